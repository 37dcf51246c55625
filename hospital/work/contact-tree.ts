// 連絡体制図 from the register: who is called inside, at the vendors, and outside, and which places are empty.
import { companyKey } from '#hospital/register/key.ts'
import type { Entity, RegisterView } from '#hospital/register/view.ts'
import { contactRoles, outsideBodies } from '#hospital/register/vocabulary/contacts.ts'

export type Contact = Entity<'contact'>
export type InsideRole = Exclude<(typeof contactRoles)[number], 'vendor' | 'outside-body'>
export type OutsideBody = (typeof outsideBodies)[number]

export interface Place<Id extends string = string> {
  readonly id: Id
  readonly main: Contact | null
  readonly deputies: readonly Contact[]
}

/** A vendor's desk for one system (or for all its systems where it names none). */
export interface VendorPlace extends Place {
  readonly vendor: string
  readonly systems: readonly string[]
}

export interface ContactTree {
  readonly asOf: string
  readonly inside: readonly Place<InsideRole>[]
  readonly vendors: readonly VendorPlace[]
  readonly outside: readonly Place<OutsideBody>[]
}

export const insideRoles = contactRoles.filter((role): role is InsideRole =>
  role !== 'vendor' && role !== 'outside-body')

export function contactTree(view: RegisterView): ContactTree {
  const contacts = view.all('contact')
  const withRole = (role: string) => contacts.filter((one) => one.is.role === role)
  const outside = withRole('outside-body')
  return {
    asOf: view.asOf,
    inside: insideRoles.map((role) => place(role, withRole(role))),
    vendors: vendorPlaces(view, withRole('vendor')),
    outside: outsideBodies.map((body) => place(body, outside.filter((one) => one.is.body === body))),
  }
}

function place<Id extends string>(id: Id, contacts: readonly Contact[]): Place<Id> {
  const main = contacts.find((one) => one.is.order !== 'deputy') ?? null
  return { id, main, deputies: contacts.filter((one) => one !== main) }
}

/** Every vendor the register knows: from contacts, systems and contracts, also those nobody can call. */
function vendorPlaces(view: RegisterView, contacts: readonly Contact[]): VendorPlace[] {
  // ㈱カルテ and 株式会社カルテ are one desk.
  const names = new Map<string, string>()
  const meet = (name: string | undefined) => {
    const key = companyKey(name ?? '')
    if (name !== undefined && key !== '' && !names.has(key)) names.set(key, name)
  }
  for (const one of view.all('vendor')) meet(one.is.name)
  for (const one of view.all('system')) meet(one.is.vendor)
  for (const one of contacts) meet(deskOf(one))
  const systems = view.all('system')
  return [...names].map(([key, vendor]) => ({
    vendor,
    systems: systems.filter((one) => companyKey(one.is.vendor ?? '') === key).map((one) => one.is.name ?? one.key),
    ...place(vendor, contacts.filter((one) => companyKey(deskOf(one) ?? '') === key)),
  })).sort((a, b) => a.vendor.localeCompare(b.vendor, 'ja'))
}

const deskOf = ({ is }: Contact): string | undefined => is.vendor ?? is.organisation

/** Ways to reach somebody, as written. */
export const channels = (one: Contact): readonly string[] => [...(one.is.phones ?? []), ...(one.is.emails ?? [])]
