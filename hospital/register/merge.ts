// Everything said about one thing, as one entity: newest wins per attribute, disagreements kept, each value tied to its row.
import { fold, foldName } from '#engines/japanese'
import type { Batch, Evidence, FactOf } from './fact.ts'
import { instantOf } from './moment.ts'
import type { Conflict, Entity } from './view.ts'
import type { Attributes, Kind } from './vocabulary/index.ts'

export interface Said<K extends Kind = Kind> {
  readonly fact: FactOf<K>
  readonly batch: Batch
}

export class Merged<K extends Kind> implements Entity<K> {
  readonly kind: K
  readonly key: string
  readonly is: Partial<Attributes[K]>
  readonly #said: readonly Said<K>[]

  /** `said` newest first, never empty. */
  constructor(kind: K, key: string, said: readonly Said<K>[]) {
    this.kind = kind
    this.key = key
    this.#said = said
    this.is = said.length === 1 && said[0] ? said[0].fact.attributes : overlaid(said)
  }

  // Computed when asked: 100,000 accounts are read, few are looked at this closely.
  get evidence(): readonly Evidence[] {
    return this.#said.map(evidenceOf)
  }

  get conflicts(): readonly Conflict[] {
    return this.#said.length < 2 ? [] : conflictsOf(this.#said)
  }

  sourceOf(attribute: keyof Attributes[K]): Evidence | undefined {
    const said = this.#said.find((one) => one.fact.attributes[attribute] !== undefined)
    return said && evidenceOf(said)
  }
}

function evidenceOf({ fact, batch }: Said): Evidence {
  const { file, path, source, reader, observedAt } = batch
  return { file, path, row: fact.row, ...(fact.sheet !== undefined && { sheet: fact.sheet }), source, reader, observedAt }
}

function overlaid<K extends Kind>(said: readonly Said<K>[]): Partial<Attributes[K]> {
  const is = new Map<string, unknown>()
  const from = new Map<string, Batch>()
  for (const { fact, batch } of said) {
    for (const [attribute, value] of Object.entries(fact.attributes)) {
      const held = is.get(attribute)
      if (held === undefined) {
        is.set(attribute, Array.isArray(value) ? new Set(value) : value)
        from.set(attribute, batch)
      } else if (held instanceof Set && Array.isArray(value) && from.get(attribute) === batch) {
        // One row per member: rows of one file add up.
        for (const one of value) held.add(one)
      }
    }
  }
  const whole = [...is].map(([name, value]) => [name, value instanceof Set ? [...value] : value])
  // The values came from facts of this kind.
  return Object.fromEntries(whole) as Partial<Attributes[K]>
}

/** These move by themselves: two days apart, different values are no disagreement. */
const moving = new Set(['lastLogonAt', 'lastLogonPrecision', 'passwordSetAt', 'lockedOut'])
const day = 86_400_000

/**
 * Different sources that disagree, or two rows of one file. An older file of the same source is only older. Lists are not
 * compared: two directories of one truth name their members differently (DN, plain name), and both are followed.
 */
function conflictsOf(said: readonly Said[]): Conflict[] {
  const conflicts: Conflict[] = []
  for (const attribute of new Set(said.flatMap((one) => Object.keys(one.fact.attributes)))) {
    const speaking = said.filter((one) => valueOf(one, attribute) !== undefined)
    const [winner, ...others] = speaking
    if (!winner || attribute === 'realm') continue
    const value = valueOf(winner, attribute)
    if (Array.isArray(value)) continue
    const against = others.filter(
      (other) =>
        (other.batch === winner.batch ? eventOf(other) === eventOf(winner) : other.batch.source !== winner.batch.source) &&
        !(moving.has(attribute) && daysApart(winner, other) > 2) &&
        !same(attribute, value, valueOf(other, attribute)),
    )
    if (against.length === 0) continue
    const values = [winner, ...against].map((one) => ({ value: valueOf(one, attribute), evidence: evidenceOf(one) }))
    conflicts.push({ attribute, values })
  }
  return conflicts
}

function valueOf(said: Said, attribute: string): unknown {
  return (said.fact.attributes as Readonly<Record<string, unknown>>)[attribute]
}

/** A person's two moves are two events, not two opinions. */
function eventOf(said: Said): unknown {
  return said.fact.kind === 'person' ? (valueOf(said, 'movedOn') ?? valueOf(said, 'leftOn')) : undefined
}

function daysApart(a: Said, b: Said): number {
  return Math.abs(instantOf(a.batch.observedAt) - instantOf(b.batch.observedAt)) / day
}

function same(attribute: string, a: unknown, b: unknown): boolean {
  if (typeof a !== 'string' || typeof b !== 'string') return a === b
  if (a === b || fold(a) === fold(b)) return true
  if (/^(?:name|displayName|kana|department|fromDepartment|toDepartment|organisation)$/.test(attribute)) {
    return foldName(a) === foldName(b)
  }
  if (!/^\d{4}-\d\d-\d\d/.test(a) || !/^\d{4}-\d\d-\d\d/.test(b)) return false
  // One source writes UTC, another local time, a third only the day; lastLogonTimestamp lags up to 14 days.
  return Math.abs(instantOf(a) - instantOf(b)) <= (attribute === 'lastLogonAt' ? 14 * day : day)
}
