// 心得1: accounts.
import { guidanceEn } from './guidance.en.ts'
import { guidanceJa } from './guidance.ja.ts'
import { builtinAdministrators } from './checks/builtin-administrators.ts'
import { domainAdminCount } from './checks/domain-admin-count.ts'
import { duplicateAccounts } from './checks/duplicate-accounts.ts'
import { hospitalNameAccounts } from './checks/hospital-name-accounts.ts'
import { leaversEnabled } from './checks/leavers-enabled.ts'
import { lockout } from './checks/lockout.ts'
import { ordinaryPeopleAdministrators } from './checks/ordinary-people-administrators.ts'
import { passwordAge } from './checks/password-age.ts'
import { passwordComplexity } from './checks/password-complexity.ts'
import { passwordLength } from './checks/password-length.ts'
import { passwordNeverExpires } from './checks/password-never-expires.ts'
import { passwordNotRequired } from './checks/password-not-required.ts'
import { reversibleEncryption } from './checks/reversible-encryption.ts'
import { serviceAccounts } from './checks/service-accounts.ts'
import { sharedAccounts } from './checks/shared-accounts.ts'
import { stocktakeDecisions } from './checks/stocktake-decisions.ts'
import { stocktakeRecent } from './checks/stocktake-recent.ts'
import { transfersOldRights } from './checks/transfers-old-rights.ts'
import { unusedAccounts } from './checks/unused-accounts.ts'
import { vendorAccounts } from './checks/vendor-accounts.ts'
import type { Principle } from '#hospital/principles/shape.ts'
import { text } from './text.ts'

export const accounts: Principle = {
  number: 1,
  id: 'accounts',
  audience: 'manager',
  duties: [
    {
      id: '1-1',
      checks: [
        'unused-accounts', 'leavers-enabled', 'transfers-old-rights', 'builtin-administrators',
        'ordinary-people-administrators', 'domain-admin-count', 'service-accounts', 'vendor-accounts',
        'duplicate-accounts', 'hospital-name-accounts',
      ],
      needs: [],
    },
    {
      id: '1-2',
      checks: [
        'password-length', 'password-complexity', 'lockout', 'reversible-encryption', 'password-not-required',
        'password-never-expires', 'password-age',
      ],
      needs: [],
    },
    { id: '1-back-3', checks: ['shared-accounts', 'stocktake-recent', 'stocktake-decisions'], needs: [] },
  ],
  checks: [
    unusedAccounts, leaversEnabled, transfersOldRights, sharedAccounts, builtinAdministrators,
    ordinaryPeopleAdministrators, domainAdminCount, serviceAccounts, vendorAccounts, passwordLength, passwordComplexity,
    lockout, reversibleEncryption, passwordNotRequired, passwordNeverExpires, passwordAge, duplicateAccounts,
    hospitalNameAccounts, stocktakeRecent, stocktakeDecisions,
  ],
  text,
  guidance: { ja: guidanceJa, en: guidanceEn },
}
