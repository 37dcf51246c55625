// Which generations a place holds, as folders on disk.
import { type Dirent, lstatSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { done, type Outcome, refused } from '../outcome.ts'
import { momentInName } from '../moment-in-name.ts'
import { holdsMany, isBeside, isDated, isRotating, type Layout, snapshotFolders } from './shape.ts'

export interface Found {
  readonly id: string
  readonly folder: string
  readonly takenAt: string | null
  readonly storedAt: string | null
  /** Written over by every run: what changes in it is not damage. */
  readonly overwritten: boolean
  /** It stands among the file system's own snapshots. */
  readonly snapshot: boolean
}

/** A place with more folders than this is not one of generations. */
const most = 100_000

export function findGenerations(place: string, layout: Layout, zone: string): Outcome<readonly Found[]> {
  let entries: readonly Dirent[]
  try {
    if (!statSync(place).isDirectory()) return refused('not-one', place, 'not a folder')
    entries = readdirSync(place, { withFileTypes: true })
  } catch (error) {
    return refusedBy(error, place)
  }
  if (entries.length > most) return refused('too-large', place, `${entries.length} entries`)
  const snapshots = snapshotFolders.flatMap(({ path, inner }) => below(place, path, inner, zone))
  if (snapshots.length > 0 && layout !== 'one') return done(sorted(snapshots))
  const names = entries.filter(({ name }) => !isBeside(name))
  const folders = names.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  const files = names.filter((entry) => entry.isFile()).map(({ name }) => name)
  if (!holdsMany(folders, files, layout, zone)) return done([one(place)])
  const generations = folders.filter((name) => layout === 'each' || isDated(name, zone))
  // A link such as `latest` names a generation a second time, and is none of its own.
  return done(sorted(generations.flatMap((name) => each(join(place, name), name, zone, false))))
}

function below(place: string, path: string, inner: string | null, zone: string): Found[] {
  const folder = join(place, ...path.split('/'))
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      if (!entry.isDirectory()) return []
      const whole = join(folder, entry.name)
      const content = inner === null || !isFolder(join(whole, inner)) ? whole : join(whole, inner)
      return each(content, `${path}/${entry.name}`, zone, true)
    })
  } catch {
    // Most places have no snapshots, and one that does not let us look has none for us.
    return []
  }
}

function each(folder: string, name: string, zone: string, snapshot: boolean): Found[] {
  try {
    const { mtimeMs, ctimeMs } = lstatSync(folder)
    const claimed = momentInName(name.slice(name.lastIndexOf('/') + 1), zone)
    const modified = new Date(mtimeMs).toISOString()
    // INVARIANT: what moves one number up keeps its name here: the time of the folder does not change by moving it.
    const id = isRotating(name) ? `${name.slice(0, name.lastIndexOf('.'))}@${modified}` : name
    const storedAt = new Date(ctimeMs).toISOString()
    return [{ id, folder, takenAt: claimed ?? modified, storedAt, overwritten: false, snapshot }]
  } catch {
    // Gone between the list and the look: somebody's retention is at work.
    return []
  }
}

/** The newest change of anything directly in it stands for the whole: all of it is looked at when it is read. */
function one(place: string): Found {
  const times = [lstatSync(place), ...readdirSync(place).flatMap((name) => {
    const stat = lstatSync(join(place, name), { throwIfNoEntry: false })
    return stat === undefined || isBeside(name) ? [] : [stat]
  })]
  const newest = (of: 'mtimeMs' | 'ctimeMs') => new Date(Math.max(...times.map((stat) => stat[of]))).toISOString()
  return {
    id: '.', folder: place, takenAt: newest('mtimeMs'), storedAt: newest('ctimeMs'), overwritten: true, snapshot: false,
  }
}

function sorted(found: readonly Found[]): readonly Found[] {
  const at = ({ takenAt, storedAt }: Found) => Date.parse(takenAt ?? storedAt ?? '')
  return found.toSorted((a, b) => at(a) - at(b) || (a.id < b.id ? -1 : 1))
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/** The system's answer as ours; anything else is a bug. */
export function refusedBy(error: unknown, what: string): ReturnType<typeof refused> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!/^E[A-Z0-9]+$/.test(code)) throw error
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENODEV') return refused('not-there', what, code)
  if (code === 'EACCES' || code === 'EPERM') return refused('denied', what, code)
  const network = /^E(?:HOSTDOWN|HOSTUNREACH|NETUNREACH|TIMEDOUT|STALE|NOTCONN|CONN[A-Z]+)$/.test(code)
  return network ? refused('unreachable', what, code) : refused('failed', what, code)
}
