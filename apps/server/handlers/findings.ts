// Findings: the list, one with its history, and the row of the file behind it.
import { principles } from '#hospital/principles/index.ts'
import { evidenceKinds } from '#hospital/register/evidence-kinds.ts'
import { daysBetween } from '#hospital/kernel/days.ts'
import { activeRulebooks, rulebookShelf } from '#hospital/rulebooks/shelf.ts'
import { names } from '#hospital/kernel/people/queries.ts'
import type { WorkTables } from '#hospital/work/tables.ts'
import { rowsAround } from '#apps/house/evidence.ts'
import type { Context, Handlers, Topic } from '../context.ts'
import { findingRow, messageOf, workOf } from '../findings.ts'
import { moment } from '../moment.ts'
import { cut } from '../paging.ts'
import { checkTitle, evidenceOf, said, sourceTitle } from '../present.ts'
import { notFound } from '../refuse.ts'
import { wantedOf } from './board.ts'
import { guidanceOf } from './principle-results.ts'

async function titlesOf({ house, facility, locale }: Pick<Context<'findings.list'>, 'house' | 'facility' | 'locale'>) {
  const { books } = await rulebookShelf(house.kernel, facility)
  return new Map(books.map(({ book }) => [book.id, book.title[locale]]))
}

async function list(context: Context<'findings.list'>) {
  const { house, facility, query } = context
  const [work, titles] = await Promise.all([workOf(house, facility), titlesOf(context)])
  const rows = work.findings
    .filter((row) => (query.state === 'current' ? row.ended === null : work.reader.of(row) === query.state))
    .filter((row) => query.principle === undefined || row.principle === query.principle)
    .filter((row) => query.check === undefined || row.check_id === query.check)
    .filter((row) => query.verdict === undefined || row.verdict === query.verdict)
    .filter((row) => query.edition === undefined || row.asked_by.some((one) => one.edition === query.edition))
    .map((row) => findingRow(context, work, row, titles))
    .filter((row) => query.duty === undefined || row.duty === query.duty)
  // Worst first, then what has waited longest.
  const ordered = rows.toSorted(
    (a, b) => (
      a.verdict === b.verdict ? 0 : a.verdict === 'fail' ? -1 : 1
    ) || b.risk - a.risk || (a.since < b.since ? -1 : 1)
  )
  return cut(ordered, query, (row) => `${row.checkTitle} ${row.subject?.label ?? ''} ${row.reason}`)
}

async function one(context: Context<'findings.one'>) {
  const { house, facility, locale, say, params } = context
  const work = await workOf(house, facility)
  const row = work.findings.find((each) => each.id === params.finding)
  if (!row) return notFound()
  const [titles, books] = await Promise.all([titlesOf(context), activeRulebooks(house.kernel, facility)])
  const shown = findingRow(context, work, row, titles)
  const item = books.find((each) => each.id === shown.edition.id)?.items.find((each) => each.id === shown.item)
  const principle = principles.find((each) => each.number === row.principle)
  const tasks = work.tasks.filter((each) => each.findings.includes(row.id))
  const exceptions = work.exceptions.filter((each) => each.finding === row.id)
  return {
    ...shown,
    reasons: row.asked_by.flatMap((each) => each.reasons).map((each) => said(say, messageOf(each))),
    evidence: row.evidence.map((each) => evidenceOf(say, each)),
    itemText: item?.text[locale] ?? '',
    guidance: principle ? guidanceOf(principle, locale, row.check_id) : null,
    history: await historyOf(context, row.id, tasks, exceptions),
    tasks: tasks.map((each) => ({ id: each.id, title: checkTitle(say, locale, each.check_id), state: each.state })),
    exceptions: exceptions.map(({ id, state, until }) => ({ id, state, until })),
  }
}

type Work = Awaited<ReturnType<typeof workOf>>

async function historyOf(
  { house, facility, say }: Context<'findings.one'>, finding: string, tasks: Work['tasks'],
  exceptions: Work['exceptions'],
) {
  const events = await house.kernel.read(facility, (db) =>
    db.withTables<WorkTables>().selectFrom('work_finding_event')
      .innerJoin('work_evaluation', 'work_evaluation.seq', 'work_finding_event.seq')
      .select(
        ['work_evaluation.at as at', 'work_finding_event.event as event', 'work_finding_event.verdict as verdict']
      )
      .where('work_finding_event.finding', '=', finding).execute())
  const known = await names(house.kernel, [
    ...tasks.flatMap((one) => [one.created_by, one.done_by ?? '']),
    ...exceptions.flatMap((one) => [one.requested_by, one.decided_by ?? '']),
  ].filter(Boolean))
  const by = (id: string | null) => (id === null ? null : { id, name: known.get(id) ?? id })
  const line = (at: number, what: string, who: string | null) => (
    { at, what, text: say({ code: `words.history.${what}` }), by: by(who) }
  )
  const lines = [
    ...events.map((one) => line(one.at, one.event, null)),
    ...tasks.flatMap((one) => [
      line(one.created_at, 'tasked', one.created_by),
      ...(one.done_at === null ? [] : [line(one.done_at, 'taskDone', one.done_by)]),
    ]),
    ...exceptions.flatMap((one) => [
      line(one.requested_at, 'exceptionRequested', one.requested_by),
      ...(
        one.decided_at === null ? [] : [
          line(one.decided_at, one.state === 'refused' ? 'exceptionRefused' : 'exceptionApproved', one.decided_by)
        ]
      ),
    ]),
  ]
  return lines.toSorted((a, b) => a.at - b.at).map((one) => ({ ...one, at: moment(one.at) }))
}

async function kinds({ house, facility, say }: Context<'evidence.kinds'>) {
  const [view, books] = await Promise.all([house.registers.view(facility), activeRulebooks(house.kernel, facility)])
  const most = Math.min(...books.map((one) => one.evidenceMaxAgeDays), 400)
  return {
    rows: evidenceKinds.map((kind) => {
      const newest = view.batches(kind).map((one) => one.observedAt).toSorted().at(-1) ?? null
      const asking = principles.filter((one) =>
        one.checks.some(
          (check) => check.needs.flat().includes(kind)
        ) || one.duties.some((duty) => duty.needs.includes(kind)))
      return {
        ...wantedOf(say, kind), principles: asking.map((one) => one.number), newest,
        stale: newest !== null && daysBetween(newest.slice(0, 10), house.today()) > most,
      }
    }),
  }
}

async function rows({ house, facility, say, params, query }: Context<'evidence.rows'>) {
  const found = await rowsAround(house.kernel, facility, params.file, query.row ?? 1, query.around)
  if (found === null) return notFound()
  return { ...found, importedAt: moment(found.importedAt), sourceTitle: sourceTitle(say, found.source) }
}

export const findingHandlers: Handlers<Topic<'findings'> | Topic<'evidence'>> = {
  'findings.list': list,
  'findings.one': one,
  'evidence.kinds': kinds,
  'evidence.rows': rows,
}
