// Brings objects of a generation back into a folder and compares each with what it should be.
import { done, refused } from '../outcome.ts'
import type { Outcome } from '../outcome.ts'
import { Damages } from '../damages.ts'
import { emptyFolder, put, systemWord } from '../into.ts'
import { landing } from '../landing.ts'
import type { Restored, RunOptions } from '../reader.ts'
import type { Version } from './answers.ts'
import { readContent, sumId } from './content.ts'
import type { Content } from './content.ts'
import { nameOf } from './verify.ts'
import type { Reread } from './verify.ts'

/** Paths are whole keys below the generation, or folders of them; none picks all. */
export async function restoreObjects(
  from: Reread, objects: ReadonlyMap<string, Version>, paths: readonly string[], into: string, options: RunOptions = {},
): Promise<Outcome<Restored>> {
  const begun = performance.now()
  const empty = emptyFolder(into)
  if (!empty.ok) return empty
  const wrong = new Damages()
  const picked = pick(objects, paths)
  for (const path of picked.missing) wrong.add(path, 'not in this generation')
  const files: { path: string; size: number; hash: string }[] = []
  let [equal, bytes] = [0, 0]
  for (const [path, version] of picked.there) {
    const content = await bringBack(from, path, version, into, options.signal)
    if (options.signal?.aborted === true) return refused('aborted', path)
    if (!content.ok) {
      if (content.refusal.code === 'unreachable' || content.refusal.code === 'denied') return content
      wrong.add(path, content.refusal.said)
      continue
    }
    if (content.value.wrong !== null) {
      wrong.add(path, content.value.wrong)
      continue
    }
    const { size, sha256 } = content.value.sum
    if (content.value.compared) equal += 1
    bytes += size
    files.push({ path, size, hash: sha256 })
    options.onProgress?.({ bytes, files: files.length, total: picked.there.length })
  }
  return done({
    picked: picked.there.length + picked.missing.length, equal, sizeOnly: files.length - equal, wrong: wrong.list, bytes,
    seconds: (performance.now() - begun) / 1000, files,
  })
}

interface Picked {
  readonly there: readonly (readonly [string, Version])[]
  readonly missing: readonly string[]
}

function pick(objects: ReadonlyMap<string, Version>, paths: readonly string[]): Picked {
  if (paths.length === 0) return { there: [...objects], missing: [] }
  const there = new Map<string, Version>()
  const missing: string[] = []
  for (const path of paths) {
    const whole = objects.get(path)
    const folder = path.endsWith('/') ? path : `${path}/`
    const found = whole === undefined ? [...objects].filter(([key]) => key.startsWith(folder)) : [[path, whole] as const]
    for (const [key, version] of found) there.set(key, version)
    if (found.length === 0) missing.push(path)
  }
  return { there: [...there], missing }
}

async function bringBack(
  { client, layout, sums }: Reread, path: string, version: Version, into: string, signal?: AbortSignal,
): Promise<Outcome<Content>> {
  const place = landing(Buffer.from(path).toString('latin1'))
  if (!place.ok) return refused('not-one', path, place.said)
  const expected = { name: nameOf(layout, version.key), kept: sums?.get(sumId(version)) }
  const reading = readContent(client, version, expected, signal)
  try {
    const written = await put(into, place.parts, reading.pieces)
    const content = reading.finish()
    if (!content.ok || written.hash === content.value.sum.sha256) return content
    return done({ ...content.value, wrong: 'what stands on the disk is not what came' })
  } catch (error) {
    return refused('failed', path, systemWord(error))
  }
}
