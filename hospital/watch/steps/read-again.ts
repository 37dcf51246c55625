// Is it intact? Tonight's share of the promise that every byte is read again within so many days.
import { type Damage, type Generation, type GenerationSeen, type Reader, rolling, type RollingState } from '#engines/copies'
import type { Night } from '../night.ts'
import type { RepositorySettings } from '../settings.ts'

export interface ReadAgain {
  /** For the memory; the engine's own form. */
  readonly rolling: { readonly state: unknown; readonly damages: readonly (readonly Damage[])[] }
  readonly read: ReadonlyMap<string, GenerationSeen['read']>
}

/** As many as the tool that can tell the fewest parts apart. */
const mostParts = 256

export async function readAgain(
  reader: Reader, kept: unknown, generations: readonly Generation[], { rereadDays }: Pick<RepositorySettings, 'rereadDays'>, night: Night,
): Promise<ReadAgain> {
  const parts = rolling.partsFor(rereadDays, mostParts)
  const known = (kept ?? {}) as { readonly state?: unknown; readonly damages?: unknown } // `resume` and the line below check it
  let state = rolling.resume(known.state, parts, new Date(night.now()))
  const damages: (readonly Damage[])[] = damagesOf(known.damages, parts)
  for (const part of rolling.plan(state, rereadDays, new Date(night.now())).due) {
    if (night.run.signal?.aborted) break
    const verified = await reader.verify(part, night.run)
    // Locked, or not to be reached: it stays due.
    if (!verified.ok) {
      night.onRefused?.('read', verified.refusal)
      break
    }
    damages[part.number - 1] = few(verified.value.damages)
    if (verified.value.depth === 'content') state = rolling.read(state, part, new Date(night.now()))
  }
  const all = damages.flat()
  return {
    rolling: { state, damages },
    read: new Map(generations.map((one) => [one.id, {
      ...roundOf(state, one), damages: some(all.filter((damage) => damage.generations?.includes(one.id) ?? true)),
    }])),
  }
}

const mostKept = 100
const mostTold = 500

/** A storage that is broken all over is told by examples: all of them, with each generation they are in, would fill a memory. */
function few(damages: readonly Damage[]): readonly Damage[] {
  if (damages.length <= mostKept) return damages
  const rest = damages.slice(mostKept)
  const anywhere = rest.some(({ generations }) => generations === undefined)
  return [...damages.slice(0, mostKept), {
    where: '…', said: `${rest.length} more`, ...(!anywhere && { generations: [...new Set(rest.flatMap(({ generations }) => generations ?? []))] }),
  }]
}

/** Within its generation, in which else it is says nothing new. */
function some(damages: readonly Damage[]): readonly Damage[] {
  const told = damages.slice(0, mostTold).map(({ where, said }) => ({ where, said }))
  return damages.length > mostTold ? [...told, { where: '…', said: `${damages.length - mostTold} more` }] : told
}

/** What came after a part was read was not read with it: its own round began when it was stored. */
function roundOf({ readAt, parts }: RollingState, { storedAt, takenAt }: Generation): Omit<GenerationSeen['read'], 'damages'> {
  const since = Date.parse(storedAt ?? takenAt ?? '')
  const read = readAt.flatMap((at) => (at === null || Date.parse(at) < since ? [] : [at])).sort()
  return { wholeAt: read.length === parts ? (read[0] ?? null) : null, parts: read.length, of: parts }
}

function damagesOf(kept: unknown, parts: number): (readonly Damage[])[] {
  const list: readonly unknown[] = Array.isArray(kept) ? kept : []
  // The cast: what this very function's caller wrote.
  return Array.from({ length: parts }, (_, at) => (Array.isArray(list[at]) ? (list[at] as readonly Damage[]) : []))
}
