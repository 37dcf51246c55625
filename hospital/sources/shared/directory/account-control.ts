// userAccountControl: what its bits say about an account.
// SOURCE: Microsoft, "UserAccountControl property flags"
import type { Attributes } from '#hospital/register/vocabulary/index.ts'

const bits = {
  disabled: 0x2, passwordNotRequired: 0x20, reversible: 0x80, interdomainTrust: 0x800, workstation: 0x1000, server: 0x2000,
  neverExpires: 0x10000,
}

export interface AccountControl {
  /** False for computers and trusts. */
  readonly person: boolean
  readonly is: Partial<Attributes['account']>
}

export function accountControl(text: string): AccountControl | undefined {
  if (!/^-?\d{1,10}$/.test(text.trim())) return undefined
  const value = Number(text)
  const has = (bit: number): boolean => (value & bit) !== 0
  return {
    person: !has(bits.interdomainTrust) && !has(bits.workstation) && !has(bits.server),
    is: {
      enabled: !has(bits.disabled),
      passwordNotRequired: has(bits.passwordNotRequired),
      reversibleEncryption: has(bits.reversible),
      passwordNeverExpires: has(bits.neverExpires),
    },
  }
}
