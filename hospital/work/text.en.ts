import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'work.task.none': 'that task is not there. Open the list again.',
  'work.finding.none': 'that finding does not last now. Open the list again.',
  'work.exception.none': 'that exception is not there. Open the list again.',
  'work.exception.already': 'this finding already has an exception, or one has been asked for.',
  'work.exception.past': 'the end date of an exception must lie in the future.',
  'work.exception.tooLong': 'an exception lasts one year at most. Review it at its end to go on.',
  'work.exception.decided': 'this exception has been decided already.',
  'work.exception.own': 'nobody approves their own request. Ask another approver.',
  'work.attested.target': 'for “no”, say by when it will be done (target date).',
  'work.stocktake.none': 'that stock-take is not there. Open the list again.',
  'work.stocktake.closed': 'this stock-take is closed.',
  'work.stocktake.entry': 'an answer names an account that is not on the list. Open the page again.',
}
