// What is kept: the matrix, one generation, change rates, the calendar, and the view the fee rules ask for.
import { feeLines } from '#hospital/copies/fee.ts'
import { timelines } from '#hospital/copies/matrix/timeline.ts'
import type { CheckResult } from '#hospital/principles/evaluate.ts'
import type { Entity } from '#hospital/register/view.ts'
import type { Context, Handlers, Topic } from '../context.ts'
import { evidenceOf, said } from '../present.ts'
import { calendarPage } from './backups-calendar.ts'
import { generationPage } from './backups-generation.ts'
import { matrixPage } from './backups-matrix.ts'
import { groundOf, shortId, valueTitle, wantedHere, type Speaking } from './backups-speak.ts'

async function timeline(context: Context<'backups.timeline'>) {
  const { view, limits } = await groundOf(context, context.facility)
  return {
    asOf: view.asOf,
    repositories: timelines(view, limits).filter(({ points }) => points.length > 0).map(({ place, usual, points }) => ({
      name: place.name, tool: valueTitle(context, 'tool', place.store?.is.tool),
      systems: [...new Set(place.copies.flatMap(({ systems }) => systems))], usual,
      points: points.map(({ generation, takenOn, rate, clean, suspicions }) => ({
        key: generation.key, id: shortId(generation.id), takenOn, at: generation.at, rate,
        files: generation.is.files ?? null, changed: generation.is.changedFiles ?? null,
        addedBytes: generation.is.addedBytes ?? null, suspicious: clean.verdict === 'fail', clean: clean.verdict,
        rules: suspicions.map(({ is }) => ({
          rule: is.rule ?? '', title: valueTitle(context, 'rule', is.rule) ?? '', count: is.count ?? 1,
          example: is.example ?? '',
        })),
      })),
    })),
    wanted: wantedHere(context, view, ['backup-repository']),
  }
}

async function fee(context: Context<'backups.fee'>) {
  const { house, facility, say, locale } = context
  const [{ view, books }, evaluation] = await Promise.all([
    groundOf(context, facility), house.registers.evaluation(facility),
  ])
  const results = evaluation.principles.flatMap(({ checks }) => checks).filter(({ id }) => id === 'fee-evidence')
  return {
    asOf: view.asOf,
    editions: results.map((one) => ({
      id: one.edition ?? '', title: books.find(({ id }) => id === one.edition)?.title[locale] ?? '',
      verdict: one.verdict,
      reasons: one.reasons.map((reason) => said(say, reason)),
    })),
    lines: feeLines(view).map(({ system, plans, lastDrill }) => ({
      key: system.key, system: system.name, sort: say({ code: `words.backups.sort.${system.sort}` }),
      plans: plans.map((plan) => shownPlan(context, plan)),
      ...standingOf(context, results, [system.key, system.entity?.key, system.name]),
      lastDrill: lastDrill && {
        on: lastDrill.date, hours: lastDrill.hours, came: lastDrill.came,
        evidence: lastDrill.rehearsal.evidence.slice(0, 3).map((one) => evidenceOf(say, one)),
      },
    })),
    wanted: wantedHere(context, view, ['backup-plan', 'systems', 'rehearsals']),
  }
}

function shownPlan(context: Speaking, { key, is, evidence }: Entity<'backupPlan'>) {
  return {
    key, method: is.method ?? null, repository: is.repository ?? null, everyHours: is.everyHours ?? null,
    generations: is.generations ?? null, media: valueTitle(context, 'media', is.media),
    offline: valueTitle(context, 'offline', is.offline), offSite: is.offSite ?? null, byProvider: is.byProvider ?? null,
    clause: is.clause ?? null, evidence: evidence.slice(0, 3).map((one) => evidenceOf(context.say, one)),
  }
}

/** Several editions ask the same: it is said once. What no edition looked at is never fine. */
function standingOf({ say }: Speaking, results: readonly CheckResult[], names: readonly (string | undefined)[]) {
  const own = results.flatMap(({ subjects }) => subjects)
    .filter(({ key, label }) => names.includes(key) || names.includes(label))
  const problems = [...new Set(own.flatMap(({ reasons }) => reasons.map((reason) => say(reason))))]
  const told = [...own.map(({ verdict }) => verdict), ...results.map(({ verdict, looked }) =>
    verdict === 'notApplicable' ? verdict : looked > 0 ? ('pass' as const) : ('unknown' as const))]
  const verdict = (['fail', 'unknown', 'pass', 'notApplicable'] as const).find((one) => told.includes(one))
  return { verdict: verdict ?? ('unknown' as const), problems }
}

export const backupHandlers: Handlers<Topic<'backups'>> = {
  'backups.matrix': matrixPage,
  'backups.generation': generationPage,
  'backups.timeline': timeline,
  'backups.calendar': calendarPage,
  'backups.fee': fee,
}
