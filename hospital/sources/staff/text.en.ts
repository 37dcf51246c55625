// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'staff.title': 'List of staff (personnel)',
  'staff.how':
    'The people employed now: a CSV or Excel file with columns for employee number, name, reading, department and title.',
}
