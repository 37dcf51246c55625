// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'stocktake.title': 'Record of account reviews',
  'stocktake.how':
    'Reviews of accounts that were done: a CSV or Excel file. Copy this line as the headings.\n' +
    '対象,開始日,終了日,件数,未回答\n' +
    'These are: scope, started on, finished on, reviewed, unanswered.',
  'stocktake.no-date': 'The row was not read: it does not tell when the review was. Fill in a day and import again.',
}
