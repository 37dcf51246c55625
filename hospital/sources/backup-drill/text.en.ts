// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'backup-drill.title': 'Rehearsal of recovery, by the drill',
  'backup-drill.how':
    'On the computer of the rehearsal, run this and drop the file. The clock runs; Enter at each stage writes it down.\n' +
    'kokoroe backup drill --system EMR --out drill.json\n' +
    'One rehearsal is one file; earlier ones stay.',
  'backup-drill.not-a-report': 'Not readable as the record of a drill ({field}). Drop the file as kokoroe backup drill wrote it.',
  'backup-drill.other-version':
    'The record is of version {version}; version {known} can be read. Use the same version of Kokoroe on both computers.',
}
