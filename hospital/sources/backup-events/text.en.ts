// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'backup-events.title': 'Event log of Windows Server Backup',
  'backup-events.how':
    'On that server run this in a command prompt opened with “Run as administrator”, and drop the file. Files saved by the event viewer (evtx, xml, csv) are read too.\n' +
    'wevtutil epl Microsoft-Windows-Backup %COMPUTERNAME%_backup.evtx\n' +
    'Only the numbers of events are read, never their sentences. Drop it every month: the record of runs adds up.',
  'backup-events.by-component': 'Recognised by who wrote the events.',
  'backup-events.no-log': 'Not readable as an event log. Save it again as evtx, xml or csv.',
  'backup-events.damaged': '{count} records are damaged and could not be read. Save the log again.',
  'backup-events.none': 'No event tells of a backup that began, went well or failed. Check that the log Microsoft-Windows-Backup was exported.',
  'backup-events.others': '{count} events of others were left alone.',
}
