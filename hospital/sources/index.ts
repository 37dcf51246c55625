// Every source there is. Adding one: its folder and one line here (docs/adding-a-source.md).
import { accountLedger } from './account-ledger/source.ts'
import { adGroupsCsv } from './ad-groups-csv/source.ts'
import { adUsersCsv } from './ad-users-csv/source.ts'
import { csvde } from './csvde/source.ts'
import { hospitalProfile } from './hospital-profile/source.ts'
import { ldifde } from './ldifde/source.ts'
import { leavers } from './leavers/source.ts'
import { secedit } from './secedit/source.ts'
import type { Source } from './source.ts'
import { staff } from './staff/source.ts'
import { transfers } from './transfers/source.ts'
import { windowsNet } from './windows-net/source.ts'

export const sources: readonly Source[] = [
  adUsersCsv,
  adGroupsCsv,
  csvde,
  ldifde,
  windowsNet,
  secedit,
  staff,
  leavers,
  transfers,
  accountLedger,
  hospitalProfile,
]
