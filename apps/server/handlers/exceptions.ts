// Exceptions that end by themselves, and the answers people give by hand.
import { randomUUID } from 'node:crypto'
import { heldExercises } from '#hospital/binder/held-exercises.ts'
import { names } from '#hospital/kernel/people/queries.ts'
import { activeRulebooks } from '#hospital/rulebooks/shelf.ts'
import { worst } from '#hospital/principles/evaluate.ts'
import { attested } from '#hospital/work/acts/attested.ts'
import {
  exceptionApproved, exceptionEnded, exceptionRefused, exceptionRequested
} from '#hospital/work/acts/exceptions.ts'
import type { WorkTables } from '#hospital/work/tables.ts'
import type { Context, Handlers, Topic } from '../context.ts'
import { findingRow, workOf } from '../findings.ts'
import { moment, momentOrNull } from '../moment.ts'
import { cut } from '../paging.ts'
import { editionOf } from '../present.ts'
import { answerOf, receiptOf } from '../receipt.ts'
import { notFound, passOn } from '../refuse.ts'

async function list(context: Context<'exceptions.list'>) {
  const { house, facility, me, actor, say, query } = context
  const work = await workOf(house, facility)
  const known = await names(
    house.kernel, work.exceptions.flatMap((one) => [one.requested_by, one.decided_by ?? one.requested_by])
  )
  const by = (id: string) => ({ id, name: known.get(id) ?? id })
  const rows = work.exceptions.map((one) => {
    const finding = work.findings.find((each) => each.id === one.finding)
    const shown = finding && findingRow(context, work, finding, new Map())
    const over = (one.state === 'approved' || one.state === 'requested') && one.until < house.today()
    const own = one.requested_by === me.person.id
    const mayDecide = one.state === 'requested' && !over && !own && actor.permissions.has('exception.approve')
    return {
      id: one.id, finding: one.finding,
      findingText: shown ? [shown.checkTitle, shown.subject?.label].filter(Boolean).join(': ') : '',
      principle: finding?.principle ?? 1,
      reason: one.reason ?? '', measure: one.measure ?? '', until: one.until,
      // What is shown never waits for the nightly run.
      state: over ? ('expired' as const) : one.state,
      requestedBy: by(one.requested_by), requestedAt: moment(one.requested_at),
      decidedBy: one.decided_by === null ? null : by(one.decided_by), decidedAt: momentOrNull(one.decided_at),
      note: one.note, mayDecide,
      whyNot: mayDecide || one.state !== 'requested' || over ? null : say(
        { code: own ? 'work.exception.own' : 'server.forbidden' }
      ),
    }
  })
  const wanted = query.state === undefined ? rows : rows.filter((one) => one.state === query.state)
  return cut(wanted, query, (one) => `${one.findingText} ${one.reason} ${one.measure} ${one.requestedBy.name}`)
}

async function attestations({ house, facility, locale, query }: Context<'attestations.list'>) {
  const { kernel } = house
  const [books, evaluation, view, given] = await Promise.all([
    activeRulebooks(kernel, facility), house.registers.evaluation(facility), house.registers.view(facility),
    kernel.read(facility, (db) => db.withTables<WorkTables>().selectFrom('work_attestation').selectAll().execute()),
  ])
  const known = await names(kernel, given.map((one) => one.by_person))
  const results = evaluation.principles.flatMap((one) => one.checks)
  const wanted = books.filter((book) => query.edition === undefined || book.id === query.edition)
  return {
    rows: wanted.flatMap((book) => book.items.map((item) => {
      const own = given.find((one) => one.edition === book.id && one.item === item.id)
      const checked = results.filter((one) => one.edition === book.id && one.item === item.id).map((one) => one.verdict)
      return {
        edition: editionOf(book, locale), item: item.id, text: item.text[locale], principle: item.principle,
        checked: checked.length === 0 ? null : worst(checked),
        records: heldExercises({ locale, today: house.today(), view }, item),
        answer: own?.answer ?? null, confirmedOn: own?.confirmed_on ?? null, targetOn: own?.target_on ?? null,
        note: own?.note ?? null,
        by: own ? { id: own.by_person, name: known.get(own.by_person) ?? own.by_person } : null,
      }
    })),
  }
}

export const exceptionHandlers: Handlers<Topic<'exceptions'> | Topic<'attestations'>> = {
  'exceptions.list': list,
  'attestations.list': attestations,

  async 'exceptions.request'({ house, actor, body }) {
    const id = randomUUID()
    const receipt = await house.kernel.commit(actor, exceptionRequested, { id, ...body })
    return receipt.ok ? { id, receipt: receiptOf(receipt) } : passOn(receipt)
  },
  async 'exceptions.approve'({ house, actor, params, body }) {
    return answerOf(
      await house.kernel.commit(actor, exceptionApproved, { id: params.exception, note: body.note ?? null })
    )
  },
  async 'exceptions.refuse'({ house, actor, params, body }) {
    return answerOf(await house.kernel.commit(actor, exceptionRefused, { id: params.exception, note: body.note }))
  },
  async 'exceptions.end'({ house, actor, params, body }) {
    return answerOf(await house.kernel.commit(actor, exceptionEnded, { id: params.exception, note: body.note ?? null }))
  },
  async 'attestations.set'({ house, facility, actor, params, body }) {
    const book = (await activeRulebooks(house.kernel, facility)).find((one) => one.id === params.edition)
    if (!book?.items.some((one) => one.id === params.item)) return notFound()
    return answerOf(await house.kernel.commit(actor, attested, {
      edition: params.edition, item: params.item, answer: body.answer, confirmedOn: body.confirmedOn ?? house.today(),
      targetOn: body.targetOn ?? null, note: body.note ?? null,
    }))
  },
}
