// Numbers nobody has dialled for a year are often wrong on the night they are needed.
import { z } from 'zod'
import { addMonths, daysBetween } from '#hospital/kernel/days.ts'
import { tally } from '#hospital/principles/judgement.ts'
import { rowsOf } from '#hospital/register/rows-of.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { hasNoSystems, labelOf } from '../systems.ts'
import { say } from '../text.ts'

export const contactsConfirmed = defineCheck({
  id: 'contacts-confirmed',
  limits: z.strictObject({ months: z.int().positive() }),
  needs: ['contacts'],
  risk: 3,
  effortMinutes: 30,
  duty: 'practitioner',
  judge(view, { months }) {
    const found = tally()
    if (hasNoSystems(view)) return found.judge(say('contacts.noSystems'))
    // Outside bodies have their own check.
    const contacts = view.all('contact').filter((contact) => contact.is.role !== 'outside-body')
    const earliest = addMonths(view.asOf, -months)
    const dated = contacts.some((contact) => contact.is.confirmedOn !== undefined)
    for (const contact of contacts) {
      const { name, organisation, department, vendor, system, confirmedOn } = contact.is
      const subject = {
        kind: 'contact' as const,
        key: contact.key,
        label: labelOf({ vendor, system }, name ?? organisation ?? department ?? contact.key),
      }
      const rows = () => rowsOf(view, contact, 'confirmedOn')
      if (confirmedOn === undefined) {
        if (dated) found.fail(subject, [say('contacts-confirmed.never')], rows())
      } else if (confirmedOn >= earliest) found.fine()
      else
        found.fail(
          subject,
          [say('contacts-confirmed.old', { date: confirmedOn, days: daysBetween(confirmedOn, view.asOf), months })],
          rows(),
        )
    }
    if (contacts.length === 0) found.open(say('contacts.empty'))
    else if (!dated) found.open(say('contacts-confirmed.noColumn', { count: contacts.length }))
    return found.judge(say('contacts.noSystems'))
  },
})
