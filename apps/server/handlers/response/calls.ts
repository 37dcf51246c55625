// Whom to call next, what came of each call, and how this hospital wants its tree called.
import { names } from '#hospital/kernel/people/queries.ts'
import { dialled } from '#hospital/kernel/phone.ts'
import { called, callingKept } from '#hospital/response/calls/acts.ts'
import type { Station } from '#hospital/response/calls/next-call.ts'
import { insurers } from '#hospital/response/calls/insurers.ts'
import { callingNow, callingVersions } from '#hospital/response/calls/read.ts'
import { scriptFor } from '#hospital/response/calls/script.ts'
import { treeOf, type Called } from '#hospital/response/calls/tree.ts'
import { channels, insideRoles, type Contact } from '#hospital/work/contact-tree.ts'
import type { Context, Handlers, Topic } from '../../context.ts'
import { moment, momentOrNull } from '../../moment.ts'
import { answerOf } from '../../receipt.ts'
import { notFound } from '../../refuse.ts'
import { callGround, type CallGround } from './calls-ground.ts'
import { callPaper } from './calls-papers.ts'
import { typedWhen } from './typed-when.ts'

const nameOf = ({ is, key }: Contact): string => [is.organisation ?? is.vendor, is.department, is.name].filter(Boolean).join(' ') || key

function wayOf(channel: string) {
  if (channel.includes('@')) return { channel, href: `mailto:${channel}` }
  const number = dialled(channel)
  return { channel, href: number === null ? null : `tel:${number}` }
}

const orderOf = ({ is }: Contact) => (is.order === 'deputy' ? 'deputy' as const : 'main' as const)

function nextOf({ next }: Station) {
  return next && {
    contact: next.contact.key, name: nameOf(next.contact), order: orderOf(next.contact), way: wayOf(next.channel), tries: next.tries,
  }
}

const stationOf = ({ place, station, title, about }: Called) => ({
  place: place.id, title, about, state: station.state, since: moment(station.since), escalateAt: momentOrNull(station.escalateAt),
  reachedBy: station.reachedBy && { name: station.reachedBy.name, at: moment(station.reachedBy.at) }, next: nextOf(station),
  people: [...(place.main ? [place.main] : []), ...place.deputies].map((one) => ({
    key: one.key, name: nameOf(one), order: orderOf(one), ways: channels(one).map(wayOf), nights: one.is.nightsAndHolidays ?? false,
  })),
})

async function list(context: Context<'calls.list'>) {
  const { house, services, say, locale } = context
  const ground: CallGround | null = await callGround(context)
  if (ground === null) return notFound()
  const { rules, calls } = ground
  const known = await names(house.kernel, calls.map((one) => one.by_person))
  const { inside, vendors, outside } = treeOf({ ...ground, now: services.now(), say })
  return {
    now: moment(services.now()), inside: inside.map(stationOf), vendors: vendors.map(stationOf), outside: outside.map(stationOf),
    escalateAfterMinutes: rules.escalateAfterMinutes, triesPerChannel: rules.triesPerChannel,
    script: [...scriptFor(rules, locale, ground.script)],
    log: calls.toReversed().map((one) => ({
      seq: one.seq, at: moment(one.called_at), recordedAt: moment(one.recorded_at), name: one.name, channel: one.channel, outcome: one.outcome,
      outcomeTitle: say({ code: `response.line.call.${one.outcome}` }), words: one.words, by: known.get(one.by_person) ?? one.by_person,
      fromPaper: one.from_paper,
    })),
  }
}

async function record({ house, facility, actor, params, body }: Context<'calls.called'>) {
  const view = await house.registers.view(facility)
  const contact = body.contact === undefined ? undefined : view.get('contact', body.contact) ?? insurers(view).find(({ key }) => key === body.contact)
  if (body.contact !== undefined && contact === undefined) return notFound()
  return answerOf(await house.kernel.commit(actor, called, {
    incident: params.incident, contact: contact?.key ?? null, name: body.name ?? (contact ? nameOf(contact) : null), channel: body.channel ?? null,
    outcome: body.outcome, words: body.words ?? null, ...typedWhen(body),
  }))
}

async function rules({ house, facility, say }: Context<'calls.rules'>) {
  const { now, versions } = await house.kernel.read(facility, async (db) => ({ now: await callingNow(db), versions: await callingVersions(db) }))
  const known = await names(house.kernel, versions.map((one) => one.kept_by))
  const { escalateAfterMinutes, triesPerChannel, inside, vendorsAfterMinutes, outsideAfterMinutes } = now
  return {
    rules: { escalateAfterMinutes, triesPerChannel, inside: [...inside], vendorsAfterMinutes, outsideAfterMinutes },
    own: versions[0]?.rules != null, roles: insideRoles.map((role) => ({ role, title: say({ code: `value.role.${role}` }) })),
    versions: versions.map((one) => ({
      version: one.version, own: one.rules !== null, at: moment(one.kept_at), by: known.get(one.kept_by) ?? one.kept_by,
    })),
  }
}

export const callHandlers: Handlers<Topic<'calls'>> = {
  'calls.list': list,
  'calls.called': record,
  'calls.rules': rules,
  'calls.print': callPaper,
  async 'calls.keepRules'({ house, actor, body }) {
    return answerOf(await house.kernel.commit(actor, callingKept, { rules: body.rules }))
  },
}
