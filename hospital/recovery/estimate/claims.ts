// What a vendor says a restore takes: a saying with its day, never a measurement.
import type { RegisterView } from '#hospital/register/view.ts'
import { sameSystem } from '../same.ts'

export interface Claim {
  readonly vendor: string
  readonly hours: number
  readonly askedOn: string | null
  readonly saidOn: string | null
  /** Null: nobody noted whether it was. */
  readonly inWriting: boolean | null
  readonly basis: string | null
}

/** The newest saying for a system; of several vendors of one day, the longest. */
export function claimFor(view: RegisterView, system: string): Claim | null {
  const claims = view.all('restoreClaim').flatMap(({ is }): Claim[] =>
    is.hours !== undefined && sameSystem(is.system, system)
      ? [{
        vendor: is.vendor ?? '', hours: is.hours, askedOn: is.askedOn ?? null, saidOn: is.saidOn ?? null,
        // A document that is named is writing.
        inWriting: is.inWriting ?? (is.document === undefined ? null : true), basis: is.basis ?? null,
      }]
      : [])
  return claims.sort((a, b) => (b.saidOn ?? '').localeCompare(a.saidOn ?? '') || b.hours - a.hours)[0] ?? null
}
