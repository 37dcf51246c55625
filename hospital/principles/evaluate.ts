// All principles under all active editions, as of the view's day. The shape of the JSON output starts here.
import type { Message } from '#hospital/kernel/text.ts'
import type { EvidenceKind } from '#hospital/register/evidence-kinds.ts'
import type { Evidence } from '#hospital/register/fact.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import { checksOf, type EditionCheck, type Rulebook } from '#hospital/rulebooks/schema.ts'
import { principles as nine } from './index.ts'
import { runCheck } from './runner.ts'
import type { Check, Duty, Judgement, Principle, Subject } from './shape.ts'
import type { Verdict } from '#hospital/register/verdict.ts'
import { say } from './text.ts'

export interface CheckResult {
  /** Check id; for a duty no software tells yet, the duty's id. */
  readonly id: string
  readonly verdict: Verdict
  /** Which edition asked, and where in it. Null where nobody's edition but the leaflet's duty itself asks. */
  readonly edition: string | null
  readonly item: string
  readonly reasons: readonly Message[]
  readonly subjects: readonly Subject[]
  readonly looked: number
  readonly evidence: readonly Evidence[]
}

interface DutyResult {
  readonly id: string
  readonly verdict: Verdict
  readonly checks: readonly string[]
  readonly needs: readonly EvidenceKind[]
}

export interface PrincipleResult {
  readonly number: Principle['number']
  readonly id: string
  readonly verdict: Verdict
  readonly duties: readonly DutyResult[]
  readonly checks: readonly CheckResult[]
}

export interface Evaluation {
  readonly asOf: string
  readonly principles: readonly PrincipleResult[]
}

interface Question {
  readonly asked: EditionCheck
  readonly principle: number | null
  readonly maxAgeDays: number
}

export function evaluate(
  view: RegisterView, rulebooks: readonly Rulebook[], principles: readonly Principle[] = nine,
): Evaluation {
  const questions = rulebooks.flatMap((book) => {
    const principleOf = new Map(book.items.map((item) => [item.id, item.principle]))
    return checksOf(book).map((asked): Question =>
      ({ asked, principle: principleOf.get(asked.item) ?? null, maxAgeDays: book.evidenceMaxAgeDays }))
  })
  const known = new Set(principles.flatMap((principle) => principle.checks.map((check) => check.id)))
  const byCheck = Map.groupBy(questions, ({ asked }) => asked.check)
  const strange = questions.filter(({ asked }) => asked.asked && !known.has(asked.check))
  const judge = judgeOnce(view)
  return {
    asOf: view.asOf,
    principles: principles.map((principle) => {
      const noSuch = strange.filter((one) => one.principle === principle.number).map(({ asked }) => notHere(asked))
      return ofPrinciple(principle, byCheck, judge, noSuch)
    }),
  }
}

/** INVARIANT: one fault makes a fault, one doubt beside no fault makes a doubt. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  for (const verdict of ['fail', 'unknown', 'pass'] as const) if (verdicts.includes(verdict)) return verdict
  return 'notApplicable'
}

function ofPrinciple(
  principle: Principle, byCheck: ReadonlyMap<string, readonly Question[]>, judge: ReturnType<typeof judgeOnce>,
  noSuch: readonly CheckResult[],
): PrincipleResult {
  const results = principle.checks.flatMap((check) =>
    (byCheck.get(check.id) ?? []).map((one): CheckResult => ({ ...place(one.asked), ...judge(check, one) })))
  const byHand = principle.duties.filter((duty) => duty.checks.length === 0).map(notTold)
  const checks = [...results, ...noSuch, ...byHand]
  return {
    number: principle.number,
    id: principle.id,
    verdict: worst(checks.map((one) => one.verdict)),
    duties: principle.duties.map((duty) => ({
      ...duty,
      verdict: duty.checks.length === 0
        ? 'unknown' as const
        : worst(results.filter((one) => duty.checks.includes(one.id)).map((one) => one.verdict)),
    })),
    checks,
  }
}

/** Editions that ask alike share one judgement. */
function judgeOnce(view: RegisterView) {
  const made = new Map<string, Judgement>()
  return (check: Check<never>, { asked, maxAgeDays }: Question): Judgement => {
    if (!asked.asked) return plain('notApplicable', [say('check.dropped')])
    const key = JSON.stringify([check.id, asked.limits, maxAgeDays])
    const judgement = made.get(key) ?? runCheck(check, view, asked.limits, { evidenceMaxAgeDays: maxAgeDays })
    made.set(key, judgement)
    return judgement
  }
}

function notTold(duty: Duty): CheckResult {
  const reasons = [say('check.byHand'), ...duty.needs.map((kind) => say(`needs.${kind}`))]
  return { id: duty.id, edition: null, item: duty.id, ...plain('unknown', reasons) }
}

function notHere(asked: EditionCheck): CheckResult {
  return { ...place(asked), ...plain('unknown', [say('check.noSuch', { check: asked.check })]) }
}

function place(one: EditionCheck): Pick<CheckResult, 'id' | 'edition' | 'item'> {
  return { id: one.check, edition: one.edition, item: one.item }
}

function plain(verdict: Verdict, reasons: readonly Message[]): Judgement {
  return { verdict, reasons, subjects: [], looked: 0, evidence: [] }
}
