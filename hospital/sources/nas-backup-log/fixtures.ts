// Files of this source as they arrive. The sentences are as in phrases.words.ts, with its certainty.
import { csv, encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'

/** Newest first, as a log page shows it. */
export const synology = csv([
  ['Level', 'Log', 'Time', 'User', 'Event'],
  ['Information', 'Backup', '2026/11/20 03:00:01', 'SYSTEM', '[Local][Karte Daily] Backup task started.'],
  ['Error', 'Backup', '2026/11/19 03:05:02', 'SYSTEM', '[Local][Karte Daily] Failed to run backup task.'],
  ['Error', 'Backup', '2026/11/19 03:05:01', 'SYSTEM', '[Local][Karte Daily] Exception occurred while backing up data. (Capacity at destination is insufficient.)'],
  ['Information', 'Backup', '2026/11/19 03:00:01', 'SYSTEM', '[Local][Karte Daily] Backup task started.'],
  ['Information', 'Backup', '2026/11/18 04:10:00', 'SYSTEM', '[Local][Karte Daily] Backup integrity check is finished. No error was found.'],
  ['Information', 'Backup', '2026/11/18 03:40:12', 'SYSTEM', '[Local][Karte Daily] Backup task finished successfully. [120 files scanned] [3 new files]'],
  ['Information', 'Backup', '2026/11/18 03:00:01', 'SYSTEM', '[Local][Karte Daily] Backup task started.'],
  ['Information', 'Connection', '2026/11/18 02:11:09', 'admin', 'User [admin] from [10.0.0.5] logged in successfully via [DSM].'],
])
export const japanese = csv([
  ['レベル', 'ログ', '時刻', 'ユーザー', 'イベント'],
  ['情報', 'バックアップ', '2026/11/18 03:00:01', 'SYSTEM', '[ローカル][電子カルテ日次] バックアップ タスクが開始されました。'],
  ['情報', 'バックアップ', '2026/11/18 03:40:12', 'SYSTEM', '[ローカル][電子カルテ日次] バックアップ タスクは正常に完了しました。'],
  ['エラー', 'バックアップ', '2026/11/19 03:05:02', 'SYSTEM', '[ローカル][電子カルテ日次] バックアップ タスクを実行できませんでした。'],
  ['警告', 'バックアップ', '2026/11/20 03:05:02', 'SYSTEM', '[ローカル][電子カルテ日次] バックアップ タスクは一部完了しました。'],
])
export const qnap = csv([
  ['Severity', 'Date', 'Time', 'Users', 'Source IP', 'Application', 'Category', 'Content'],
  ['Information', '2026-11-18', '22:00:00', 'System', '127.0.0.1', 'Hybrid Backup Sync', 'Job Status', '[Hybrid Backup Sync] Started Backup job: "PACS weekly".'],
  ['Information', '2026-11-19', '01:30:00', 'System', '127.0.0.1', 'Hybrid Backup Sync', 'Job Status', '[Hybrid Backup Sync] Finished Backup job: "PACS weekly".'],
  ['Information', '2026-11-19', '02:00:00', '---', '---', 'Malware Remover', 'General', '[Malware Remover] Scan completed.'],
])
export const lines = [
  'info\t2026/11/18 03:00:01\tSYSTEM:\t[Network][Karte Daily] Backup task started.', 'info\t2026/11/18 03:40:12\tSYSTEM:\t[Network][Karte Daily] Backup task finished successfully. [1 files scanned]',
  'err\t2026/11/19 03:00:05\tSYSTEM:\t[Network][Karte Daily] Failed to start backup task.', '',
].join('\n')

export const fixtures: readonly Fixture[] = [
  { name: 'HyperBackup_log.csv', bytes: encode(synology, 'utf-8-bom') },
  { name: 'バックアップログ.csv', bytes: encode(japanese, 'utf-8') },
  { name: 'QuLog.csv', bytes: encode(qnap, 'utf-8') },
  { name: 'synobackup.log', bytes: encode(lines, 'utf-8') },
]
