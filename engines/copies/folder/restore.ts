// A sample of a generation, copied into an empty folder and held to the imprint.
import { constants, createReadStream, lstatSync, openSync } from 'node:fs'
import { pathText } from '#engines/imprint'
import { emptyFolder, put, systemWord } from '../into.ts'
import { below, landing } from '../landing.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import type { Damage, Restored, RunOptions } from '../reader.ts'
import { entriesOf } from './look.ts'

export async function bringBack(
  folder: string, imprint: string, paths: readonly string[], into: string, { signal, onProgress }: RunOptions,
): Promise<Outcome<Restored>> {
  const empty = emptyFolder(into)
  if (!empty.ok) return empty
  const begun = performance.now()
  const known = await entriesOf(imprint, new Set(paths))
  const wrong: Damage[] = []
  const files: Restored['files'][number][] = []
  let [equal, bytes] = [0, 0]
  for (const path of new Set(paths)) {
    if (signal?.aborted) return refused('aborted', path)
    const entry = known.get(path)
    const place = entry ? landing(entry.path) : null
    if (!entry || !place?.ok) {
      wrong.push({ where: path, said: place && !place.ok ? place.said : 'no such file in the imprint' })
      continue
    }
    try {
      const source = openPlain(folder, place.parts)
      if (source === null) {
        wrong.push({ where: path, said: 'a link stands in its place' })
        continue
      }
      const back = await put(into, place.parts, source)
      bytes += back.bytes
      files.push({ path: pathText(entry.path), size: back.bytes, hash: back.hash })
      if (back.hash === entry.hash) equal += 1
      else wrong.push({ where: path, said: 'other content than in the imprint' })
      onProgress?.({ bytes, files: files.length, total: null })
    } catch (error) {
      wrong.push({ where: path, said: systemWord(error) })
    }
  }
  const seconds = (performance.now() - begun) / 1000
  return done({ picked: paths.length, equal, sizeOnly: 0, wrong, bytes, seconds, files })
}

/** Null where a link stands anywhere on the way: it may lead out of the generation. */
function openPlain(folder: string, parts: readonly string[]): AsyncIterable<Uint8Array> | null {
  for (let depth = 1; depth <= parts.length; depth++) {
    if (lstatSync(below(folder, parts.slice(0, depth))).isSymbolicLink()) return null
  }
  const path = below(folder, parts)
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  return createReadStream(path, { fd: descriptor, highWaterMark: 1 << 20 })
}
