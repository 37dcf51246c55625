// Whom to call for a system: one line per desk, with all systems it answers for, important ones first.
import { foldName } from '#engines/japanese'
import { companyKey } from '#hospital/register/key.ts'
import type { Entity, RegisterView } from '#hospital/register/view.ts'
import type { Contact } from '#hospital/work/contact-tree.ts'

export interface VendorLine {
  readonly systems: readonly string[]
  readonly vendor: string
  /** Main first. */
  readonly contacts: readonly Contact[]
  /** Where nobody is named: the vendor's own number. */
  readonly switchboard: readonly string[]
}

const weights = { high: 0, middle: 1, low: 2 } as const

export function vendorLines(view: RegisterView): VendorLine[] {
  const contacts = view.all('contact').filter(({ is }) => is.role === 'vendor')
  const systems = view.all('system').toSorted((a, b) =>
    weights[a.is.importance ?? 'middle'] - weights[b.is.importance ?? 'middle'])
  const lines = new Map<string, VendorLine>()
  const answered = new Set<Contact>()
  for (const system of systems) {
    const its = contacts.filter((one) => answersFor(one, system)).toSorted(mainFirst)
    for (const one of its) answered.add(one)
    const vendor = system.is.vendor ?? vendorOf(its[0]) ?? ''
    const key = JSON.stringify([companyKey(vendor), its.map((one) => one.key)])
    const name = system.is.name ?? system.key
    const known = lines.get(key)
    lines.set(key, known
      ? { ...known, systems: [...known.systems, name] }
      : { systems: [name], vendor, contacts: its, switchboard: its.length > 0 ? [] : switchboard(view, vendor) })
  }
  const general = Map.groupBy(contacts.filter((one) => !answered.has(one)), (one) => companyKey(vendorOf(one) ?? ''))
  for (const [key, its] of general) {
    const named = its.flatMap(({ is }) => is.system ?? [])
    lines.set(`general ${key}`, {
      systems: [...new Set(named)], vendor: vendorOf(its[0]) ?? '', contacts: its.toSorted(mainFirst), switchboard: [],
    })
  }
  return [...lines.values()]
}

const vendorOf = (one: Contact | undefined): string | undefined => one?.is.vendor ?? one?.is.organisation

const mainFirst = (a: Contact, b: Contact) => Number(a.is.order === 'deputy') - Number(b.is.order === 'deputy')

/** A contact without a system answers for all that the vendor keeps. */
function answersFor(contact: Contact, system: Entity<'system'>): boolean {
  const { system: named } = contact.is
  if (named !== undefined && foldName(named) !== foldName(system.is.name ?? '')) return false
  const vendor = vendorOf(contact)
  if (system.is.vendor === undefined || vendor === undefined) return named !== undefined
  return companyKey(vendor) === companyKey(system.is.vendor)
}

function switchboard(view: RegisterView, vendor: string): readonly string[] {
  const found = view.all('vendor').find(({ is }) => vendor !== '' && companyKey(is.name ?? '') === companyKey(vendor))
  return [...(found?.is.phones ?? []), ...(found?.is.emails ?? [])]
}
