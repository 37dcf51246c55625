// Words of the register, in English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'title': 'Register',
  'lead': 'What was learnt from the records you brought, by kind. Every value can be followed to the row of its file.',
  'none': 'Nothing is known yet.',
  'none.go': 'Put down records',
  'none.conflicts': 'There are no conflicts.',
  'count': '{count}',
  'newest': 'as of {day}',
  'conflicts': '{count} conflicts',
  'row.conflicts': '{count} conflicts',
  'only.conflicts': 'Only those in conflict',
  'csv': 'Save as CSV',
  'name': 'Name',
  'yes': 'yes',
  'no': 'no',
  'sep': ', ',
  'empty': '(empty)',
  'disputed': 'Records disagree in {count} places',
  'disputed.next': 'The newer value is used. Find out which is right, and correct the other at its origin.',
  'findings': 'Findings about it',
  'values': 'What is known',
  'values.note': 'Under each value stands the file and row it came from.',
  'other': 'Another record says “{value}”',
  'related': 'Related',
  'evidence': 'Rows behind it',
}
