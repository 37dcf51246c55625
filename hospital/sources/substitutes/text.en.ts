// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'substitutes.title': 'Paper that stands in for systems',
  'substitutes.how':
    'Forms that are used when a system is down. Put 代替 into the file name: a CSV or Excel file. Copy this line as the headings; columns you do not use may go.\nシステム,帳票,保管場所,枚数,代替手順,点検日\nThese are: system, form, where it lies, how many, how it is used, checked on. Write the place so that it is found at night.',
  'substitutes.no-form':
    'The row was not read: the system or the form is missing. Fill in both and import again.',
}
