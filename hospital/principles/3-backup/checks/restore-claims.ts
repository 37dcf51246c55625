// Vendors were asked how long a restore takes, and what they said has a date.
import { z } from 'zod'
import { foldName } from '#engines/japanese'
import { hasNoSystems, matters, named, systemsOf } from '#hospital/copies/generations/systems.ts'
import { addMonths, daysBetween } from '#hospital/kernel/days.ts'
import { tally } from '#hospital/principles/judgement.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { rowsOf } from '#hospital/register/rows-of.ts'
import { say } from '../text.ts'

export const restoreClaims = defineCheck({
  id: 'restore-claims',
  limits: z.strictObject({
    claimMonths: z.int().positive(),
    /** A vendor may take so long to answer. */
    waitDays: z.int().positive(),
  }),
  needs: ['restore-claims', 'systems'],
  risk: 3,
  effortMinutes: 20,
  duty: 'practitioner',
  judge(view, { claimMonths, waitDays }) {
    const found = tally()
    for (const system of systemsOf(view).filter(matters)) {
      if (system.entity?.is.vendor === undefined) continue
      const claims = view.all('restoreClaim').filter(({ is }) => foldName(is.system ?? '') === foldName(system.name))
      const said = claims.filter(({ is }) => is.hours !== undefined)
      const [claim] = (said.length > 0 ? said : claims).toSorted((a, b) =>
        (b.is.saidOn ?? b.is.askedOn ?? '').localeCompare(a.is.saidOn ?? a.is.askedOn ?? ''))
      const rows = () =>
        claim === undefined ? system.entity?.evidence ?? [] : rowsOf(view, claim, 'hours', 'saidOn', 'askedOn')
      const { hours, saidOn, askedOn } = claim?.is ?? {}
      const vendor = system.entity.is.vendor
      if (claim === undefined) found.fail(named(system), [say('restore-claims.notAsked', { vendor })], rows())
      else if (hours === undefined && askedOn !== undefined && daysBetween(askedOn, view.asOf) > waitDays)
        found.fail(
          named(system),
          [say('restore-claims.waiting', { vendor, date: askedOn, days: daysBetween(askedOn, view.asOf) })], rows(),
        )
      else if (hours === undefined || saidOn === undefined)
        found.unknown(named(system), [say('restore-claims.undated', { vendor })], rows())
      else if (saidOn < addMonths(view.asOf, -claimMonths))
        found.fail(named(system), [say('restore-claims.old', { vendor, date: saidOn, months: claimMonths })], rows())
      else found.fine()
    }
    if (systemsOf(view).length === 0 && !hasNoSystems(view)) found.open(say('backup.noGenerations'))
    return found.judge(say('restore-claims.noVendors'))
  },
})
