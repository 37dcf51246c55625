// What a vendor says a restore takes: a saying with its day, never a measurement.
import type { RegisterView } from '#hospital/register/view.ts'
import { sameSystem } from '../same.ts'

export interface Claim {
  readonly vendor: string
  readonly hours: number
  readonly saidOn: string | null
  readonly basis: string | null
}

/** The newest saying for a system; of several vendors of one day, the longest. */
export function claimFor(view: RegisterView, system: string): Claim | null {
  const claims = view.all('restoreClaim').flatMap(({ is }): Claim[] =>
    is.hours !== undefined && sameSystem(is.system, system)
      ? [{ vendor: is.vendor ?? '', hours: is.hours, saidOn: is.saidOn ?? null, basis: is.basis ?? null }]
      : [])
  return claims.sort((a, b) => (b.saidOn ?? '').localeCompare(a.saidOn ?? '') || b.hours - a.hours)[0] ?? null
}
