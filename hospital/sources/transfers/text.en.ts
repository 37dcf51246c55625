// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'transfers.title': 'List of transfers (personnel)',
  'transfers.how':
    'The people who changed department: a CSV or Excel file with columns for employee number, name, day, old and new department.',
  'transfers.no-date':
    'The row was not read: its day of transfer is missing or unreadable. Write it like 2026/4/1 and import again.',
}
