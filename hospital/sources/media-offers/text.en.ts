// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'media-offers.title': 'Prices of media and drives',
  'media-offers.how':
    'Prices of disks and tapes for backups: a CSV or Excel file. Copy this line as the headings.\n' +
    '品名,種類,容量,税込価格,装置価格,見積日,見積元\n' +
    'These are: product, sort, capacity (2TB), price with tax, price of the drive where it is bought apart, priced on, offered by.',
  'media-offers.no-name': 'The row was not read: it names neither a product nor a sort. Fill in one of them and import again.',
  'media-offers.without-tax': 'The price in “{column}” seems to be without tax. Write it with tax, so that prices can be compared.',
}
