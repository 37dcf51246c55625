// A sample brought back by borg and held to the hash that borg computes from the archive.
import { join } from 'node:path'
import { landed, notEmpty } from '../local/landed.ts'
import { done, type Outcome } from '../outcome.ts'
import type { Damage, FileSeen, Restored, RunOptions } from '../reader.ts'
import type { Borg } from './call.ts'
import { list, portions } from './listing.ts'
import { refusalOf, saidLines } from './said.ts'

export async function restore(
  borg: Borg, name: string, paths: readonly string[], into: string, { signal, onProgress }: RunOptions,
): Promise<Outcome<Restored>> {
  const began = performance.now()
  const full = await notEmpty(into)
  if (full) return full
  const wrong: Damage[] = []
  const files: { path: string; size: number; hash: string }[] = []
  let [bytes, equal, sizeOnly] = [0, 0, 0]
  const wanted = [...new Set(paths)]
  for (const some of portions(wanted.filter((path) => path !== '' && !path.includes('\0')))) {
    const there = await look(borg, name, some, signal)
    if (!there.ok) return there
    const known = [...there.value.keys()]
    if (known.length === 0) continue
    const ran = await borg.run(
      ['extract', '--noacls', '--noxattrs', '--noflags', `::${name}`, ...known.map((path) => `pf:${path}`)], signal, { folder: into },
    )
    const refusal = refusalOf(ran, name)
    if (refusal && !refusal.ok && !['damaged', 'failed'].includes(refusal.refusal.code)) return refusal
    const lines = saidLines(ran.errors).map(({ words }) => words)
    for (const [path, file] of there.value) {
      const back = await landed(join(into, path))
      if (back === null) wrong.push({ where: path, said: lines.find((line) => line.includes(path)) ?? lines[0] ?? 'did not come back' })
      else if (back.size !== file.size) wrong.push({ where: path, said: `came back with ${back.size} bytes` })
      else if (file.hash !== null && back.hash !== file.hash) wrong.push({ where: path, said: `came back with the hash ${back.hash}` })
      else {
        files.push({ path, ...back })
        bytes += back.size
        if (file.hash === null) sizeOnly++
        else equal++
      }
      onProgress?.({ bytes, files: files.length, total: wanted.length })
    }
  }
  const answered = new Set([...files.map(({ path }) => path), ...wrong.map(({ where }) => where)])
  for (const path of wanted) {
    if (!answered.has(path)) wrong.push({ where: path, said: 'no file of this name is in the generation' })
  }
  return done({ picked: wanted.length, equal, sizeOnly, wrong, bytes, seconds: (performance.now() - began) / 1000, files })
}

async function look(borg: Borg, name: string, paths: readonly string[], signal?: AbortSignal): Promise<Outcome<ReadonlyMap<string, FileSeen>>> {
  const found = new Map<string, FileSeen>()
  const wanted = new Set(paths)
  for await (const item of list(borg, name, { paths, hashes: true, ...(signal ? { signal } : {}) })) {
    if (item.ok && item.value.what === 'file' && wanted.has(item.value.path)) found.set(item.value.path, item.value)
    // A hash that cannot be computed is about one file, and is answered when that file does not come back.
    if (!item.ok && !['damaged', 'failed'].includes(item.refusal.code)) return item
  }
  return done(found)
}
