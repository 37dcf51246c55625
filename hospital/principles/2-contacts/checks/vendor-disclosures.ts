// MDS/SDS and the checklist for vendors: received for every system, or since when it has been waited for.
// SOURCE: checklist-r7 2-③
import { z } from 'zod'
import type { Message } from '#hospital/kernel/text.ts'
import type { Entity, RegisterView } from '#hospital/register/view.ts'
import { daysBetween } from '#hospital/kernel/days.ts'
import { tally } from '#hospital/principles/judgement.ts'
import { rowsOf } from '#hospital/register/rows-of.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { namedSystem, speaksOf } from '../systems.ts'
import { say } from '../text.ts'

/** A maker's statement or a service provider's; and the checklist. */
const asked = [{ name: 'statement', forms: ['mds', 'sds'] }, { name: 'checklist', forms: ['checklist'] }] as const

export const vendorDisclosures = defineCheck({
  id: 'vendor-disclosures',
  limits: z.strictObject({}),
  needs: ['systems', ['disclosures', 'vendor-answers']],
  risk: 3,
  effortMinutes: 20,
  duty: 'practitioner',
  judge(view) {
    const found = tally()
    const listed = view.batches('disclosures').length > 0
    for (const system of view.all('system')) {
      // Without a vendor there is nobody to ask.
      if (system.is.vendor === undefined) continue
      const missing = asked.flatMap((one) => waiting(view, system, one))
      const rows = () => rowsOf(view, system, 'name', 'vendor')
      if (missing.length === 0) found.fine()
      else if (listed) found.fail(namedSystem(system), missing, rows())
      else found.unknown(namedSystem(system), missing, rows())
    }
    return found.judge(say('contacts.noVendors'))
  },
})

function waiting(
  view: RegisterView, system: Entity<'system'>, { name, forms }: (typeof asked)[number],
): readonly Message[] {
  const ours = (is: { readonly form?: string; readonly vendor?: string; readonly system?: string }) =>
    (forms as readonly (string | undefined)[]).includes(is.form) && speaksOf(is, system)
  const lines = view.all('disclosure').filter(({ is }) => ours(is))
  if (lines.some(({ is }) => is.receivedOn !== undefined && is.receivedOn <= view.asOf)) return []
  if (view.all('vendorAnswer').some(({ is }) => ours(is))) return []
  const since = lines.map(({ is }) => is.askedOn).filter((date) => date !== undefined).toSorted()[0]
  return since === undefined
    ? [say(`vendor-disclosures.notAsked.${name}`)]
    : [say(`vendor-disclosures.waiting.${name}`, { date: since, days: daysBetween(since, view.asOf) })]
}
