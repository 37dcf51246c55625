// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'leavers.title': 'List of leavers (personnel)',
  'leavers.how':
    'The people who left: a CSV or Excel file with columns for employee number, name and day of leaving, every month.',
  'leavers.no-date':
    'The row was not read: its day of leaving is missing or unreadable. Write it like 2026/3/31 and import again.',
}
