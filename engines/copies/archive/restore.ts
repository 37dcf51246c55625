// A sample out of an archive into an empty folder: only plain files, only below it, only so much.
import { rmSync } from 'node:fs'
import { emptyFolder, put, systemWord } from '../into.ts'
import { below, landing } from '../landing.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import type { Damage, Restored, RunOptions } from '../reader.ts'
import type { Archive } from './generations.ts'
import { readList } from './list.ts'
import type { Sums } from './look.ts'
import type { ArchiveLimits, Member } from './member.ts'
import { walk } from './walk.ts'

interface Known {
  hash: string | null
  /** A name may stand several times in a tar: the last counts. */
  times: number
}

export async function bringBack(
  { path, kind }: Archive, sums: Sums, paths: readonly string[], into: string, limits: ArchiveLimits, run: RunOptions,
): Promise<Outcome<Restored>> {
  const empty = emptyFolder(into)
  if (!empty.ok) return empty
  const begun = performance.now()
  const known = await knownOf(sums, new Set(paths))
  const wrong = new Map<string, Damage>()
  const back = new Map<string, { readonly size: number; readonly hash: string }>()
  for (const one of paths) if (!known.has(one)) wrong.set(one, { where: one, said: 'no such file in the archive' })
  let left = [...known.values()].reduce((sum, { times }) => sum + times, 0)
  let bytes = 0
  const fail = (where: string, said: string) => void wrong.set(where, { where, said })

  const take = async (member: Member, name: string): Promise<boolean> => {
    if (!known.has(name)) return true
    const place = landing(member.name)
    if (!place.ok || member.size + bytes > limits.sample) {
      fail(name, place.ok ? 'larger than a sample may be' : place.said)
      return true
    }
    try {
      if (back.delete(name)) rmSync(below(into, place.parts))
      const file = await put(into, place.parts, member.content())
      bytes += file.bytes
      back.set(name, { size: file.bytes, hash: file.hash })
      if (file.bytes !== member.size) fail(name, 'it ends in the middle')
    } catch (error) {
      fail(name, systemWord(error))
    }
    return true
  }

  for await (const item of left > 0 ? walk(path, kind, { ...run, limits, take }) : []) {
    if (item.is === 'refused') return item.outcome
    if (item.is === 'fault' && known.has(item.where)) fail(item.where, item.said)
    if (item.is !== 'walked' || !known.has(item.path)) continue
    left -= 1
    if (item.member.what !== 'file') {
      fail(item.path, item.member.what === 'link' ? 'a link is not brought back' : 'no plain file')
    }
    if (left === 0) break
  }
  if (run.signal?.aborted) return refused('aborted', path)
  let [equal, sizeOnly] = [0, 0]
  for (const [name, { hash }] of back) {
    const was = known.get(name)?.hash ?? null
    if (wrong.has(name)) continue
    if (was === null) sizeOnly += 1
    else if (was === hash) equal += 1
    else fail(name, 'other content than at the first look')
  }
  for (const name of known.keys()) if (!back.has(name) && !wrong.has(name)) fail(name, 'it could not be read')
  return done({
    picked: paths.length, equal, sizeOnly, wrong: [...wrong.values()], bytes,
    seconds: (performance.now() - begun) / 1000, files: [...back].map(([name, file]) => ({ path: name, ...file })),
  })
}

async function knownOf({ list, listHash }: Sums, paths: ReadonlySet<string>): Promise<ReadonlyMap<string, Known>> {
  const known = new Map<string, Known>()
  for await (const seen of readList(list, listHash)) {
    if (seen === null || !paths.has(seen.path)) continue
    known.set(seen.path, { hash: seen.hash, times: (known.get(seen.path)?.times ?? 0) + 1 })
  }
  return known
}
