// Every byte of an archive against what it was at the first look.
import type { Damages } from '../damages.ts'
import type { Kept } from '../kept.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import type { FileSeen, RunOptions } from '../reader.ts'
import type { Archive } from './generations.ts'
import { brokenList, readList } from './list.ts'
import { hashOf, keepsSum, look, placeOf, type Sums } from './look.ts'
import type { ArchiveLimits } from './member.ts'
import { walk } from './walk.ts'

export async function hold(
  archive: Archive, folder: string, kept: Kept, limits: ArchiveLimits, damages: Damages, run: RunOptions,
): Promise<Outcome<{ readonly compared: boolean }>> {
  const looked = await look(archive, folder, kept, limits, run)
  if (!looked.ok) return unread(archive, looked, damages)
  if (looked.value.isNew) {
    for (const { where, said } of looked.value.damages) damages.add(where, said, archive.id)
    return done({ compared: keepsSum(archive) })
  }
  const { sums } = looked.value
  const hash = await hashOf(archive.path, run)
  if (hash === null) return refused('aborted', archive.id)
  if (hash === sums.packedHash) return done({ compared: true })
  const named = await nameDamages(archive, sums, limits, damages, run)
  return named.ok ? done({ compared: true }) : unread(archive, named, damages)
}

/** That it cannot even be opened is the damage itself; all other refusals say nothing of the content. */
function unread(
  { id }: Archive, refusal: Outcome<never>, damages: Damages,
): Outcome<{ readonly compared: boolean }> {
  if (refusal.ok || (refusal.refusal.code !== 'damaged' && refusal.refusal.code !== 'not-one')) return refusal
  damages.add(id, refusal.refusal.said, id)
  return done({ compared: true })
}

const shownSaid = 'bytes that belong to no file have changed'

async function nameDamages(
  { id, path, kind }: Archive, sums: Sums, limits: ArchiveLimits, damages: Damages, run: RunOptions,
): Promise<Outcome<null>> {
  const known = new Map<string, FileSeen>()
  for await (const seen of readList(sums.list, sums.listHash)) {
    if (seen === null) return refused('failed', sums.list, brokenList)
    known.set(seen.path, seen)
  }
  let some = false
  const say = (where: string, said: string) => {
    some = true
    damages.add(where, said, id)
  }
  for await (const item of walk(path, kind, { ...run, limits })) {
    if (item.is === 'refused') return item.outcome
    if (item.is === 'fault') say(placeOf(id, item), item.said)
    if (item.is !== 'walked') continue
    const was = known.get(item.path)
    known.delete(item.path)
    if (was === undefined) say(`${id}: ${item.path}`, 'was not there at the first look')
    else if (was.hash !== item.hash) say(`${id}: ${item.path}`, 'other content than at the first look')
  }
  for (const gone of known.keys()) say(`${id}: ${gone}`, 'missing')
  if (!some) say(id, shownSaid)
  return done(null)
}
