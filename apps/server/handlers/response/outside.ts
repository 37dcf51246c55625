// Help from outside: companies side by side, insurance and whom to call first, what was decided on ransom.
import { names } from '#hospital/kernel/people/queries.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import { incidentOf } from '#hospital/response/incident/read.ts'
import { sheetAnswered } from '#hospital/response/outside/acts.ts'
import { companiesOf } from '#hospital/response/outside/read.ts'
import { recoverySheet, scoreOf } from '#hospital/response/outside/sheet.ts'
import type { Context, Handlers, Topic } from '../../context.ts'
import { moment } from '../../moment.ts'
import { answerOf } from '../../receipt.ts'
import { notFound } from '../../refuse.ts'
import { typedWhen } from './typed-when.ts'

async function get({ house, facility, locale, params }: Context<'outside.get'>) {
  const { incident, rows } = await house.kernel.read(facility, async (db) => ({
    incident: await incidentOf(db, params.incident), rows: await companiesOf(db, params.incident),
  }))
  if (incident === null) return notFound()
  const sheet = recoverySheet()
  const view = await house.registers.view(facility)
  const known = await names(house.kernel, rows.map(({ by_person }) => by_person))
  return {
    questions: sheet.questions.map(({ id, text, why, weight, must }) => ({ id, text: text[locale], why: why[locale], weight, must })),
    unscored: sheet.unscored.map(({ id, text }) => ({ id, text: text[locale] })),
    companies: rows.map(({ company, answers, note, asked_at, by_person }) => {
      const { stops, open, ...score } = scoreOf(sheet, answers)
      return {
        company, answers: { ...answers }, note, askedAt: moment(asked_at), by: known.get(by_person) ?? by_person, ...score, stops: [...stops],
        open: [...open],
      }
    }),
    policies: view.all('ransomPolicy').map(({ is }) => ({
      stance: is.stance ?? 'undecided', decidedBy: is.decidedBy ?? null, decidedOn: is.decidedOn ?? null, note: is.note ?? null,
    })),
    insurances: insurancesOf(view, house.today()),
  }
}

const order = ['valid', 'unknown', 'notYet', 'expired'] as const

function insurancesOf(view: RegisterView, today: string) {
  return view.all('insurance').map(({ key, is }) => ({
    insurer: is.insurer ?? key, number: is.number ?? null, covers: [...(is.covers ?? [])], excludes: [...(is.excludes ?? [])],
    callFirst: is.callFirst ?? false, phones: [...(is.phones ?? [])], from: is.from ?? null, to: is.to ?? null, limitYen: is.limitYen ?? null,
    state: stateOf(is.from, is.to, today),
  })).toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
}

/** Without an end nobody can say whether it still holds. */
function stateOf(from: string | undefined, to: string | undefined, today: string): (typeof order)[number] {
  if (to === undefined) return 'unknown'
  if (to < today) return 'expired'
  return from !== undefined && from > today ? 'notYet' : 'valid'
}

export const outsideHandlers: Handlers<Topic<'outside'>> = {
  'outside.get': get,
  async 'outside.ask'({ house, actor, params, body }) {
    return answerOf(await house.kernel.commit(actor, sheetAnswered, {
      incident: params.incident, company: body.company, answers: body.answers, note: body.note ?? null, ...typedWhen(body),
    }))
  },
}
