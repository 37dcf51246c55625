// For every system somebody to call who also answers at night and on holidays.
// SOURCE: leaflet-2023 2-裏2
import { z } from 'zod'
import { companyKey } from '#hospital/register/key.ts'
import { tally } from '#hospital/principles/judgement.ts'
import { rowsOf } from '#hospital/register/rows-of.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { namedSystem, speaksOf } from '../systems.ts'
import { say } from '../text.ts'

export const systemVendorContact = defineCheck({
  id: 'system-vendor-contact',
  limits: z.strictObject({}),
  needs: ['systems', ['contacts', 'vendors']],
  risk: 4,
  effortMinutes: 30,
  duty: 'practitioner',
  judge(view) {
    const found = tally()
    const contacts = view.all('contact').filter((contact) => contact.is.role === 'vendor')
    for (const system of view.all('system')) {
      const subject = namedSystem(system)
      const theirs = contacts.filter(
        (contact) => speaksOf({ ...contact.is, vendor: contact.is.vendor ?? contact.is.organisation }, system),
      )
      const reachable = theirs.filter((contact) => (contact.is.phones?.length ?? 0) > 0)
      const rows = () =>
        [
          ...rowsOf(view, system, 'name', 'vendor'),
          ...theirs.flatMap((contact) => rowsOf(view, contact, 'phones', 'nightsAndHolidays')),
        ]
      if (reachable.some((contact) => contact.is.nightsAndHolidays === true)) found.fine()
      else if (theirs.length === 0) {
        // A vendor's own row gives its switchboard, and never says who answers at night.
        const vendor = view.all('vendor')
          .find(({ is }) => companyKey(is.name ?? '') === companyKey(system.is.vendor ?? ''))
        if (system.is.vendor === undefined) found.unknown(subject, [say('system-vendor-contact.noVendor')], rows())
        else if ((vendor?.is.phones?.length ?? 0) > 0)
          found.unknown(subject, [say('system-vendor-contact.nightsUnknown')], rows())
        else found.fail(subject, [say('system-vendor-contact.nobody', { vendor: system.is.vendor })], rows())
      } else if (reachable.length === 0) found.fail(subject, [say('system-vendor-contact.noPhone')], rows())
      else if (reachable.some((contact) => contact.is.nightsAndHolidays === undefined)) {
        found.unknown(subject, [say('system-vendor-contact.nightsUnknown')], rows())
      } else found.fail(subject, [say('system-vendor-contact.noNights')], rows())
    }
    return found.judge(say('contacts.noSystems'))
  },
})
