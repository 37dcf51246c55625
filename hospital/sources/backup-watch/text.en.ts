// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'backup-watch.title': 'Report of a watch over backups',
  'backup-watch.how':
    'On a computer that sees where backups are kept, run this and drop the file. Watch again into the same file.\n' +
    'kokoroe backup watch --settings watch.yaml --out watch.json\n' +
    'A newer report of the same computer replaces the older one. A repository that is no longer watched disappears with it.',
  'backup-watch.not-a-report': 'Not readable as a watch report ({field}). Run kokoroe backup watch again.',
  'backup-watch.other-version':
    'The report is of version {version}; version {known} can be read. Use the same version of Kokoroe on both computers.',
  'backup-watch.part-unreadable': 'A part of the report ({field}) could not be read. Run kokoroe backup watch again.',
  'backup-watch.broken-off': 'The watch was broken off; the rest was not looked at. Run kokoroe backup watch again.',
  'backup-watch.refused':
    'This repository could not be read ({reason}); only what was known before was taken in. Check the connection and the password, and watch again.',
}
