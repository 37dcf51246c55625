// Every report there is. Adding one is its file and a line here.
import type { Report } from './report.ts'
import { contactTreeReport } from './reports/contact-tree.ts'
import { director } from './reports/director.ts'
import { findings } from './reports/findings.ts'
import { inspection } from './reports/inspection.ts'
import { stocktakeSheets } from './reports/stocktake-sheets.ts'
import { vendorLetter } from './reports/vendor-letter.ts'
import { vendorStatus } from './reports/vendor-status.ts'

export const reports: readonly Report[] = [
  director, inspection, findings, stocktakeSheets, contactTreeReport, vendorLetter, vendorStatus,
]
