// Is everything in it that should be? The folder that is copied, held against the names of a generation.
import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { done, type GenerationSeen, type Outcome, type Reader, refused, type RunOptions } from '#engines/copies'
import { refusalOf } from '../broken.ts'
import { NamesSeen } from './names-seen.ts'

/** Of a path: what the house takes as one line. */
const mostExample = 1000

export interface SourceSettings {
  readonly folder: string
  /** Below it, left out on purpose. */
  readonly leaveOut: readonly string[]
}

export async function compareWithSource(
  reader: Reader, generation: { readonly id: string; readonly takenAt: string | null; readonly storedAt: string | null },
  { folder, leaveOut }: SourceSettings, now: string, options?: RunOptions,
): Promise<Outcome<NonNullable<GenerationSeen['source']>>> {
  const root = resolve(folder)
  const inside = insideOf(root)
  // A folder that is closed or not there says nothing of what is missing.
  try {
    readdirSync(root)
  } catch (error) {
    return { ok: false, refusal: refusalOf(error, folder) }
  }
  const names = new NamesSeen()
  for await (const file of reader.files(generation.id, options)) {
    if (!file.ok) return file
    if (file.value.what === 'file') names.add(inside(file.value.path))
  }
  // What came after the generation was taken cannot be in it.
  const before = Date.parse(generation.takenAt ?? generation.storedAt ?? now)
  const left = new Set(leaveOut.map((path) => path.normalize('NFC').replaceAll('\\', '/').replace(/^\.?\/|\/$/g, '')))
  const found = { missing: 0, unread: 0, example: null as string | null }
  for (const file of filesBelow(root, left)) {
    // Half a comparison would say that nothing is missing.
    if (options?.signal?.aborted) return refused('aborted', folder)
    if (file.is === 'unread') found.unread += 1
    else if (!names.has(file.path.replaceAll('\\', '/')) && file.modified <= before) {
      found.missing += 1
      found.example ??= file.path.slice(0, mostExample)
    }
  }
  return done({ comparedAt: now, ...found })
}

/**
 * Tools name files from the root of the disk, from some folder above, from the folder itself, or with the drive as a folder. The
 * first file shows which; the others are named alike.
 */
function insideOf(root: string): (path: string) => string {
  const plain = (path: string) => path.replaceAll('\\', '/').replace(/^([a-z]):/i, '$1').replace(/^\.?\/+/, '')
  const above = plain(root.replaceAll(sep, '/')).split('/')
  const endings = above.map((_, at) => `${above.slice(at).join('/')}/`.toLowerCase())
  let prefix: string | undefined
  return (path) => {
    const written = plain(path)
    prefix ??= endings.find((ending) => written.toLowerCase().startsWith(ending)) ?? ''
    return written.toLowerCase().startsWith(prefix) ? written.slice(prefix.length) : written
  }
}

type Below = { readonly is: 'file'; readonly path: string; readonly modified: number } | { readonly is: 'unread' }

/** A folder may be listed and still not let anybody look at what is in it. */
function fileAt(place: string, path: string): Below {
  try {
    const about = statSync(place, { throwIfNoEntry: false })
    // Gone since: no run could have taken it.
    return { is: 'file', path, modified: about?.mtimeMs ?? Infinity }
  } catch {
    return { is: 'unread' }
  }
}

function* filesBelow(root: string, leaveOut: ReadonlySet<string>): Generator<Below> {
  const folders = ['']
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    let entries: Dirent[]
    try {
      entries = readdirSync(join(root, folder), { withFileTypes: true })
    } catch {
      yield { is: 'unread' }
      continue
    }
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (leaveOut.has(path.normalize('NFC'))) continue
      if (entry.isDirectory()) folders.push(path)
      else if (entry.isFile()) {
        yield fileAt(join(root, path), path)
      }
    }
  }
}
