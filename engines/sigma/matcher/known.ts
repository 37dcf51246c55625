// What a test comes to before any value is read: from the event's source, and from which fields there are.
import type { LogSource, Shape } from '../event.ts'
import { foldText } from '../plain/fold.ts'
import type { FieldMatch } from '../tree.ts'
import { textHolds } from './text-holds.ts'
import type { Known } from './simplify.ts'

/** Fields that say what the source says as well. */
const sourceFields = ['EventID', 'Channel', 'Provider_Name'] as const

export function asksSource(field: string): boolean {
  return (sourceFields as readonly string[]).includes(field)
}

/** Which of the fields that repeat the source a shape has, a bit each; one that stands twice may say another thing. */
export function readsSource({ fields }: Shape): number {
  let bits = 0
  sourceFields.forEach((name, bit) => {
    const at = fields.indexOf(name)
    if (at >= 0 && !fields.includes(name, at + 1)) bits |= 1 << bit
  })
  return bits
}

/** INVARIANT: where the shape has `EventID`, `Channel` or `Provider_Name` once, it says what the source says. */
export function knownOfSource(source: LogSource, reads: number, blanks: boolean): Known {
  const values = [source.eventId === null ? null : String(source.eventId), source.channel, source.provider]
  return (field, match) => {
    const bit = sourceFields.indexOf(field as (typeof sourceFields)[number])
    const value = values[bit]
    if (value === null || value === undefined || (reads & (1 << bit)) === 0 || match.kind !== 'text') return null
    return textHolds(match, blanks)(match.cased ? value : foldText(value))
  }
}

/** The same before the shape is known: a test that fails on the source fails on a missing field as well. */
export function knownOfAnyShape(source: LogSource, blanks: boolean): Known {
  const known = knownOfSource(source, (1 << sourceFields.length) - 1, blanks)
  return (field, match) => (known(field, match) === false ? false : null)
}

/** A time that no field says is the event's own. */
export function knownOfMissing(match: FieldMatch): boolean | null {
  if (match.kind === 'exists') return !match.wanted
  if (match.kind === 'time') return null
  return match.kind === 'null'
}

export function knownOfPresent(match: FieldMatch): boolean | null {
  return match.kind === 'exists' ? match.wanted : null
}
