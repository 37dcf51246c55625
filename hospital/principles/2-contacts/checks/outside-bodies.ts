// Whom to tell outside: each body is there, its entry still holds, and somebody looked at it lately.
// SOURCE: leaflet-2023 2-裏1, checklist-r7 3-①
import { z } from 'zod'
import type { Message } from '#hospital/kernel/text.ts'
import { addMonths } from '#hospital/kernel/days.ts'
import { tally } from '#hospital/principles/judgement.ts'
import { rowsOf } from '#hospital/register/rows-of.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { outsideBodies as bodies } from '#hospital/register/vocabulary/contacts.ts'
import { saysNone } from '../none.ts'
import { hasNoSystems } from '../systems.ts'
import { say } from '../text.ts'

export const outsideBodies = defineCheck({
  id: 'outside-bodies',
  limits: z.strictObject({ months: z.int().positive() }),
  needs: [['outside-bodies', 'contacts']],
  risk: 4,
  effortMinutes: 30,
  duty: 'practitioner',
  judge(view, { months }) {
    const found = tally()
    if (hasNoSystems(view)) return found.judge(say('contacts.noSystems'))
    const contacts = view.all('contact').filter((contact) => contact.is.role === 'outside-body')
    const earliest = addMonths(view.asOf, -months)
    // A list of people inside says nothing about the bodies outside.
    if (contacts.length === 0) found.open(say('outside-bodies.noList'))
    for (const body of contacts.length > 0 ? bodies : []) {
      const subject = { kind: 'contact' as const, key: body, label: body, title: say(`body.${body}`) }
      const theirs = contacts.filter((contact) => contact.is.body === body)
      // One entry that holds is enough; otherwise the best one says what is missing.
      const answers = theirs.map((contact) => ({ contact, reasons: shortcomings(contact.is) }))
        .toSorted((a, b) => a.reasons.length - b.reasons.length)
      const best = answers[0]
      if (best === undefined) found.fail(subject, [say('outside-bodies.missing')], [])
      else if (best.reasons.length === 0) found.fine()
      else found.fail(subject, best.reasons, rowsOf(view, best.contact, 'validUntil', 'confirmedOn', 'phones'))
    }
    return found.judge(say('contacts.noSystems'))

    function shortcomings(is: (typeof contacts)[number]['is']) {
      if (saysNone(is.note, is.name, is.organisation)) return []
      const { validUntil, confirmedOn, phones = [], emails = [] } = is
      const reasons: Message[] = []
      if (phones.length + emails.length === 0) reasons.push(say('outside-bodies.noWay'))
      if (validUntil !== undefined && validUntil < view.asOf)
        reasons.push(say('outside-bodies.ended', { date: validUntil }))
      if (confirmedOn === undefined) reasons.push(say('outside-bodies.never', { months }))
      else if (confirmedOn < earliest) reasons.push(say('outside-bodies.old', { date: confirmedOn, months }))
      return reasons
    }
  },
})
