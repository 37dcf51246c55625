// Whom to tell outside: each body is there, its entry still holds, and somebody looked at it lately.
// SOURCE: leaflet-2023 2-裏1, checklist-r7 3-①
import { z } from 'zod'
import { addMonths } from '../../days.ts'
import { rowsOf, tally } from '../../judgement.ts'
import { defineCheck } from '../../shape.ts'
import { outsideBodies as bodies } from '../../../register/vocabulary/contacts.ts'
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
    for (const body of bodies) {
      const subject = { kind: 'contact' as const, key: body, label: body, title: say(`body.${body}`) }
      const theirs = contacts.filter((contact) => contact.is.body === body)
      // One entry that holds is enough; otherwise the best one says what is missing.
      const answers = theirs.map((contact) => ({ contact, reasons: shortcomings(contact.is) })).toSorted((a, b) => a.reasons.length - b.reasons.length)
      const best = answers[0]
      if (best === undefined) found.fail(subject, [say('outside-bodies.missing')], [])
      else if (best.reasons.length === 0) found.fine()
      else found.fail(subject, best.reasons, rowsOf(view, best.contact, 'validUntil', 'confirmedOn', 'phones'))
    }
    return found.judge(say('contacts.noSystems'))

    function shortcomings(is: (typeof contacts)[number]['is']) {
      if (saysNone(is.note, is.name, is.organisation)) return []
      const { validUntil, confirmedOn, phones = [], emails = [] } = is
      return [
        ...(phones.length + emails.length === 0 ? [say('outside-bodies.noWay')] : []),
        ...(validUntil !== undefined && validUntil < view.asOf ? [say('outside-bodies.ended', { date: validUntil })] : []),
        ...(confirmedOn === undefined ? [say('outside-bodies.never', { months })] : []),
        ...(confirmedOn !== undefined && confirmedOn < earliest ? [say('outside-bodies.old', { date: confirmedOn, months })] : []),
      ]
    }
  },
})
