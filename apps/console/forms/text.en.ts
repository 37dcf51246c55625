// Words of the forms, in English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'refused': 'This was not accepted. Please correct the following.',
  'note': 'Note',
  'task.submit': 'Make a task',
  'task.duty': 'Whose duty is it?',
  'task.assignee': 'Person',
  'task.anyone': 'Nobody in particular (anyone with that role)',
  'task.due': 'Due',
  'exception.submit': 'Request',
  'exception.lead': 'When it cannot be put right now: say why and what you do instead, until a certain day. A manager decides. On that day the finding comes back.',
  'exception.reason': 'Why not now',
  'exception.reason.hint': 'e.g. the vendor cannot change it before the contract is renewed.',
  'exception.measure': 'What is done instead',
  'exception.measure.hint': 'e.g. used on one computer only, log looked at every week.',
  'exception.until': 'Until',
  'exception.until.hint': 'As soon as you can.',
}
