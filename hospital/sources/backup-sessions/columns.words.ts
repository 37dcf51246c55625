// Headings of session tables that backup products export, and how each says that a run went well.
import { noteWords, systemWords } from '../shared/contact/columns.words.ts'

export const columns = {
  job: [
    'ジョブ名', 'ジョブ', 'JobName', 'Job Name', 'Job', 'タスク', 'タスク名', 'バックアップ計画', '計画名', 'プラン名', 'バックアップジョブ', 'バックアップ セット', 'Plan', 'Task', 'Task Name', 'アクティビティ', 'Activity',
    'Backup Job', 'ポリシー', 'Policy', 'Name',
  ],
  system: [...systemWords, 'ノード名', 'ノード', 'マシン', 'マシン名', 'サーバー名', 'サーバ名', 'デバイス', 'クライアント', 'オブジェクト', 'Machine', 'Device', 'Node', 'Client', 'Server', 'Object', 'Host'],
  started: [
    '開始時刻', '開始日時', '開始時間', '開始', 'CreationTime', 'Start Time', 'StartTime', 'Started', 'Start', 'Begin Time', '実行日時', '実行開始', 'バックアップ開始', 'Creation Time', '開始日',
  ],
  ended: [
    '終了時刻', '終了日時', '終了時間', '終了', '完了時刻', '完了日時', '完了', 'EndTime', 'End Time', 'Finished', 'End', 'Finish Time', 'Completed', 'バックアップ終了', '終了日',
  ],
  result: [
    '結果', 'ステータス', '状態', '状況', 'Result', 'Status', 'State', '実行結果', 'ジョブの状態', '終了ステータス', '処理結果', '成否', 'Level', 'レベル', 'Exit Status',
  ],
  bytes: [
    '転送量', '転送サイズ', 'データサイズ', 'サイズ', 'バックアップサイズ', '処理サイズ', 'データ量', '容量', 'Transferred', 'TransferedSize', 'Data Transferred', 'Backup Size', 'BackupSize', 'Size', 'Processed', 'Data Read',
    'Bytes', '書き込み量',
  ],
  files: ['ファイル数', '処理ファイル数', 'Files', 'File Count', 'Number of Files', '件数'],
  repository: [
    '保存先', 'リポジトリ', 'バックアップ先', 'ターゲット', '保存先名', '宛先', 'デスティネーション', 'Repository', 'Destination', 'Target', 'Vault', 'ストレージ', 'Storage', 'データストア',
  ],
  type: ['セッション種別', 'セッション タイプ', 'ジョブの種類', 'ジョブ種別', '種別', '種類', 'タイプ', 'JobType', 'Job Type', 'Session Type', 'Type', 'バックアップ種別', 'バックアップの種類'],
  note: [...noteWords, '詳細', '理由', 'メッセージ', 'エラー', 'エラー内容', 'Details', 'Message', 'Reason', 'Description'],
} as const

/** The worse word first: 成功(警告あり) is a warning, 失敗 stands in 一部失敗. */
export const resultWords = [
  ['warnings', ['警告', '一部', '部分', '例外', 'warning', 'partial', 'exception', 'warn', '△']],
  ['missed', ['未実行', 'スキップ', '実行されません', '見送り', '未実施', 'missed', 'skipped', 'not run', 'did not run']],
  ['failed', ['失敗', 'エラー', '異常', '中止', 'キャンセル', '中断', '停止', '未完了', '×', '✕', 'ng', 'fail', 'error', 'cancel', 'abort', 'incomplete', 'unsuccessful', 'stopped']],
  ['succeeded', ['成功', '正常', '完了', '終了', '○', '◯', '〇', 'ok', 'success', 'succeeded', 'completed', 'complete', 'finished', 'done', 'info', '情報']],
] as const
/** Nobody knows yet how it ends. */
export const runningWords = ['実行中', '進行中', '待機', '準備中', 'running', 'working', 'in progress', 'pending', 'idle', 'starting', 'queued', 'none'] as const
/** Sessions that are no backups. */
export const otherTypes = ['復元', 'リストア', 'restore', 'recovery', 'レプリケーション', 'failover', '検証', 'verify', 'カタログ', 'catalog', 'rescan'] as const

/** What files and sheets of sessions are called. */
export const titles = ['バックアップ', 'backup', 'veeam', 'arcserve', 'acronis', 'ジョブ', 'session', 'job', 'セッション', 'hyper', 'hbs'] as const
