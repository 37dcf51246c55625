// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'vendor-answers.title': 'Answers on the checklist for vendors',
  'vendor-answers.how':
    'The checklist for vendors as the vendor filled it in (Excel or CSV). Lines above the table should name the vendor (事業者名) and the system (システム名). To make one, copy this line as the headings.\n' +
    '事業者名,システム名,番号,確認項目,回答,備考\n' +
    'These are: vendor, system, number, item, answer (はい, いいえ or 対象外), note.',
  'vendor-answers.by-answers': 'Recognised by questions with yes-and-no answers beside them.',
  'vendor-answers.no-vendor':
    'It does not say whose answers these are. Add lines with 事業者名 (vendor) and システム名 (system) above the table and import again.',
  'vendor-answers.answer-unreadable':
    'The answer is none of yes, no and not applicable. Correct it and import again.',
  'vendor-answers.no-answers': 'Not read: no columns with items and answers were found. Check the headings.',
}
