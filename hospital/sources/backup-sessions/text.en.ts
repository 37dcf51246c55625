// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'backup-sessions.title': 'Sessions of a backup product',
  'backup-sessions.how':
    'Export the sessions of Veeam, Arcserve, Acronis or a NAS as CSV or Excel. Of Veeam, PowerShell does it too.\n' +
    'Get-VBRBackupSession | Select JobName,JobType,CreationTime,EndTime,Result | Export-Csv sessions.csv -Encoding UTF8 -NoTypeInformation\n' +
    'By hand: copy this line as the headings (job, system, start, end, result, transferred, kept at). Files of every month add up.\n' +
    'ジョブ名,システム,開始日時,終了日時,結果,転送量,保存先',
  'backup-sessions.nothing-named': 'The row was not read: it names neither a job nor a system. Fill in one of them and import again.',
  'backup-sessions.no-start': 'The row was not read: its start could not be read. Write it like 2026/4/1 22:00 and import again.',
  'backup-sessions.result-unknown': 'Whether “{column}” means success was not understood. Write 成功 (success), 警告 (warning) or 失敗 (failure).',
}
