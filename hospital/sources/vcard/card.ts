// The properties of one card as one contact.
import { checkedFact, type Checked } from '#hospital/register/validate.ts'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { orderOf, roleOf } from '../shared/contact/role.ts'
import { joined, waysIn } from '../shared/contact/ways.ts'
import { partsOf, unescaped, type Property } from './lines.ts'

/** Numbers nobody talks on. */
const silent = ['FAX', 'PAGER', 'MODEM']

export function contactOf(card: readonly Property[], line: number): Checked<'contact'> {
  const one = (name: string) => card.find((property) => property.name === name && property.value.trim() !== '')?.value
  const [organisation, ...units] = partsOf(one('ORG') ?? '').filter((part) => part !== '')
  const name =
    unescaped(one('FN') ?? '')
    || partsOf(one('N') ?? '')
      .slice(0, 2)
      .filter((part) => part !== '')
      .join(' ')
    || undefined
  const title = unescaped(one('TITLE') ?? '') || undefined
  const note = unescaped(one('NOTE') ?? '') || undefined
  const department = units.join(' ') || undefined
  const written = unescaped(one('ROLE') ?? '') || undefined
  const told = { role: written, title, department, organisation, name }
  const byCategory = () => roleOf({ role: unescaped(one('CATEGORIES') ?? '') || undefined })
  const found = [() => roleOf(told), byCategory, () => roleOf({ role: note })]
    .map((ask) => ask())
    .find((role) => role.role !== undefined)
  const ways = joined(
    card.flatMap((property) => {
      if (property.name === 'EMAIL') return waysIn(property.value.replace(/^mailto:/i, ''), '')
      if (property.name !== 'TEL' || property.types.some((type) => silent.includes(type))) return []
      return waysIn(property.value.replace(/^tel:/i, '').replace(/;ext=/i, ' ext '), labelOf(card, property))
    }),
  )
  return checkedFact(
    'contact',
    {
      ...found,
      order: orderOf(undefined, title ?? written),
      name,
      organisation,
      department,
      note: note?.slice(0, 2000),
      vendor: found?.role === 'vendor' ? organisation : undefined,
      phones: ways.phones.length > 0 ? ways.phones : undefined,
      emails: ways.emails.length > 0 ? ways.emails : undefined,
    } satisfies { readonly [A in keyof Attributes['contact']]?: unknown },
    line,
  )
}

/** What the owner of the telephone called this number. */
function labelOf(card: readonly Property[], { group, types }: Property): string {
  const label =
    group === '' ? undefined : card.find((other) => other.group === group && other.name === 'X-ABLABEL')?.value
  return [label ?? '', ...types].join(' ')
}
