// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'backup-plan.title': 'Plan of backups',
  'backup-plan.how':
    'Which backup of which system is made how often, how many generations are kept, and where: a CSV or Excel file. Copy this line as the headings; write one line per method.\n' +
    'システム,方法,頻度,世代,保存先,ジョブ名,媒体,院外保管,オフライン,契約条項・規程,事業者提供,策定日\n' +
    'These are: system, method, how often (毎日, 平日のみ, 月〜土, 毎週土曜, 24時間; public holidays are not known), generations, kept at, job or server as the logs name it, medium, off site (○/✕), way of keeping it offline, clause or rule, made by the provider (○/✕), agreed on. Name the place as the watch and the logs name it.',
  'backup-plan.no-system': 'The row was not read: the system has no name. Fill it in and import again.',
  'backup-plan.offline-unclear':
    'The way in “{column}” was not understood. Write 取り外して保管 (detached), 転送時のみ接続 (attached for the transfer), ネットワーク分離 (split network), クラウド (cloud) or 書き換え禁止 (write-once).',
}
