// 連絡体制図 and the monthly check.
import { addMonths } from '#hospital/kernel/days.ts'
import { noted } from '#hospital/register/acts/note.ts'
import type { Fact } from '#hospital/register/fact.ts'
import { keyOf } from '#hospital/register/key.ts'
import { channels, contactTree, type Contact, type Place } from '#hospital/work/contact-tree.ts'
import type { Common, Context, Handlers, Topic } from '../context.ts'
import { lend } from '../lend.ts'
import { answerOf } from '../receipt.ts'
import { notFound, refuse } from '../refuse.ts'

type Say = Common['say']

function shown(say: Say, today: string, one: Contact) {
  const { is } = one
  const stale = is.confirmedOn === undefined || addMonths(is.confirmedOn, 1) < today
  const over = is.validUntil !== undefined && is.validUntil < today
  const problems = [
    ...(channels(one).length < 2 ? ['words.contact.oneChannel'] : []), ...(stale ? ['words.contact.stale'] : []),
    ...(over ? ['words.contact.over'] : []),
  ]
  return {
    key: one.key, role: is.role ?? '',
    roleTitle: say({ code: is.body ? `value.body.${is.body}` : `value.role.${is.role ?? 'systems'}` }),
    body: is.body ?? null, order: is.order === 'deputy' ? ('deputy' as const) : ('main' as const),
    name: is.name ?? null,
    organisation: is.organisation ?? null, department: is.department ?? null, phones: [...(is.phones ?? [])],
    emails: [...(is.emails ?? [])],
    nightsAndHolidays: is.nightsAndHolidays ?? false, system: is.system ?? null, vendor: is.vendor ?? null,
    confirmedOn: is.confirmedOn ?? null, validUntil: is.validUntil ?? null, stale,
    problems: problems.map((code) => say({ code })),
  }
}

function place(say: Say, today: string, one: Place, title: string, deputyNeeded: boolean) {
  const missing = [
    ...(one.main ? [] : ['words.contact.noMain']),
    ...(deputyNeeded && one.deputies.length === 0 ? ['words.contact.noDeputy'] : []),
  ]
  return {
    id: one.id, title, missing: missing.map((code) => say({ code })), main: one.main && shown(say, today, one.main),
    deputies: one.deputies.map((each) => shown(say, today, each)),
  }
}

async function tree({ house, facility, say }: Context<'contacts.tree'>) {
  const found = contactTree(await house.registers.view(facility))
  const today = house.today()
  const inside = found.inside.map((one) => place(say, today, one, say({ code: `value.role.${one.id}` }), true))
  const vendors = found.vendors.map((one) => place(say, today, one, one.vendor, false))
  const outside = found.outside.map((one) => place(say, today, one, say({ code: `value.body.${one.id}` }), false))
  return {
    asOf: found.asOf, inside, vendors, outside,
    // The director decides, the manager leads, the systems' people call vendors and outside bodies.
    edges: [
      ...inside.filter((one) => one.id !== 'director').map((one) => ({
        from: one.id === 'security-manager' ? 'director' : 'security-manager', to: one.id,
      })),
      ...vendors.map((one) => ({ from: 'systems', to: one.id })),
      ...outside.map((one) => ({ from: 'security-manager', to: one.id })),
    ],
  }
}

async function callList({ house, facility, say }: Context<'contacts.callList'>) {
  const view = await house.registers.view(facility)
  const month = house.today().slice(0, 7)
  const rows = view.all('contact').map((one) => shown(say, house.today(), one))
  const done = rows.filter((one) => one.confirmedOn?.startsWith(month) === true).length
  return { month, done, rows: rows.toSorted((a, b) => (a.confirmedOn ?? '') < (b.confirmedOn ?? '') ? -1 : 1) }
}

async function confirm({ house, facility, actor, body }: Context<'contacts.confirm'>) {
  const contact = (await house.registers.view(facility)).get('contact', body.key)
  if (!contact) return notFound()
  // Not reached: the day stays as it was, the note says so.
  const attributes = body.reached ? { confirmedOn: house.today() } : { note: body.note ?? house.today() }
  const fact: Fact = { kind: 'contact', key: contact.key, attributes, row: null }
  return answerOf(
    await house.kernel.commit(lend(actor, 'evidence.import'), noted, { fact, reason: body.note ?? null, gives: [] })
  )
}

async function save({ house, actor, body }: Context<'contacts.save'>) {
  const given = Object.fromEntries(Object.entries(body.contact).filter(([, value]) => value !== undefined))
  const key = body.key ?? keyOf.contact(given)
  if (key === null) return refuse(422, 'invalid', { code: 'register.row-without-identity' })
  const fact: Fact = { kind: 'contact', key, attributes: given, row: null }
  const gives = body.contact.role === 'outside-body' ? ['outside-bodies' as const] : ['contacts' as const]
  return answerOf(await house.kernel.commit(actor, noted, { fact, reason: null, gives }))
}

export const contactHandlers: Handlers<Topic<'contacts'>> = {
  'contacts.tree': tree,
  'contacts.callList': callList,
  'contacts.confirm': confirm,
  'contacts.save': save,
}
