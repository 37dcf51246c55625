// Files brought back by restic, which compares every piece it wrote with the hash it should have.
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { landed, notEmpty } from '../local/landed.ts'
import { linesOf } from '../named.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { oneLine } from '../process/secrets.ts'
import type { Damage, FileSeen, Restored, RestoreOptions } from '../reader.ts'
import type { Restic } from './call.ts'
import { Cover, type Unit } from './cover.ts'
import { list } from './listing.ts'
import { refusalOf, saidLines } from './said.ts'

/** Paths and bytes of one command line; Windows takes 32,000 characters. */
const mostPaths = 100
const mostBytes = 12_000
/** Kept of what it says: a line for each file that does not come back. */
const mostErrors = 64 << 20

export async function restore(
  restic: Restic, id: string, paths: readonly string[], into: string, options: RestoreOptions,
): Promise<Outcome<Restored>> {
  const { signal, onProgress } = options
  const began = performance.now()
  const full = await notEmpty(into)
  if (full) return full
  const wanted = new Set(paths)
  const looked = await look(restic, id, wanted, options)
  if (!looked.ok) return looked
  const { there, units } = looked.value
  const wrong: Damage[] = [...wanted].filter((path) => !there.has(path))
    .map((path) => ({ where: path, said: 'no file of this name is in the generation' }))
  const files: { path: string; size: number; hash: string }[] = []
  let bytes = 0
  for (const some of portions(units)) {
    const includes = some.flatMap(({ ask }) => (ask === null ? [] : ['--include', pattern(ask)]))
    const ran = await restic.run(['restore', id, '--verify', '--target', into, ...includes], signal, { mostErrors })
    const refusal = refusalOf(ran, id)
    // One broken file is an answer about that file; a program that could not begin is none.
    if (refusal && !refusal.ok && !['damaged', 'failed'].includes(refusal.refusal.code)) return refusal
    const lines = saidLines(ran.errors)
    const told = linesOf(lines, (path) => there.has(path))
    const asked = some.flatMap((one) => one.files)
    // Said so much that a part of it is lost: what was not said of a file says nothing.
    const isSilent = refusal !== null && (lines.length === 0 || lines.includes('…'))
    const alone = refusal && asked.length === 1 ? lines[0] : undefined
    for (const [at, path] of asked.entries()) {
      if (at % 1000 === 999) {
        await setImmediate()
        if (signal?.aborted) return refused('aborted', id)
      }
      const file = there.get(path)
      const line = told.get(path) ?? alone
      const back = await landed(join(into, path))
      if (back === null) wrong.push({ where: path, said: oneLine(line ?? lines[0] ?? 'did not come back') })
      else if (back.size !== file?.size) wrong.push({ where: path, said: `came back with ${back.size} bytes` })
      else if (line !== undefined || isSilent) wrong.push({ where: path, said: oneLine(line ?? 'restic failed') })
      else {
        files.push({ path, ...back })
        bytes += back.size
      }
      onProgress?.({ bytes, files: files.length, total: there.size })
    }
  }
  return done({
    picked: wanted.size, equal: files.length, sizeOnly: 0, wrong, bytes, seconds: (performance.now() - began) / 1000, files,
  })
}

interface Looked {
  readonly there: ReadonlyMap<string, FileSeen>
  readonly units: readonly Unit[]
}

/** The picked files as the snapshot lists them: a few by their own folders, many by all there is, so that folders can be asked for whole. */
async function look(
  restic: Restic, id: string, paths: ReadonlySet<string>, { signal, listed, spare = 0 }: RestoreOptions,
): Promise<Outcome<Looked>> {
  const wanted = new Set([...paths].filter((path) => path.startsWith('/') && !path.includes('\0') && !path.includes('\ufffd')))
  const there = new Map<string, FileSeen>()
  if (wanted.size <= mostPaths) {
    for (const folders of portions([...new Set([...wanted].map((path) => dirname(path)))].map((ask) => ({ ask, files: [] })))) {
      for await (const item of list(restic, id, folders.map(({ ask }) => ask ?? ''), signal)) {
        if (!item.ok) return item
        if (item.value.what === 'file' && wanted.has(item.value.path)) there.set(item.value.path, item.value)
      }
    }
    return done({ there, units: [...there.keys()].map((path) => ({ ask: path, files: [path] })) })
  }
  const cover = new Cover(wanted)
  for await (const item of listed ?? list(restic, id, [], signal)) {
    if (!item.ok) return item
    cover.add(item.value)
    if (item.value.what === 'file' && wanted.has(item.value.path)) there.set(item.value.path, item.value)
  }
  return done({ there, units: cover.units(spare) })
}

function* portions(units: readonly Unit[]): Generator<readonly Unit[], void, undefined> {
  let some: Unit[] = []
  let bytes = 0
  for (const unit of units) {
    const more = Buffer.byteLength(unit.ask ?? '') + 12
    if (some.length > 0 && (some.length >= mostPaths || bytes + more > mostBytes)) {
      yield some
      some = []
      bytes = 0
    }
    some.push(unit)
    bytes += more
  }
  if (some.length > 0) yield some
}

/** In brackets, because a backslash does not take a sign its meaning on Windows. */
export function pattern(path: string): string {
  return path.replaceAll(/[*?[]/g, '[$&]').replaceAll('\\', '[\\\\]')
}
