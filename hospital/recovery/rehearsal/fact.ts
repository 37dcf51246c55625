// What is known of a rehearsal, as the register takes it from whoever does it: begun, a stage reached, and how it
// ended.
import type { FactOf } from '#hospital/register/fact.ts'
import { keyOf } from '#hospital/register/key.ts'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import type { Stage } from '#hospital/register/vocabulary/recovery.ts'

export type RehearsalSaid = Partial<Attributes['rehearsal']> & Pick<Attributes['rehearsal'], 'id'>

/** For `register.witness`; what was said before stands beside it. */
export function rehearsalFact(said: RehearsalSaid): FactOf<'rehearsal'> {
  const key = keyOf.rehearsal(said)
  if (key === null) throw new RangeError('a rehearsal without an identity')
  return { kind: 'rehearsal', key, attributes: said, row: null }
}

/** `more`: what the stage brought to light: bytes and files, hashes, keys. */
export function stageFact(
  id: string,
  stage: Stage,
  at: string,
  more: Partial<Attributes['rehearsal']> = {},
): FactOf<'rehearsal'> {
  return rehearsalFact({ ...more, id, [stage]: at })
}

/** An identity no other rehearsal of this register has: its day, its system, and how many there were that day. */
export function newRehearsalId(day: string, system: string, taken: (key: string) => boolean): string {
  for (let n = 1; ; n++) {
    const id = `${day} ${system}${n === 1 ? '' : ` ${n}`}`
    if (!taken(keyOf.rehearsal({ id }) ?? '')) return id
  }
}
