// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'vendors.title': 'List of vendors',
  'vendors.how':
    'Companies that keep systems and devices: a CSV or Excel file. Copy this line as the headings; columns you do not use may go.\n' +
    '事業者名,住所,電話番号,メール,担当者,夜間休日,対象システム,備考\n' +
    'These are: vendor, address, telephone, e-mail, person, nights and holidays, system, note.',
  'vendors.no-name': 'The row was not read: the vendor has no name. Fill it in and import again.',
}
