// Systems by generations by seven verdicts, what stands above it, and what to do this week.
import { dayOfCopy } from '#hospital/copies/generations/copies.ts'
import { unassigned } from '#hospital/copies/generations/systems.ts'
import { matrix, type SystemRows } from '#hospital/copies/matrix/matrix.ts'
import { dutyOfCopies } from '#hospital/copies/verdicts/asked.ts'
import { verdictNames } from '#hospital/copies/verdicts/shape.ts'
import { daysBetween } from '#hospital/kernel/days.ts'
import type { CheckResult } from '#hospital/principles/evaluate.ts'
import type { EvidenceKind } from '#hospital/register/evidence-kinds.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import type { Context } from '../context.ts'
import { checks } from '../present.ts'
import {
  groundOf, shortId, shownAnswer, stepOf, titleOf, valueTitle, wantedHere, type Speaking,
} from './backups-speak.ts'

const asks: readonly EvidenceKind[] = [
  'backup-plan', 'backup-repository', 'systems', 'recovery-needs', 'backup-media', 'backup-reach', 'rehearsals',
]

/** More in one week is done by nobody. */
const mostSteps = 5
const mostSubjects = 3

export async function matrixPage(context: Context<'backups.matrix'>) {
  const { house, facility } = context
  const [{ view, limits }, evaluation] = await Promise.all([
    groundOf(context, facility), house.registers.evaluation(facility),
  ])
  const all = matrix(view, limits)
  const systems = all.map((rows) => shownSystem(context, rows))
  const results = evaluation.principles.find(({ number }) => number === dutyOfCopies)?.checks ?? []
  return {
    asOf: view.asOf,
    answer: overall(context, systems),
    names: verdictNames.map((name) => titleOf(context, name)),
    systems,
    unassigned: unassigned(view).map((copy) => ({
      key: copy.key, repository: copy.repository, id: shortId(copy.id), takenOn: dayOfCopy(copy),
    })),
    looks: looksOf(context, view),
    week: weekOf(context, systems, results),
    wanted: wantedHere(context, view, asks),
  }
}

type ShownSystem = ReturnType<typeof shownSystem>

function shownSystem(context: Speaking, rows: SystemRows) {
  const { system, generations, missing, lastClean, farBackDays } = rows
  const { say } = context
  return {
    key: system.key, name: system.name,
    important: system.sort === 'records' || system.entity?.is.importance === 'high' || system.need?.is.first === true,
    answer: shownAnswer(context, rows),
    generations: generations.map(({ generation, takenOn, verdicts }) => ({
      key: generation.key, repository: generation.repository, id: shortId(generation.id), position: generation.position,
      takenOn,
      medium: generation.medium?.label ?? null,
      marks: verdictNames.map((name) => {
        const { verdict, reasons, date } = verdicts[name]
        return { name, verdict, first: reasons[0] === undefined ? '' : say(reasons[0]), date }
      }),
    })),
    missing: missing.map(({ repository, method, reason }) => ({
      repository, method, reason: say(reason),
      verdict: reason.code === 'missing.notLooked' ? ('unknown' as const) : ('fail' as const),
    })),
    lastClean: lastClean === null ? null : {
      key: lastClean.generation.key, repository: lastClean.generation.repository, takenOn: lastClean.takenOn,
      days: lastClean.days,
    },
    farBackDays,
  }
}

/** The first in the order of importance that is in the worst state there is. */
function overall({ say }: Speaking, systems: readonly ShownSystem[]) {
  const worst = (['fail', 'unknown', 'pass'] as const)
    .flatMap((verdict) => systems.find(({ answer }) => answer.verdict === verdict) ?? [])[0]
  if (worst === undefined)
    return { verdict: 'unknown' as const, text: say({ code: 'words.backups.nothing' }), step: null }
  const { verdict, text, step } = worst.answer
  const others = systems.filter((one) => one !== worst && one.answer.verdict === verdict).length
  const params = { system: worst.name, answer: text, others }
  const more = others > 0 && verdict !== 'pass' ? `words.backups.overall.${verdict}` : 'words.backups.overall'
  return { verdict, text: say({ code: more, params }), step }
}

function looksOf(speaking: Speaking, view: RegisterView) {
  return view.all('repository').map(({ is, key }) => ({
    repository: is.name ?? key, tool: valueTitle(speaking, 'tool', is.tool), lookedAt: is.lookedAt ?? null,
    days: is.lookedAt === undefined ? null : Math.max(0, daysBetween(is.lookedAt, view.asOf)),
    refused: is.refused ?? null,
  }))
}

/** What the systems' own answers hang on, then what checks ask besides, those that can bring the house down first. */
function weekOf(speaking: Speaking, systems: readonly ShownSystem[], results: readonly CheckResult[]) {
  const { say } = speaking
  const found = [...answered(systems), ...results.flatMap(({ id, subjects }) => subjects.map((one): Found => ({
    check: id, verdict: one.verdict, label: one.title === undefined ? one.label : say(one.title),
    reason: one.reasons[0] === undefined ? '' : say(one.reasons[0]), first: false,
  })))]
  const steps = [...Map.groupBy(found, ({ check }) => check)].flatMap(([check, all]) => {
    const step = stepOf(speaking, check)
    const fails = all.filter(({ verdict }) => verdict === 'fail')
    // Of each label what was said first.
    const about = [
      ...new Map((fails.length > 0 ? fails : all).toReversed().map((one) => [one.label, one])).values(),
    ].toReversed()
    if (step === null) return []
    const shown = {
      ...step, verdict: fails.length > 0 ? ('fail' as const) : ('unknown' as const), count: about.length,
      about: about.slice(0, mostSubjects).map(({ label, reason }) => ({ label, reason })),
    }
    const risk = checks.get(check)?.risk ?? 0
    return [{ shown, weight: (fails.some(({ first }) => first) ? 100 : 0) + (fails.length > 0 ? 10 : 0) + risk }]
  })
  return steps.toSorted((a, b) => b.weight - a.weight).slice(0, mostSteps).map(({ shown }) => shown)
}

interface Found {
  readonly check: string
  readonly verdict: 'fail' | 'unknown'
  readonly label: string
  readonly reason: string
  /** A system's answer hangs on it. */
  readonly first: boolean
}

function answered(systems: readonly ShownSystem[]): readonly Found[] {
  return systems.flatMap(({ name, answer: { verdict, text, step } }): Found[] =>
    step === null || (verdict !== 'fail' && verdict !== 'unknown')
      ? []
      : [{ check: step.check, verdict, label: name, reason: text, first: verdict === 'fail' }])
}
