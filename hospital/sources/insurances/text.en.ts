// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'insurances.title': 'Cyber insurance',
  'insurances.how':
    'Policies of cyber insurance: a CSV or Excel file. Copy this line as the headings; columns you do not use may go.\n保険会社,証券番号,補償内容,対象外,事前連絡,保険開始日,満期日,支払限度額,事故受付電話\nThese are: insurer, policy number, what it covers (調査、復旧、賠償、休業), what it does not, must be called first (○/✕), from, to, limit (5,000万円), telephone for claims.',
  'insurances.no-insurer': 'The row was not read: the insurer is missing. Fill it in and import again.',
  'insurances.sum-unreadable': 'The sum in “{column}” was not understood. Write it like 5,000万円.',
}
