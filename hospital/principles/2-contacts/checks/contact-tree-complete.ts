// Every role inside the house has somebody to call, somebody else when they do not answer, and more than one way.
// SOURCE: leaflet-2023 2-1, checklist-r7 3-①
import { z } from 'zod'
import type { Message } from '#hospital/kernel/text.ts'
import type { Entity } from '#hospital/register/view.ts'
import { contactRoles } from '#hospital/register/vocabulary/contacts.ts'
import { tally } from '#hospital/principles/judgement.ts'
import { rowsOf } from '#hospital/register/rows-of.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { hasNoSystems } from '../systems.ts'
import { say } from '../text.ts'

type Inside = Exclude<(typeof contactRoles)[number], 'vendor' | 'outside-body'>
const inside = contactRoles.filter((role): role is Inside => role !== 'vendor' && role !== 'outside-body')

export const contactTreeComplete = defineCheck({
  id: 'contact-tree-complete',
  limits: z.strictObject({ channels: z.int().positive() }),
  needs: ['contacts'],
  risk: 4,
  effortMinutes: 30,
  duty: 'manager',
  judge(view, { channels }) {
    const found = tally()
    if (hasNoSystems(view)) return found.judge(say('contacts.noSystems'))
    const contacts = view.all('contact')
    const listed = contacts.some((contact) => inside.some((role) => role === contact.is.role))
    // A list of vendors' telephone numbers says nothing about the people inside.
    if (!listed) found.open(say('contact-tree-complete.noList'))
    for (const role of listed ? inside : []) {
      const people = contacts.filter((contact) => contact.is.role === role)
      const main = people.filter((contact) => contact.is.order === 'main')
      const deputy = people.filter((contact) => contact.is.order === 'deputy')
      const unordered = people.length - main.length - deputy.length
      const reasons: Message[] = []
      if (people.length === 0) reasons.push(say('contact-tree-complete.nobody'))
      else {
        // Two people without an order can stand in for one another.
        if (main.length === 0 && unordered === 0) reasons.push(say('contact-tree-complete.noMain'))
        if (deputy.length === 0 && people.length < 2) reasons.push(say('contact-tree-complete.noDeputy'))
        for (const contact of people) {
          const count = waysTo(contact)
          if (count < channels) {
            reasons.push(
              say(
                'contact-tree-complete.fewWays',
                { name: contact.is.name ?? contact.is.department ?? '', count, limit: channels },
              ),
            )
          }
        }
      }
      const subject = { kind: 'contact' as const, key: role, label: role, title: say(`role.${role}`) }
      if (reasons.length === 0) found.fine()
      else found.fail(subject, reasons, people.flatMap((contact) => rowsOf(view, contact, 'phones', 'emails')))
    }
    return found.judge(say('contacts.noSystems'))
  },
})

function waysTo({ is }: Entity<'contact'>): number {
  return new Set(
    [...(is.phones ?? []), ...(is.emails ?? [])].map((way) => way.normalize('NFKC').replace(/[\s()-]/g, '')),
  ).size
}
