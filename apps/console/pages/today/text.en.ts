// Words of the day's page, in English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'title': 'What to do today',
  'hello': 'Hello, {name}.',
  'five': 'Today’s tasks',
  'five.lead': '{count} things, from the top. About {minutes} minutes in all.',
  'minutes': 'about {count} min',
  'due': 'by {day}',
  'overdue': 'was due {day}',
  'start': 'Start',
  'none': 'There is nothing to do today.',
  'none.next': 'If you have new records, put them down below. The results will be renewed.',
  'none.rest': 'When we need you, it will say so here.',
  'none.board': 'See the nine duties',
  'checking': 'The check is under way.',
  'checking.next': 'When it is done, today’s tasks appear here. There is nothing to press.',
  'later': '{count} more, not urgent.',
  'all': 'See all',
  'changed': 'What changed lately',
  'changed.none': 'Nothing changed since last time.',
  'changed.more': '{count} more need action',
  'changed.fewer': '{count} fewer need action',
  'changed.since': '({day})',
  'drop': 'Put down new records',
  'drop.note': 'Account lists, leavers, contacts: put the files down as they are. Kokoroe finds out what each one is.',
}
