// The actor of acts that a person does about themselves: the server has seen the proof, so it vouches for them.
import type { Actor } from '../act.ts'

export function vouched(person: string): Actor {
  return { person, facility: null, permissions: new Set(['installation.operate']) }
}
