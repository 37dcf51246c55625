// The one shape of the seven verdicts on a generation.
import type { Message } from '#hospital/kernel/text.ts'
import type { Evidence } from '#hospital/register/fact.ts'
import type { Verdict } from '#hospital/register/verdict.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import type { Placed } from '../generations/systems.ts'
import type { VerdictLimits } from '../limits.ts'

export const verdictNames = [
  'exists', 'complete', 'intact', 'clean', 'protected', 'unreachable', 'restorable',
] as const
export type VerdictName = (typeof verdictNames)[number]

export interface GenerationVerdict {
  readonly verdict: Verdict
  readonly reasons: readonly Message[]
  readonly evidence: readonly Evidence[]
  /** The day on which it was last seen so. */
  readonly date: string | null
}

/** Pure: the same view, generation and limits give the same answer. */
export type Judge = (view: RegisterView, generation: Placed, limits: VerdictLimits) => GenerationVerdict

export interface Found {
  readonly fails: readonly Message[]
  readonly unknowns: readonly Message[]
  /** What is said where nothing speaks against it. */
  readonly fine: Message
  readonly evidence: readonly Evidence[]
  readonly date: string | null
}

/** INVARIANT: one fault makes a fault, one doubt beside no fault makes a doubt. */
export function settle({ fails, unknowns, fine, evidence, date }: Found): GenerationVerdict {
  if (fails.length > 0) return { verdict: 'fail', reasons: [...fails, ...unknowns], evidence, date }
  if (unknowns.length > 0) return { verdict: 'unknown', reasons: unknowns, evidence, date }
  return { verdict: 'pass', reasons: [fine], evidence, date }
}
