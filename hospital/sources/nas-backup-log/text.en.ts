// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'nas-backup-log.title': 'Log of backups of a NAS (Synology, QNAP)',
  'nas-backup-log.how':
    'Export the log of the NAS as CSV: of Synology in Log Center or under Log in Hyper Backup, of QNAP in QuLog Center or the event log of HBS 3.\n' +
    'Beginnings, successes and failures of each task are read from its sentences. Write the name of the task into the column ジョブ名 of the plan: so it belongs to its system.\n' +
    'The headings of the table look like this (level, log, time, user, event).\n' +
    'レベル,ログ,時刻,ユーザー,イベント',
  'nas-backup-log.none': 'No beginning and no result of a backup stands in it. Check the period and the sort of log that was exported.',
  'nas-backup-log.no-time': '{count} records of backups were not read: their time could not be read. Export them again, and do not save the CSV in a spreadsheet.',
  'nas-backup-log.not-understood':
    'Whether {count} sentences about backups mean success was not understood. Look at the example, and write the results into the table of sessions.',
  'nas-backup-log.others': '{count} records of other things were left out.',
}
