// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'restore-claims.title': 'What vendors say a restore takes',
  'restore-claims.how':
    'What vendors answered when asked how long a restore takes: a CSV or Excel file. Copy this line as the headings.\n' +
    '事業者,システム,復旧見込み,依頼日,回答日,根拠,資料\n' +
    'These are: vendor, system, time (3時間: hours, 14日: days), asked on, answered on, what it rests on, document. Leave the time empty while there is no answer.',
  'restore-claims.no-system': 'The row was not read: the system has no name. Fill it in and import again.',
}
