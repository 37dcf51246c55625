// Systems and who keeps them running, as the checks of this duty look at them.
import { foldName } from '#engines/japanese'
import { companyKey } from '#hospital/register/key.ts'
import type { Entity, RegisterView } from '#hospital/register/view.ts'
import type { Named } from '#hospital/principles/judgement.ts'

type About = { readonly vendor?: string | undefined; readonly system?: string | undefined }

/**
 * SOURCE: checklist manual (R6 p.5): a place that answers that it uses no medical information system skips all other
 * items. Only a
 * system list that was given and is empty says so, and only if no accounts speak against it.
 */
export function hasNoSystems(view: RegisterView): boolean {
  return view.batches('systems').length > 0 && view.all('system').length === 0 && view.all('account').length === 0
}

/** Does this line speak of that system of that vendor? A line without a system speaks of all the vendor keeps. */
export function speaksOf(line: About, system: Entity<'system'>): boolean {
  const vendor = system.is.vendor
  if (line.system !== undefined && foldName(line.system) !== foldName(system.is.name ?? '')) return false
  if (line.vendor === undefined) return line.system !== undefined
  return vendor === undefined ? line.system !== undefined : companyKey(line.vendor) === companyKey(vendor)
}

export function namedSystem({ key, is }: Entity<'system'>): Named {
  const name = is.name ?? key
  return { kind: 'system', key, label: is.vendor ? `${name} (${is.vendor})` : name }
}

/** Vendor and system in front of a line's own words. */
export function labelOf({ vendor, system }: About, more = ''): string {
  return [vendor, system, more].filter((part) => part !== undefined && part !== '').join(' / ')
}
