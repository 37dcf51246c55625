// Words of the reports page, in English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'title': 'Reports',
  'lead': 'Papers to print or to hand over. Each carries the edition, the date and the head of the ledger.',
  'none': 'There is no report to make.',
  'format.pdf': 'PDF',
  'format.html': 'See on screen',
  'format.csv': 'CSV',
  'format.xlsx': 'Excel',
  'get': '{format} {title}',
  'needs.campaign': 'Review',
  'needs.vendor': 'Vendor',
  'needs.edition': 'Edition',
  'offers.department': 'Department', 'offers.segment': 'Part of the network', 'offers.all': 'All',
  'needs.none': 'Not possible yet. Start a stock-take, or bring in the list of vendors.',
}
