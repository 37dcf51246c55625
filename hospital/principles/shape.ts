// The one shape of a principle and its checks. A check is pure: the same register, limits and day give the same
// judgement.
import type { z } from 'zod'
import type { Role } from '#hospital/kernel/permission.ts'
import type { Catalogue, Message } from '#hospital/kernel/text.ts'
import type { EvidenceKind } from '#hospital/register/evidence-kinds.ts'
import type { Evidence } from '#hospital/register/fact.ts'
import type { Verdict } from '#hospital/register/verdict.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import type { Kind } from '#hospital/register/vocabulary/index.ts'

/** One account, contact, vendor … that falls short or cannot be told. Those that pass are only counted. */
export interface Subject {
  readonly kind: Kind
  readonly key: string
  readonly label: string
  /** Where the label itself is words of a language: shown instead of `label`. */
  readonly title?: Message
  readonly verdict: 'fail' | 'unknown'
  readonly reasons: readonly Message[]
  readonly evidence: readonly Evidence[]
}

export interface Judgement {
  readonly verdict: Verdict
  readonly reasons: readonly Message[]
  readonly subjects: readonly Subject[]
  /** How many subjects were looked at. A check that looked at none does not pass. */
  readonly looked: number
  /** What the verdict rests on as a whole (files, when every row passed). */
  readonly evidence: readonly Evidence[]
}

export interface Check<Limits = unknown> {
  /** File name without ending. */
  readonly id: string
  /** What an edition may set; each edition's item gives the values. */
  readonly limits: z.ZodType<Limits>
  /** Without all of these the answer is `unknown`, and the page says which file would tell. Each may be a choice. */
  readonly needs: readonly (EvidenceKind | readonly EvidenceKind[])[]
  /** What it looks at besides, where it is there: rows of it that were not read leave the same doubt. */
  readonly uses?: readonly EvidenceKind[]
  /** 1 (untidy) … 5 (how hospitals were brought down), and the minutes it takes: today's five are chosen by them. */
  readonly risk: 1 | 2 | 3 | 4 | 5
  readonly effortMinutes: number
  /** Who does something about it. */
  readonly duty: Role
  judge(view: RegisterView, limits: Limits): Judgement
}

/** Keeps the limits' type inside the check; lists hold checks of any limits. */
export function defineCheck<Limits>(check: Check<Limits>): Check<never> {
  // Nobody can call `judge` on the list's type: the runner passes what this check's own schema let through.
  return check as unknown as Check<never>
}

export interface Guidance {
  readonly title: string
  readonly why: string
  /** What to do on Monday morning, step by step. */
  readonly monday: readonly string[]
  readonly cost: string
  /** The published case that taught it, in our own words. */
  readonly lesson: string
}

export interface Duty {
  /** Tick box of the leaflet, e.g. `1-1`. */
  readonly id: string
  /** Checks that answer it. Empty: not yet told by software; `needs` says what would tell. */
  readonly checks: readonly string[]
  readonly needs: readonly EvidenceKind[]
}

export interface Principle {
  readonly number: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9
  /** Folder name without the number. */
  readonly id: string
  readonly audience: Role
  readonly duties: readonly Duty[]
  readonly checks: readonly Check<never>[]
  readonly text: Catalogue
  /** By check id, and by duty id for duties without checks. */
  readonly guidance: {
    readonly ja: Readonly<Record<string, Guidance>>; readonly en: Readonly<Record<string, Guidance>>,
  }
}
