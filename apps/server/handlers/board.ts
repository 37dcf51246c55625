// The nine as a board, and one page per duty.
import type { FacilityId } from '#hospital/kernel/act.ts'
import { principles } from '#hospital/principles/index.ts'
import type { Evaluation, PrincipleResult } from '#hospital/principles/evaluate.ts'
import { countsOf, failingSubjects } from '#hospital/principles/counts.ts'
import type { EvidenceKind } from '#hospital/register/evidence-kinds.ts'
import type { Kind } from '#hospital/register/vocabulary/index.ts'
import { endedOn } from '#hospital/rulebooks/schema.ts'
import { rulebookShelf } from '#hospital/rulebooks/shelf.ts'
import type { WorkTables } from '#hospital/work/tables.ts'
import { evaluationJob } from '#apps/house/evaluate.ts'
import { importJob } from '#apps/house/import.ts'
import { spoken } from '#apps/house/speak.ts'
import type { Common, Context, Handlers } from '../context.ts'
import { workOf, type Work } from '../findings.ts'
import { momentOrNull } from '../moment.ts'
import { checkTitle, editionOf, evidenceOf, kindTitle, said } from '../present.ts'
import { notFound } from '../refuse.ts'
import { guidanceOf, resultsOf } from './principle-results.ts'

type Say = Common['say']

export const wantedOf = (say: Say, kind: EvidenceKind) => ({
  kind, title: say({ code: `evidence.${kind}` }), how: spoken(`needs.${kind}`) ? say({ code: `needs.${kind}` }) : null,
})

/** What would let the unknown speak: kinds named by the reasons, most wanted first. */
function wantedBy(say: Say, result: PrincipleResult | undefined) {
  const tally = new Map<string, number>()
  for (const check of result?.checks ?? []) {
    if (check.verdict !== 'unknown') continue
    for (const { code } of check.reasons) if (code.startsWith('needs.')) tally.set(
      code.slice(6), (tally.get(code.slice(6)) ?? 0) + 1
    )
  }
  // `needs.` codes are made of evidence kinds.
  return [...tally].toSorted((a, b) => b[1] - a[1]).map(([kind]) => wantedOf(say, kind as EvidenceKind))
}

function trends(kernel: Common['house']['kernel'], facility: FacilityId) {
  return kernel.read(facility, async (db) => {
    const rows = await db.withTables<WorkTables>().selectFrom('work_evaluation').selectAll().orderBy('seq', 'desc')
      .limit(200).execute()
    // The last of each day, oldest first.
    const days = new Map(rows.toReversed().map((row) => [row.as_of, row]))
    return { latest: rows[0] ?? null, days: [...days.values()].slice(-60) }
  })
}

type Trends = Awaited<ReturnType<typeof trends>>
const trendOf = ({ days }: Trends, number: number) => days.flatMap((day) => {
  const point = day.principles.find((one) => one.number === number)
  return point ? [{ on: day.as_of, pass: point.pass, fail: point.fail, unknown: point.unknown }] : []
})

function headline(say: Say, result: PrincipleResult | undefined): string {
  const { fail, unknown } = countsOf(result?.checks ?? [])
  const people = failingSubjects(result?.checks ?? [])
  if (fail > 0) return say({ code: 'words.headline.fail', params: { fail, subjects: people } })
  if (unknown > 0) return say({ code: 'words.headline.unknown', params: { unknown } })
  return say({ code: result?.verdict === 'pass' ? 'words.headline.pass' : 'words.headline.notApplicable' })
}

async function board({ house, facility, locale, say, query }: Context<'board.get'>) {
  const { kernel, registers } = house
  const shelf = await rulebookShelf(kernel, facility)
  const wanted = shelf.books.filter(
    ({ book, active }) => (query.edition === undefined ? active : book.id === query.edition)
  )
  if (wanted.length === 0 && query.edition !== undefined) return notFound()
  const [evaluation, trend, work, files, jobs] = await Promise.all([
    query.edition === undefined ? registers.evaluation(facility) : registers.under(
      facility, wanted.map((one) => one.book)
    ),
    trends(kernel, facility), workOf(house, facility), kernel.files.list(facility), kernel.jobs.list(facility, 20),
  ])
  const running = jobs.find(
    (one) => [evaluationJob, importJob].includes(one.name) && (one.state === 'running' || one.state === 'waiting')
  )
  return {
    asOf: evaluation.asOf,
    evaluatedAt: momentOrNull(trend.latest?.at),
    evaluating: running && running.dueAt <= Date.now() ? running.id : null,
    editions: wanted.map(({ book }) => ({ ...editionOf(book, locale), endedOn: endedOn(book, evaluation.asOf) })),
    files: files.length,
    principles: principles.map(({ number, id, audience }) => {
      const result = resultFor(evaluation, number)
      return {
        number, id, title: say({ code: `principle.${number}.title` }), audience,
        verdict: result?.verdict ?? ('unknown' as const),
        counts: countsOf(result?.checks ?? []),
        trend: trendOf(trend, number),
        headline: headline(say, result),
        openTasks: work.tasks.filter((one) => one.state === 'open' && one.principle === number).length,
        wanted: wantedBy(say, result),
      }
    }),
  }
}

const resultFor = (evaluation: Evaluation, number: number) => evaluation.principles.find((one) => one.number === number)

function excepted(work: Work, check: string): number {
  return work.findings.filter((row) => row.check_id === check && work.reader.of(row) === 'excepted').length
}

async function one(context: Context<'principles.one'>) {
  const { house, facility, locale, say, params } = context
  const principle = principles.find((each) => each.number === params.number)
  if (!principle) return notFound()
  const { number, id, audience } = principle
  const [evaluation, view, trend, work, shelf] = await Promise.all([
    house.registers.evaluation(facility), house.registers.view(facility), trends(house.kernel, facility),
    workOf(house, facility),
    rulebookShelf(house.kernel, facility),
  ])
  const result = resultFor(evaluation, number)
  const kinds = new Set<Kind>(result?.checks.flatMap((each) => each.subjects.map((who) => who.kind)) ?? [])
  return {
    number, id, title: say({ code: `principle.${number}.title` }), lead: say({ code: `principle.${number}.about` }),
    audience,
    verdict: result?.verdict ?? ('unknown' as const),
    counts: countsOf(result?.checks ?? []),
    trend: trendOf(trend, number),
    duties: (result?.duties ?? []).map((duty) => ({
      id: duty.id, text: say({ code: `duty.${duty.id}` }), verdict: duty.verdict, checks: [...duty.checks],
      wanted: duty.needs.map((kind) => wantedOf(say, kind)),
    })),
    results: resultsOf(result, shelf.books.map((each) => each.book), locale, {
      title: (check) => checkTitle(say, locale, check),
      said: (message) => said(say, message),
      evidence: (each) => evidenceOf(say, each),
      excepted: (check) => excepted(work, check),
    }),
    guidance: Object.keys(principle.guidance[locale]).map((check) => guidanceOf(principle, locale, check))
      .filter((each) => each !== null),
    wanted: wantedBy(say, result),
    kinds: [...kinds].map((kind) => ({ kind, title: kindTitle(say, kind), count: view.all(kind).length })),
  }
}

export const boardHandlers: Handlers<'board.get' | 'principles.one'> = { 'board.get': board, 'principles.one': one }
