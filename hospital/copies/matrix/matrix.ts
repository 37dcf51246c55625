// Systems by generations by the seven verdicts: what the page draws and the paper prints.
import { foldName } from '#engines/japanese'
import { daysBetween } from '#hospital/kernel/days.ts'
import type { Message } from '#hospital/kernel/text.ts'
import type { Evidence } from '#hospital/register/fact.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import { dayOfCopy, storeOf } from '../generations/copies.ts'
import { matters, placed, systemsOf, type Placed, type System } from '../generations/systems.ts'
import type { VerdictLimits } from '../limits.ts'
import { say } from '../text.ts'
import { clean } from '../verdicts/clean.ts'
import { complete } from '../verdicts/complete.ts'
import { exists } from '../verdicts/exists.ts'
import { intact } from '../verdicts/intact.ts'
import { protection } from '../verdicts/protected.ts'
import { restorable } from '../verdicts/restorable.ts'
import type { GenerationVerdict, Judge, VerdictName } from '../verdicts/shape.ts'
import { unreachable } from '../verdicts/unreachable.ts'

export interface GenerationRow {
  readonly generation: Placed
  /** Day in Japan it was really taken, as far as can be told. */
  readonly takenOn: string | null
  readonly verdicts: { readonly [K in VerdictName]: GenerationVerdict }
}

/** Planned, and nothing there. */
export interface MissingRow {
  readonly repository: string | null
  readonly method: string | null
  readonly reason: Message
  readonly evidence: readonly Evidence[]
}

export interface SystemRows {
  readonly system: System
  /** Newest first. */
  readonly generations: readonly GenerationRow[]
  readonly missing: readonly MissingRow[]
  /** The newest one that passed the inspection: how far back one would have to go. Null: none is known to be clean. */
  readonly lastClean: { readonly generation: Placed; readonly takenOn: string; readonly days: number } | null
  /** How far back would be bearable, as was agreed. */
  readonly farBackDays: number | null
}

/** Systems that matter and those with anything kept, in the order of importance, then as listed. */
export function matrix(view: RegisterView, limits: VerdictLimits): readonly SystemRows[] {
  return systemsOf(view)
    .filter((system) => matters(system) || system.copies.length > 0)
    .map((system) => rowsOfSystem(view, system, limits))
    .toSorted((a, b) => rank(a.system) - rank(b.system))
}

export function rowsOfSystem(view: RegisterView, system: System, limits: VerdictLimits): SystemRows {
  const generations = placed(system).map((generation): GenerationRow => {
    const by = (judge: Judge) => judge(view, generation, limits)
    return {
      generation,
      takenOn: dayOfCopy(generation),
      verdicts: {
        exists: by(exists), complete: by(complete), intact: by(intact), clean: by(clean), protected: by(protection),
        unreachable: by(unreachable), restorable: by(restorable),
      },
    }
  })
  return {
    system, generations, missing: missingOf(view, system),
    lastClean: lastClean(view, generations), farBackDays: system.need?.is.farBackDays ?? null,
  }
}

function lastClean(view: RegisterView, rows: readonly GenerationRow[]): SystemRows['lastClean'] {
  const row = rows.find(({ verdicts, takenOn }) =>
    takenOn !== null && verdicts.clean.verdict === 'pass' && verdicts.exists.verdict !== 'fail')
  if (row === undefined || row.takenOn === null) return null
  return { generation: row.generation, takenOn: row.takenOn, days: daysBetween(row.takenOn, view.asOf) }
}

/** Each line of the plan none of whose generations is there; without any plan, the system itself. */
function missingOf(view: RegisterView, system: System): readonly MissingRow[] {
  const { plans, copies, entity } = system
  if (plans.length === 0 && copies.length === 0)
    return [{ repository: null, method: null, reason: say('missing.unplanned'), evidence: entity?.evidence ?? [] }]
  return plans.flatMap((plan) => {
    const { repository, method } = plan.is
    const there = copies.some((copy) => repository === undefined || foldName(copy.repository) === foldName(repository))
    if (there) return []
    const looked = storeOf(view, repository)?.is.lookedAt !== undefined
    const reason = looked ? say('missing.lookedAndNone') : say('missing.notLooked')
    return [{ repository: repository ?? null, method: method ?? null, reason, evidence: plan.evidence }]
  })
}

function rank({ sort, need, entity }: System): number {
  const importance = { high: 1, middle: 2, low: 3 } as const
  if (sort === 'records') return 0
  return need?.is.first === true ? 1 : importance[entity?.is.importance ?? 'middle']
}
