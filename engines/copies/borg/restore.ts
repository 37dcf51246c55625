// A sample brought back by borg and held to the hash that borg computes from the archive.
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { landed, notEmpty } from '../local/landed.ts'
import { linesOf } from '../named.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import type { Damage, FileSeen, Restored, RunOptions } from '../reader.ts'
import type { Borg } from './call.ts'
import { list } from './listing.ts'
import { forgetNames, naming, type Named } from './naming.ts'
import { refusalOf, saidLines } from './said.ts'

export async function restore(
  borg: Borg, name: string, paths: readonly string[], into: string, { signal, onProgress }: RunOptions,
): Promise<Outcome<Restored>> {
  const began = performance.now()
  const full = await notEmpty(into)
  if (full) return full
  const wrong: Damage[] = []
  const files: { path: string; size: number; hash: string }[] = []
  let [bytes, equal, sizeOnly, looked] = [0, 0, 0, 0]
  const wanted = [...new Set(paths)]
  for (const some of naming(wanted.filter((path) => path !== '' && !path.includes('\0')))) {
    try {
      const there = await look(borg, name, some, signal)
      if (!there.ok) return there
      if (there.value.size === 0) continue
      const ran = await borg.run(
        ['extract', '--noacls', '--noxattrs', '--noflags', ...some.options, `::${name}`, ...some.args], signal, { folder: into },
      )
      const refusal = refusalOf(ran, name)
      if (refusal && !refusal.ok && !['damaged', 'failed'].includes(refusal.refusal.code)) return refusal
      const lines = saidLines(ran.errors).map(({ words }) => words)
      const told = linesOf(lines, (path) => there.value.has(path))
      for (const [path, file] of there.value) {
        if (++looked % 1000 === 0) {
          await setImmediate()
          if (signal?.aborted) return refused('aborted', name)
        }
        const back = await landed(join(into, path))
        if (back === null) wrong.push({ where: path, said: told.get(path) ?? lines[0] ?? 'did not come back' })
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
    } finally {
      forgetNames(some)
    }
  }
  const answered = new Set([...files.map(({ path }) => path), ...wrong.map(({ where }) => where)])
  for (const path of wanted) {
    if (!answered.has(path)) wrong.push({ where: path, said: 'no file of this name is in the generation' })
  }
  return done({ picked: wanted.length, equal, sizeOnly, wrong, bytes, seconds: (performance.now() - began) / 1000, files })
}

async function look(borg: Borg, name: string, named: Named, signal?: AbortSignal): Promise<Outcome<ReadonlyMap<string, FileSeen>>> {
  const found = new Map<string, FileSeen>()
  for await (const item of list(borg, name, { named, hashes: true, ...(signal ? { signal } : {}) })) {
    if (item.ok && item.value.what === 'file' && named.paths.has(item.value.path)) found.set(item.value.path, item.value)
    // A hash that cannot be computed is about one file, and is answered when that file does not come back.
    if (!item.ok && !['damaged', 'failed'].includes(item.refusal.code)) return item
  }
  return done(found)
}
