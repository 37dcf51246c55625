// A sample brought back by restic, which compares every piece it wrote with the hash it should have.
import { dirname, join } from 'node:path'
import { landed, notEmpty } from '../local/landed.ts'
import { done, type Outcome } from '../outcome.ts'
import { oneLine } from '../process/secrets.ts'
import type { Damage, FileSeen, Restored, RunOptions } from '../reader.ts'
import type { Restic } from './call.ts'
import { list } from './listing.ts'
import { refusalOf, saidLines } from './said.ts'

/** Paths and bytes of one command line; Windows takes 32,000 characters. */
const mostPaths = 100
const mostBytes = 12_000

export async function restore(
  restic: Restic, id: string, paths: readonly string[], into: string, { signal, onProgress }: RunOptions,
): Promise<Outcome<Restored>> {
  const began = performance.now()
  const full = await notEmpty(into)
  if (full) return full
  const wanted = [...new Set(paths)]
  const there = await look(restic, id, wanted, signal)
  if (!there.ok) return there
  const wrong: Damage[] = wanted.filter((path) => !there.value.has(path))
    .map((path) => ({ where: path, said: 'no file of this name is in the generation' }))
  const told = new Map<string, string>()
  const files: { path: string; size: number; hash: string }[] = []
  let bytes = 0
  for (const some of portions([...there.value.keys()])) {
    const includes = some.flatMap((path) => ['--include', pattern(path)])
    const ran = await restic.run(['restore', id, '--verify', '--target', into, ...includes], signal)
    const refusal = refusalOf(ran, id)
    const lines = saidLines(ran.errors)
    // One broken file is an answer about that file; a program that could not begin is none.
    if (refusal && !refusal.ok && !['damaged', 'failed'].includes(refusal.refusal.code)) return refusal
    if (refusal && !refusal.ok && lines.length > 0 && some.length === 1) told.set(some[0] ?? '', lines[0] ?? '')
    for (const path of some) {
      const file = there.value.get(path)
      const line = lines.find((one) => one.includes(path)) ?? told.get(path)
      const back = await landed(join(into, path))
      if (back === null) wrong.push({ where: path, said: oneLine(line ?? lines[0] ?? 'did not come back') })
      else if (back.size !== file?.size) wrong.push({ where: path, said: `came back with ${back.size} bytes` })
      else if (line !== undefined || (refusal && lines.length === 0)) wrong.push({ where: path, said: oneLine(line ?? 'restic failed') })
      else {
        files.push({ path, ...back })
        bytes += back.size
      }
      onProgress?.({ bytes, files: files.length, total: there.value.size })
    }
  }
  return done({
    picked: wanted.length, equal: files.length, sizeOnly: 0, wrong, bytes, seconds: (performance.now() - began) / 1000, files,
  })
}

/** The picked files as the snapshot lists them; only their own folders are listed. */
async function look(
  restic: Restic, id: string, paths: readonly string[], signal?: AbortSignal,
): Promise<Outcome<ReadonlyMap<string, FileSeen>>> {
  const wanted = new Set(paths.filter((path) => path.startsWith('/') && !path.includes('\0') && !path.includes('\ufffd')))
  const found = new Map<string, FileSeen>()
  for (const folders of portions([...new Set([...wanted].map((path) => dirname(path)))])) {
    for await (const item of list(restic, id, folders, signal)) {
      if (!item.ok) return item
      if (item.value.what === 'file' && wanted.has(item.value.path)) found.set(item.value.path, item.value)
    }
  }
  return done(found)
}

function* portions(paths: readonly string[]): Generator<readonly string[], void, undefined> {
  let some: string[] = []
  let bytes = 0
  for (const path of paths) {
    bytes += Buffer.byteLength(path) + 12
    if (some.length > 0 && (some.length >= mostPaths || bytes > mostBytes)) {
      yield some
      some = []
      bytes = Buffer.byteLength(path) + 12
    }
    some.push(path)
  }
  if (some.length > 0) yield some
}

/** In brackets, because a backslash does not take a sign its meaning on Windows. */
export function pattern(path: string): string {
  return path.replaceAll(/[*?[]/g, '[$&]').replaceAll('\\', '[\\\\]')
}
