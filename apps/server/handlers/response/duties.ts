// Duties of one incident: questions, clocks, whom to call, and what was done about each.
import { randomUUID } from 'node:crypto'
import { names } from '#hospital/kernel/people/queries.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import { dutyAnswered, dutyEditionTaken, dutyEscalated, dutyReported, dutyWithdrawn } from '#hospital/response/duties/acts.ts'
import { clocksOf } from '#hospital/response/duties/clocks.ts'
import type { Due } from '#hospital/response/duties/due.ts'
import { holidays } from '#hospital/response/duties/holidays.ts'
import { believed } from '#hospital/response/duties/machine-clock.ts'
import { newestRecord, openClocks, pressing } from '#hospital/response/duties/open.ts'
import { dutyRows, givenOf, type DutyRows } from '#hospital/response/duties/read.ts'
import { reminderNow } from '#hospital/response/duties/reminders.ts'
import { duties, type Edition } from '#hospital/response/duties/rules.ts'
import type { Clock } from '#hospital/response/duties/shape.ts'
import { incidentOf } from '#hospital/response/incident/read.ts'
import type { Common, Context, Handlers, Topic } from '../../context.ts'
import { moment, momentOrNull } from '../../moment.ts'
import { answerOf } from '../../receipt.ts'
import { notFound, passOn } from '../../refuse.ts'
import { titled } from '../recovery-ground.ts'
import { desksOf } from './duty-desks.ts'
import { typedWhen } from './typed-when.ts'

type Say = Common['say']

const dueOut = (due: Due | null) => (
  due === null ? null : { at: moment(due.at), day: due.day, aimDay: due.aimDay, movedFrom: due.movedFrom }
)

const editionOut = (say: Say, { id, source, validFrom, certainty }: Edition) => (
  { id, source, validFrom, certainty, certaintyTitle: say({ code: `certainty.${certainty}` }) }
)

function clockOut({ say, locale }: Pick<Common, 'say' | 'locale'>, one: Clock, rows: DutyRows, view: RegisterView, now: number) {
  const { edition } = one
  const reminder = reminderNow(one.reminders, now)
  return {
    duty: one.duty, title: edition.title[locale], to: edition.to[locale], what: edition.what[locale],
    state: one.state, stateTitle: say({ code: `response.duty.state.${one.state}` }), optional: edition.optional,
    from: moment(one.from), due: dueOut(one.due), toldAt: momentOrNull(one.toldAt), toldLate: one.toldLate,
    why: one.why.map(say), open: [...one.open], edition: editionOut(say, edition),
    decides: { role: edition.decides, title: titled(say, 'role', edition.decides) ?? edition.decides },
    desks: desksOf(view, edition.desk),
    reminder: reminder && { kind: reminder.kind, at: moment(reminder.at), hoursBefore: reminder.hoursBefore },
    reports: rows.reports.filter(({ duty }) => duty === one.duty).map((row) => ({
      id: row.id, at: moment(row.at), who: row.who, desk: row.desk, way: row.way, receipt: row.receipt, note: row.note,
      fromPaper: row.from_paper, withdrawn: row.withdrawn_at !== null,
    })),
    escalations: rows.escalations.filter(({ duty }) => duty === one.duty).map(({ at, role, person }) => (
      { at: moment(at), title: titled(say, 'role', role) ?? role, person }
    )),
    changed: one.changed && { edition: editionOut(say, one.changed.edition), due: dueOut(one.changed.due) },
  }
}

async function list(context: Context<'duties.list'>) {
  const { house, services, facility, locale, say, params } = context
  const [{ incident, rows, newest }, view] = await Promise.all([
    house.kernel.read(facility, async (db) => ({
      incident: await incidentOf(db, params.incident), rows: await dutyRows(db, params.incident), newest: await newestRecord(db),
    })),
    house.registers.view(facility),
  ])
  if (incident === null) return notFound()
  const { now, behind } = believed(services.now(), newest)
  const known = await names(house.kernel, rows.answers.map((one) => one.by_person))
  const answers = new Map(rows.answers.map((one) => [one.question, one]))
  return {
    now: moment(now), drill: incident.mode === 'drill', clockBehind: behind === null ? null : Math.round(behind / 1000),
    clockJumps: services.clockWatch.look().map(({ at, by }) => ({ at: moment(at), seconds: Math.round(by / 1000) })),
    callFirst: view.all('insurance').filter(({ is }) => is.callFirst === true)
      .map(({ is }) => [is.insurer, is.number, ...(is.phones ?? [])].filter(Boolean).join(' ')),
    questions: duties().questions.map((one) => {
      const said = answers.get(one.id)
      return {
        id: one.id, text: one.text[locale], hint: one.hint[locale],
        answers: one.answers.map((id) => ({ id, title: say({ code: `response.duty.answer.${id}` }) })),
        answer: said?.answer ?? null, at: momentOrNull(said?.at), by: said ? known.get(said.by_person) ?? said.by_person : null,
      }
    }),
    clocks: clocksOf(givenOf(incident, rows), { duties: duties(), holidays: holidays() }, now)
      .map((one) => clockOut(context, one, rows, view, now)),
  }
}

async function reminders({ house, services, facility, locale }: Context<'duties.reminders'>) {
  const { now, open } = await house.kernel.read(facility, async (db) => {
    const { now } = believed(services.now(), await newestRecord(db))
    return { now, open: await openClocks(db, now) }
  })
  const rows = open.flatMap(({ incident, clocks }) => clocks.filter(pressing).map(({ edition, state, due }) => (
    { incident: incident.id, number: incident.number, title: edition.title[locale], state, due: momentOrNull(due?.at) }
  )))
  return { now: moment(now), rows: rows.toSorted((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1)) }
}

export const dutyHandlers: Handlers<Topic<'duties'>> = {
  'duties.list': list,
  'duties.reminders': reminders,
  async 'duties.answer'({ house, actor, params, body }) {
    return answerOf(await house.kernel.commit(actor, dutyAnswered, {
      incident: params.incident, question: body.question, answer: body.answer, ...typedWhen(body),
    }))
  },
  async 'duties.report'({ house, actor, me, params, body }) {
    const id = randomUUID()
    const outcome = await house.kernel.commit(actor, dutyReported, {
      incident: params.incident, id, duty: body.duty, who: body.who ?? me.person.name ?? me.person.login, desk: body.desk ?? null,
      way: body.way, receipt: body.receipt ?? null, note: body.note ?? null, ...typedWhen(body),
    })
    return outcome.ok ? { id } : passOn(outcome)
  },
  async 'duties.withdraw'({ house, actor, params, body }) {
    return answerOf(await house.kernel.commit(actor, dutyWithdrawn, {
      incident: params.incident, report: body.report, why: body.why ?? null,
    }))
  },
  async 'duties.escalate'({ house, actor, params, body }) {
    return answerOf(await house.kernel.commit(actor, dutyEscalated, {
      incident: params.incident, duty: body.duty, role: body.role, person: body.person ?? null, ...typedWhen(body),
    }))
  },
  async 'duties.edition'({ house, actor, params, body }) {
    return answerOf(await house.kernel.commit(actor, dutyEditionTaken, {
      incident: params.incident, duty: body.duty, edition: body.edition, taken: body.taken,
    }))
  },
}
