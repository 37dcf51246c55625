// One act with its payload, for tests that walk through many; and the two incidents they walk through.
import { createHash } from 'node:crypto'
import type { Act } from '#hospital/kernel/act.ts'

export interface Deed {
  readonly act: Act
  readonly payload: unknown
}

/** Typed where it is written down, untyped in the list. */
export function deed<P>(act: Act<P>, payload: NoInfer<P>): Deed {
  return { act, payload }
}

export const real = '0197a000-0000-7000-8000-000000000001'
export const drill = '0197a000-0000-7000-8000-000000000002'
export const sha = (text: string) => createHash('sha256').update(text).digest('hex')
