// Faults of the lists of contacts, inside the house, at vendors and outside.
import { keyOf } from '#hospital/register/key.ts'
import type { Subject } from '../answers.ts'
import { before } from '../days.ts'
import type { Contact, System } from '../relation-types.ts'
import { bodies, insideRoles } from '../relations.words.ts'
import type { Ground } from './ground.ts'

export function plantContacts(ground: Ground): void {
  insideTree(ground)
  confirmed(ground)
  nights(ground)
  outside(ground)
}

export function contactSubject({ role, body, name, system, vendor }: Contact): Subject {
  const told = { role, name, ...(body && { body }), ...(system && { system }), ...(vendor && { vendor: vendor.name }) }
  return { kind: 'contact', key: keyOf.contact(told) ?? '' }
}

export function systemSubject({ name }: System): Subject {
  return { kind: 'system', key: keyOf.system({ name }) ?? '' }
}

function insideTree(ground: Ground): void {
  const { answers, relations, seed } = ground
  const { inside } = relations
  const roleAt = (at: number): string => insideRoles[(seed + at) % insideRoles.length]?.[0] ?? ''
  const drop = (fits: (contact: Contact) => boolean): void => {
    for (const contact of inside.filter(fits)) inside.splice(inside.indexOf(contact), 1)
  }
  const subject = (role: string): Subject => ({ kind: 'contact', key: role })
  drop((contact) => contact.role === roleAt(0) && contact.order === 'deputy')
  answers.fail('contact-tree-complete', subject(roleAt(0)), '副担当者がいない')
  // One way to reach somebody is enough for the ministry's lists, not for the night.
  for (const contact of inside) if (contact.role === roleAt(2) && contact.order === 'main') contact.mobile = null
  answers.fail('contact-tree-complete', subject(roleAt(2)), '連絡手段が内線だけ', ['kokoroe-practice'])
  if (ground.nth(2, 1)) return
  drop((contact) => contact.role === roleAt(4))
  answers.fail('contact-tree-complete', subject(roleAt(4)), '担当者の欄が空')
}

function confirmed({ answers, asOf, dice, relations }: Ground): void {
  const old = (contact: Contact, on: string | null): void => {
    contact.confirmedOn = on
    answers.fail('contacts-confirmed', contactSubject(contact), on === null ? '確認日がない' : `最後の確認が ${on}`)
  }
  // One row of the list holds the main person and the deputy.
  const role = dice.pick(relations.inside).role
  for (const contact of relations.inside) if (contact.role === role) old(contact, before(asOf, 260))
  const [first, second] = dice.shuffled(relations.vendorContacts)
  if (first) old(first, before(asOf, 420))
  if (second) old(second, null)
}

function nights(ground: Ground): void {
  const { answers, dice, relations } = ground
  const { systems, vendorContacts } = relations
  const kept = dice.shuffled(systems.filter(({ vendor }) => vendor !== null))
  const [daytime, nobody, unsaid] = kept
  const of = (system: System | undefined) => vendorContacts.find((contact) => contact.system === system?.name)
  const only = of(daytime)
  if (daytime && only) {
    only.nights = false
    answers.fail('system-vendor-contact', systemSubject(daytime), '夜間・休日は対応しない連絡先だけ')
  }
  const silent = of(unsaid)
  if (unsaid && silent && ground.nth(2, 0)) {
    silent.nights = null
    answers.unknown('system-vendor-contact', systemSubject(unsaid))
  }
  // The company's own row gives its switchboard, which says nothing of the night.
  const missing = of(nobody)
  if (nobody && missing && missing.confirmedOn !== null && missing.confirmedOn > before(ground.asOf, 200)) {
    vendorContacts.splice(vendorContacts.indexOf(missing), 1)
    answers.unknown('system-vendor-contact', systemSubject(nobody))
  }
  // Nobody is named for a system the hospital keeps itself.
  for (const system of systems)
    if (system.vendor === null) answers.unknown('system-vendor-contact', systemSubject(system))
}

function outside(ground: Ground): void {
  const { answers, asOf, relations, seed } = ground
  const bodyAt = (at: number): string => bodies[(seed + at) % bodies.length]?.[0] ?? ''
  const of = (body: string) => relations.outside.find((contact) => contact.body === body)
  const subject = (body: string): Subject => ({ kind: 'contact', key: body })
  const missing = of(bodyAt(0))
  if (missing) relations.outside.splice(relations.outside.indexOf(missing), 1)
  answers.fail('outside-bodies', subject(bodyAt(0)), '連絡先がない')
  const old = of(bodyAt(3))
  if (old) old.confirmedOn = before(asOf, 480)
  answers.fail('outside-bodies', subject(bodyAt(3)), '1年以上確認していない')
  const ended = of(bodyAt(5))
  if (ended && ground.nth(2, 0)) {
    ended.validUntil = before(asOf, 20)
    answers.fail('outside-bodies', subject(bodyAt(5)), '掲載の有効期限が切れている')
  }
  // No insurance, and it says so.
  const insurer = of('insurer')
  if (insurer && ![bodyAt(3), bodyAt(5)].includes('insurer'))
    Object.assign(insurer, { phone: null, validUntil: null, note: '未加入' })
}
