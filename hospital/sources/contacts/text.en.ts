// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'contacts.title': 'List of contacts',
  'contacts.how':
    'People inside by role, vendors of systems and bodies outside: a CSV or Excel file with one person per row. Copy this line as the headings; columns you do not use may go.\n' +
    '役割,正副,所属,氏名,電話番号,内線,PHS,携帯,メール,夜間休日,システム,事業者,確認日,有効期限,備考\n' +
    'These are: role, main or deputy, department, name, telephone, extension, PHS, mobile, e-mail, nights and holidays, system, vendor, confirmed on, valid until, note. Leave a cell empty where you do not know: a cross means no.',
  'contacts.nobody':
    'The row was not read: it does not tell whose contact it is. Fill in a name, body or vendor and a number, and import again.',
  'contacts.role-open':
    'The row names a role, but nobody and no number yet. Fill them in when settled and import again.',
  'contacts.role-unknown':
    'The role was not understood. Write one of: director, security manager, systems, administration, clinical, public relations, vendor, outside body.',
}
