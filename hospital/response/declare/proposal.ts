// What could be agreed for a system without a rule: by how soon patients come to harm. A proposal, never an agreement.
import { z } from 'zod'
import type { Entity, RegisterView } from '#hospital/register/view.ts'
import { contactRoles } from '#hospital/register/vocabulary/contacts.ts'
import { certainty } from '#hospital/rulebooks/schema.ts'
import { both, dataOf, type Both } from '../data.ts'
import { same } from '../cuts/names.ts'

const proposal = z.strictObject({
  harm: z.int().min(0).max(5), afterMinutes: z.int().min(1).max(1440), declares: z.enum(contactRoles), deputy: z.enum(contactRoles), next: both,
})

const shipped = dataOf('stop-proposals', z.strictObject({
  source: z.string().min(1).max(400), certainty, sign: both, proposals: z.array(proposal).min(6).max(6),
}))

export interface Proposal extends Omit<z.infer<typeof proposal>, 'harm'> {
  readonly sign: Both
}

const byImportance = { high: 4, middle: 3, low: 2 } as const

/** What the hospital said of the system: how soon patients come to harm, or else how important it is. */
export function proposalFor(view: RegisterView, system: string, known: Entity<'system'> | undefined): Proposal {
  const { sign, proposals } = shipped()
  const need = view.all('recoveryNeed').find(({ is }) => same(is.system, system))
  const harm = need?.is.safety ?? (known?.is.importance === undefined ? 0 : byImportance[known.is.importance])
  const found = proposals.find((one) => one.harm === harm) ?? proposals.find((one) => one.harm === 0)
  if (!found) throw new Error('stop-proposals.yaml has none for a system nobody spoke of')
  const { afterMinutes, declares, deputy, next } = found
  return { afterMinutes, declares, deputy, next, sign }
}
