// Who declares a system down, as agreed and as it runs.
import { incidentOf } from '#hospital/response/incident/read.ts'
import { declared, declaredBack, signGone, signSeen } from '#hospital/response/declare/acts.ts'
import { decisionsOf, type Decision, type Declarer } from '#hospital/response/declare/decisions.ts'
import { decisionRows } from '#hospital/response/declare/read.ts'
import type { Common, Context, Handlers, Topic } from '../../context.ts'
import { moment, momentOrNull } from '../../moment.ts'
import { answerOf } from '../../receipt.ts'
import { notFound } from '../../refuse.ts'
import { typedWhen } from './typed-when.ts'

type Say = Common['say']
const officeOf = (say: Say, role: Declarer['role']) => say({ code: `value.role.${role}` })
const declarer = (say: Say, one: Declarer | null) => one && { ...one, phones: [...one.phones], roleTitle: officeOf(say, one.role) }

async function standing({ house, services }: Pick<Common, 'house' | 'services'>, facility: string, id: string): Promise<readonly Decision[] | null> {
  const view = await house.registers.view(facility)
  const rows = await house.kernel.read(facility, async (db) => ((await incidentOf(db, id)) === null ? null : decisionRows(db, id)))
  return rows && decisionsOf(view, rows, services.now())
}

async function list(context: Context<'decisions.list'>) {
  const { services, facility, say, locale, params } = context
  const found = await standing(context, facility, params.incident)
  if (found === null) return notFound()
  return {
    now: moment(services.now()),
    systems: found.map(({ system, title, rules, proposal, running, declared: down, backAt }) => ({
      system, title, backAt: momentOrNull(backAt),
      rules: rules.map((rule) => ({ ...rule, declares: declarer(say, rule.declares), deputy: declarer(say, rule.deputy) })),
      proposal: proposal && {
        sign: proposal.sign[locale], afterMinutes: proposal.afterMinutes, declares: proposal.declares, deputy: proposal.deputy,
        declaresTitle: officeOf(say, proposal.declares), deputyTitle: officeOf(say, proposal.deputy), next: proposal.next[locale],
      },
      running: running && { ...running, seenAt: moment(running.seenAt) },
      declared: down && { ...down, at: moment(down.at), roleTitle: officeOf(say, down.role) },
    })),
  }
}

type Asked = 'decisions.seen' | 'decisions.gone' | 'decisions.declare' | 'decisions.back'

/** What every act about one system says; null where the register knows no such system. */
async function about(context: Context<Asked>) {
  const { facility, params, body } = context
  const one = (await standing(context, facility, params.incident))?.find(({ system }) => system === body.system)
  return one ? { incident: params.incident, system: one.system, title: one.title, ...typedWhen(body) } : null
}

export const decisionHandlers: Handlers<Topic<'decisions'>> = {
  'decisions.list': list,
  async 'decisions.seen'(context) {
    const { house, actor, body } = context
    const on = await about(context)
    if (on === null) return notFound()
    return answerOf(await house.kernel.commit(actor, signSeen, { ...on, rule: body.rule ?? null, words: body.words ?? null }))
  },
  async 'decisions.gone'(context) {
    const { house, actor, body } = context
    const on = await about(context)
    return on === null ? notFound() : answerOf(await house.kernel.commit(actor, signGone, { ...on, words: body.words ?? null }))
  },
  async 'decisions.declare'(context) {
    const { house, actor, body } = context
    const on = await about(context)
    if (on === null) return notFound()
    return answerOf(await house.kernel.commit(actor, declared, { ...on, by: body.by, name: body.name ?? null, words: body.words ?? null }))
  },
  async 'decisions.back'(context) {
    const { house, actor, body } = context
    const on = await about(context)
    if (on === null) return notFound()
    return answerOf(await house.kernel.commit(actor, declaredBack, { ...on, by: body.by, name: body.name ?? null, words: body.words ?? null }))
  },
}
