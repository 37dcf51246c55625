import type { ja } from './audit.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'work.attested': 'Answered {answer} to {item} of {edition}.',
  'work.evaluated': 'Checked as of {asOf}.',
  'work.exception-requested': 'Asked for an exception (until {until}).',
  'work.exception-ended': 'Ended an exception.',
  'work.exceptions-expired': 'Ended the exceptions that had run out ({on}).',
  'work.exception-approved': 'Approved an exception.',
  'work.exception-refused': 'Refused an exception.',
  'work.stocktake-started': 'Started the stock-take `{title}` (due {due}).',
  'work.stocktake-answered': 'A sheet of a stock-take was answered.',
  'work.stocktake-reminded': 'Reminded of a sheet of a stock-take.',
  'work.stocktake-closed': 'Closed a stock-take.',
  'work.task-created': 'Made a task for `{check}` (due {due}).',
  'work.task-assigned': 'Assigned a task.',
  'work.task-done': 'Finished a task.',
  'work.task-reopened': 'Reopened a task.',
}
