// A move as the register takes it from the person at the shelf, after it was looked at whether it can be.
import type { Message } from '#hospital/kernel/text.ts'
import type { FactOf } from '#hospital/register/fact.ts'
import { keyOf } from '#hospital/register/key.ts'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { say } from '../text.ts'
import { mayFollow, type Life } from './machine.ts'

export type MoveSaid = Partial<Attributes['mediumMove']> & Pick<Attributes['mediumMove'], 'medium' | 'at' | 'state'>

/** For `register.witness`. */
export function moveFact(said: MoveSaid): FactOf<'mediumMove'> {
  const key = keyOf.mediumMove(said)
  if (key === null) throw new RangeError('a move without medium, moment or state')
  return { kind: 'mediumMove', key, attributes: said, row: null }
}

/** What to ask before it is stated; nobody is kept from stating what happened. */
export function doubts(life: Life, said: MoveSaid): readonly Message[] {
  const { state, medium } = life
  const doubt: Message[] = []
  if (state !== null && state !== said.state && !mayFollow(state, said.state)) {
    doubt.push(say(`recovery.media.impossible-${said.state}`, { medium: medium.label }))
  }
  if (said.state === 'sealed' && said.root === undefined)
    doubt.push(say('recovery.media.unsealed', { medium: medium.label }))
  if (
    said.root !== undefined &&
    said.state !== 'sealed' &&
    life.sealed?.root != null &&
    said.root !== life.sealed.root
  ) {
    doubt.push(say('recovery.media.root-differs', { medium: medium.label }))
  }
  return doubt
}
