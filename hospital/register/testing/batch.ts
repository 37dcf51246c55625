// Batches for tests, with as little writing as possible.
import type { EvidenceKind } from '../evidence-kinds.ts'
import type { Batch, Fact, FactOf } from '../fact.ts'
import { checkedFact } from '../validate.ts'
import type { Attributes, Kind } from '../vocabulary/index.ts'

export function fact<K extends Kind>(kind: K, attributes: Partial<Attributes[K]>, row: number | null = null): FactOf<K> {
  const { fact: made, problems } = checkedFact(kind, attributes, row)
  if (made === null || problems.length > 0) throw new Error(`unfit ${kind}: ${JSON.stringify(problems)}`)
  return made
}

let made = 0

/** Rows are numbered from 2, as under a heading. */
export function batch(about: Partial<Omit<Batch, 'facts'>> & { readonly facts: readonly FactOf<Kind>[] }): Batch {
  const name = `file-${++made}`
  const gives: readonly EvidenceKind[] = about.gives ?? []
  return {
    id: name, source: 'test', reader: 1, file: name, path: `${name}.csv`, observedAt: '2026-11-20', mode: 'snapshot', scope: '',
    problems: [], ...about, gives,
    // A union over kinds written as one generic.
    facts: about.facts.map((one, at) => ({ ...one, row: one.row ?? at + 2 })) as Fact[],
  }
}
