// Every source there is. Adding one: its folder and one line here (docs/adding-a-source.md).
import { accountLedger } from './account-ledger/source.ts'
import { adGroupsCsv } from './ad-groups-csv/source.ts'
import { adUsersCsv } from './ad-users-csv/source.ts'
import { backupDrill } from './backup-drill/source.ts'
import { backupEvents } from './backup-events/source.ts'
import { backupMedia } from './backup-media/source.ts'
import { backupPlaces } from './backup-places/source.ts'
import { backupPlan } from './backup-plan/source.ts'
import { backupWatch } from './backup-watch/source.ts'
import { backupSessions } from './backup-sessions/source.ts'
import { restoreClaims } from './restore-claims/source.ts'
import { mediaSeen } from './media-seen/source.ts'
import { mediaOffers } from './media-offers/source.ts'
import { contactBook } from './contact-book/source.ts'
import { contacts } from './contacts/source.ts'
import { contracts } from './contracts/source.ts'
import { cutPoints } from './cut-points/source.ts'
import { csvde } from './csvde/source.ts'
import { deviceLedger } from './device-ledger/source.ts'
import { disclosures } from './disclosures/source.ts'
import { documents } from './documents/source.ts'
import { hospitalProfile } from './hospital-profile/source.ts'
import { insurances } from './insurances/source.ts'
import { ldifde } from './ldifde/source.ts'
import { leavers } from './leavers/source.ts'
import { mdsSds } from './mds-sds/source.ts'
import { places } from './places/source.ts'
import { reachProbe } from './reach-probe/source.ts'
import { nasBackupLog } from './nas-backup-log/source.ts'
import { recoveryNeeds } from './recovery-needs/source.ts'
import { recoveryMeans } from './recovery-means/source.ts'
import { rehearsals } from './rehearsals/source.ts'
import { remoteLines } from './remote-lines/source.ts'
import { secedit } from './secedit/source.ts'
import type { Source } from './source.ts'
import { staff } from './staff/source.ts'
import { stocktake } from './stocktake/source.ts'
import { stopRules } from './stop-rules/source.ts'
import { substitutes } from './substitutes/source.ts'
import { systems } from './systems/source.ts'
import { transfers } from './transfers/source.ts'
import { vcard } from './vcard/source.ts'
import { vendorAnswers } from './vendor-answers/source.ts'
import { vendors } from './vendors/source.ts'
import { wbadmin } from './wbadmin/source.ts'
import { windowsNet } from './windows-net/source.ts'

/** Lists that may stand beside others on the sheets of one workbook. */
const lists = [
  contacts, vendors, systems, contracts, disclosures, remoteLines, documents, stocktake, vendorAnswers, mdsSds,
  backupPlan, backupPlaces, backupSessions, restoreClaims, mediaOffers, recoveryNeeds, recoveryMeans, rehearsals, backupMedia,
  places, deviceLedger, cutPoints, stopRules, substitutes, insurances,
]

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
  backupWatch,
  reachProbe,
  backupDrill,
  wbadmin,
  backupEvents,
  nasBackupLog,
  mediaSeen,
  ...lists,
  contactBook(lists),
  vcard,
]
