// 連絡体制図 from the register: who is called inside, at the vendors, and outside, and which places are empty.
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

export const insideRoles = contactRoles.filter((role): role is InsideRole => role !== 'vendor' && role !== 'outside-body')

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
  const names = new Set<string>()
  for (const one of contacts) names.add(one.is.vendor ?? one.is.organisation ?? '')
  for (const one of view.all('system')) names.add(one.is.vendor ?? '')
  for (const one of view.all('vendor')) names.add(one.is.name ?? '')
  names.delete('')
  return [...names].sort().map((vendor) => ({
    vendor,
    systems: view.all('system').filter((one) => one.is.vendor === vendor).map((one) => one.is.name ?? one.key),
    ...place(vendor, contacts.filter((one) => (one.is.vendor ?? one.is.organisation) === vendor)),
  }))
}

/** Ways to reach somebody, as written. */
export const channels = (one: Contact): readonly string[] => [...(one.is.phones ?? []), ...(one.is.emails ?? [])]
