// Words of the import panel, in English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'list': 'Files put down',
  'waiting': 'Waiting for its turn.',
  'sending': 'Sending ({size})',
  'stopped': 'Stopped. Put it down again to start over.',
  'reading': 'Reading',
  'takenFor': 'Taken for “{title}”.',
  'facts': '{count} records were read. ',
  'problems': '{count} places could not be read.',
  'see': 'See what was read',
  'already': 'A file with the same content was imported before. Nothing changes.',
  'unknown.map.lead': 'It can be imported if you say what its columns mean.',
  'unknown.map': 'Say what the columns mean',
  'unknown.tried': 'What was tried ({count})',
}
