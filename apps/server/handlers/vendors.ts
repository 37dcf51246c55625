// Vendors: what they owe, what they answered, the letter, and who touches what by which line.
import { foldName } from '#engines/japanese'
import { noted } from '#hospital/register/acts/note.ts'
import type { Fact } from '#hospital/register/fact.ts'
import { companyKey, keyOf } from '#hospital/register/key.ts'
import { daysBetween } from '#hospital/kernel/days.ts'
import { owed, risky, vendorStandings, type VendorStanding } from '#hospital/work/vendors.ts'
import { unlistedSystems } from '#hospital/work/unlisted-systems.ts'
import type { Common, Context, Handlers, Topic } from '../context.ts'
import { lend } from '../lend.ts'
import { answerOf } from '../receipt.ts'
import { notFound, passOn } from '../refuse.ts'

type Say = Common['say']

function missing(say: Say, one: VendorStanding): string[] {
  const { forms, clauses, night, remote } = owed(one)
  const codes = [
    ...forms.map((form) => `letter.form.${form}`), ...clauses.map((clause) => `letter.clause.${clause}`),
    ...(night ? ['letter.night'] : []), ...(remote ? ['letter.remote'] : []),
  ]
  return codes.map((code) => say({ code }))
}

async function list({ house, facility, say }: Context<'vendors.list'>) {
  const standings = vendorStandings(await house.registers.view(facility))
  return {
    rows: standings.map((one) => ({
      key: one.key, name: one.name, systems: one.systems.map(({ is, key }) => is.name ?? key),
      nightContact: one.nightContact,
      forms: one.forms.map((form) => ({ ...form })),
      contract: one.contract.map(
        ({ clause, state }) => ({ clause, title: say({ code: `attribute.${clause}` }), state })
      ),
      remoteDeclared: one.remoteDeclared, missing: missing(say, one), silentSince: one.silentSince,
      silentDays: one.silentSince === null ? null : daysBetween(one.silentSince, house.today()),
    })),
  }
}

async function answers({ house, facility, query }: Context<'vendors.answers'>) {
  const view = await house.registers.view(facility)
  const mine = view.all('vendorAnswer').filter(({ is }) => companyKey(is.vendor ?? '') === companyKey(query.vendor))
  return {
    rows: mine.map(({ is }) => ({
      system: is.system ?? null, form: is.form ?? ('checklist' as const), item: is.item ?? '',
      question: is.question ?? '',
      answer: is.answer ?? ('notApplicable' as const), note: is.note ?? null, answeredOn: is.answeredOn ?? null,
    })),
  }
}

const daysToAnswer = 30

async function letter({ house, facility, say, query }: Context<'vendors.letter'>) {
  const found = vendorStandings(await house.registers.view(facility)).find(
    (one) => one.key === companyKey(query.vendor)
  )
  if (!found) return notFound()
  const wanted = missing(say, found)
  const due = Temporal.PlainDate.from(house.today()).add({ days: daysToAnswer }).toString()
  const body = wanted.length === 0 ? [say({ code: 'letter.nothing' })] : [
    say({ code: 'letter.to', params: { vendor: found.name } }), say({ code: 'letter.lead' }),
    ...(found.silentSince === null ? [] : [say({ code: 'letter.silent', params: { date: found.silentSince } })]),
    say({ code: 'letter.due', params: { due } }),
  ]
  return { vendor: found.name, subject: say({ code: 'letter.title' }), body, missing: wanted }
}

type Noting = Pick<Context<'vendors.asked'>, 'house' | 'actor'>

function note({ house, actor }: Noting, attributes: Extract<Fact, { kind: 'disclosure' }>['attributes']) {
  const fact: Fact = { kind: 'disclosure', key: keyOf.disclosure(attributes) ?? '', attributes, row: null }
  return house.kernel.commit(lend(actor, 'evidence.import'), noted, { fact, reason: null, gives: ['disclosures'] })
}

async function asked(context: Context<'vendors.asked'>) {
  const { vendor, system, forms, on } = context.body
  let last = null
  for (const form of forms) {
    last = await note(context, { vendor, form, askedOn: on, ...(system === undefined ? {} : { system }) })
    if (!last.ok) return passOn(last)
  }
  return last === null ? notFound() : answerOf(last)
}

async function map({ house, facility }: Context<'vendors.map'>) {
  const view = await house.registers.view(facility)
  const standings = vendorStandings(view)
  const systems = view.all('system')
  const unlisted = unlistedSystems(view)
  const drawn = new Set(standings.map(({ key }) => key))
  const idOf = new Map([
    ...systems.map(({ key, is }) => [foldName(is.name ?? key), key] as const),
    ...unlisted.map(({ key, name }) => [foldName(name), key] as const),
  ])
  return {
    vendors: standings.map(({ key, name }) => ({ id: key, name })),
    systems: [
      ...systems.map(({ key, is }) => ({
        id: key, name: is.name ?? key, category: is.category ?? null, importance: is.importance ?? null, listed: true,
      })),
      ...unlisted.map(({ key, name }) => ({ id: key, name, category: null, importance: null, listed: false })),
    ],
    lines: view.all('remoteLine').filter(({ is }) => is.none !== true).map((one) => ({
      id: one.key, vendor: companyKey(one.is.vendor ?? ''),
      system: one.is.system === undefined ? null : idOf.get(foldName(one.is.system)) ?? null,
      method: one.is.method ?? null, alwaysOn: one.is.alwaysOn ?? null, sourceLimited: one.is.sourceLimited ?? null,
      twoFactor: one.is.twoFactor ?? null, declaredOn: one.is.declaredOn ?? null, risky: risky(one),
    })),
    links: [
      ...standings.flatMap((one) => one.systems.map(({ key }) => ({ vendor: one.key, system: key }))),
      ...unlisted.flatMap(({ key, vendors }) => [...vendors].filter((vendor) => drawn.has(vendor))
        .map((vendor) => ({ vendor, system: key }))),
    ],
  }
}

export const vendorHandlers: Handlers<Topic<'vendors'>> = {
  'vendors.list': list,
  'vendors.answers': answers,
  'vendors.letter': letter,
  'vendors.asked': asked,
  'vendors.map': map,

  async 'vendors.received'(context) {
    const { vendor, system, form, on } = context.body
    return answerOf(await note(context, { vendor, form, receivedOn: on, ...(system === undefined ? {} : { system }) }))
  },
}
