// Every report there is. Adding one is its file and a line here.
import type { Report } from './report.ts'
import { backupMatrix } from './reports/backup-matrix.ts'
import { backupWeek } from './reports/backup-week.ts'
import { contactTreeReport } from './reports/contact-tree.ts'
import { cutOrderReport } from './reports/cut-order.ts'
import { decisionTableReport } from './reports/decision-table.ts'
import { director } from './reports/director.ts'
import { feeBackup } from './reports/fee-backup.ts'
import { findings } from './reports/findings.ts'
import { inspection } from './reports/inspection.ts'
import { kamoCards } from './reports/kamo-cards.ts'
import { kamoPosters } from './reports/kamo-posters.ts'
import { kamoStickers } from './reports/kamo-stickers.ts'
import { mediaLabels } from './reports/media-labels.ts'
import { recoveryDirector } from './reports/recovery-director.ts'
import { recoveryPathReport } from './reports/recovery-path.ts'
import { rehearsalResult } from './reports/rehearsal-result.ts'
import { stocktakeSheets } from './reports/stocktake-sheets.ts'
import { vendorLetter } from './reports/vendor-letter.ts'
import { vendorStatus } from './reports/vendor-status.ts'

export const reports: readonly Report[] = [
  director, inspection, findings, stocktakeSheets, contactTreeReport, vendorLetter, vendorStatus,
  cutOrderReport, decisionTableReport,
  backupMatrix, backupWeek, mediaLabels, feeBackup, recoveryDirector, recoveryPathReport, rehearsalResult,
  kamoStickers, kamoPosters, kamoCards,
]
