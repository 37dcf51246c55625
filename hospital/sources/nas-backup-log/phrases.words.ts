// Fixed phrases by which NAS products tell of their backups. How sure each is:
// - Hyper Backup (Synology), English: as monitoring scripts of others match them in real logs.
// - HBS 3 (QNAP): "Started … job: "name"." as seen in a real log; its other phrases, Active Backup for Business, and all Japanese
//   ones are written from the products' documentation and never seen in a log. What does not fit is said, not guessed.
// Compared after folding and without spaces; names in brackets and quotes are taken out first.

export const columns = {
  level: ['レベル', '重要度', '重大度', '種類', 'タイプ', 'ログタイプ', 'level', 'severity', 'type'],
  date: ['日付', '年月日', 'date'],
  time: ['時刻', '時間', '日時', '日付と時刻', '日付/時刻', 'ログ時間', 'time', 'date & time', 'date time'],
  text: ['イベント', '内容', 'コンテンツ', 'メッセージ', '説明', 'ログ内容', 'event', 'content', 'message', 'description'],
  app: ['アプリケーション', 'アプリ', 'ログ', 'application', 'app', 'log'],
  user: ['ユーザー', 'ユーザ', '使用者', 'user', 'users'],
} as const

/** It speaks of a backup, whatever it says. */
export const marks = [
  'hyper backup', 'active backup', 'hybrid backup sync', 'hbs 3', 'backup task', 'backup job', 'sync job', 'バックアップタスク', 'バックアップジョブ', '同期ジョブ',
] as const

/** Which part of the NAS wrote it, where that alone says that it is about a backup. */
export const parts = ['backup', 'バックアップ', 'hyper backup', 'active backup'] as const

/** Of backups, and no run: checks, clearing up, restores, settings. */
export const others = [
  'integrity check', 'integrity of', '整合性', 'rotation', 'rotate', 'ローテーション', 'restore', 'restoration', '復元', 'リストア', 'was created', 'has been created', 'was deleted', 'has been deleted',
  'を作成', 'が作成', 'を削除', 'が削除', 'settings', 'setting of', '設定を', '設定が', 'was edited', '編集', 'relink', '再リンク', 'suspended', 'resumed', '再開',
] as const

/** The worse first, but part of it before all of it: 一部 … 失敗. */
export const outcomes = [
  ['warnings', ['partially', 'partial', 'with warning', 'with error', 'with exception', '一部', '部分的', '警告付き', '警告があり', '警告あり']],
  ['failed', [
    'failed to run backup task', 'failed to start backup task', 'backup task was cancelled', 'backup task was canceled', 'exception occurred while backing up data',
    'failed', 'cancelled', 'canceled', 'aborted', 'was stopped', 'interrupted', 'stopped backup job', 'stopped sync job', '失敗', 'キャンセル', '中断', '中止', '停止',
    '実行できません', '開始できません', '完了できません', '異常終了',
  ]],
  ['succeeded', [
    'backup task finished successfully', 'finished successfully', 'completed successfully', 'successfully completed', 'successfully backed up', 'finished backup job', 'finished sync job',
    'completed backup job', 'completed sync job', 'backup task completed', 'has completed', 'is completed', '正常に完了', '正常に終了', '成功', '完了しました', '終了しました',
  ]],
  ['began', ['backup task started', 'started backup job', 'started sync job', 'has started', 'started', 'が開始', 'を開始', '開始しました', '開始されました']],
] as const

/** Brackets that hold the product's name and no task's. */
export const products = ['hyper backup', 'hybrid backup sync', 'hbs 3', 'hbs 3 hybrid backup sync', 'active backup for business', 'active backup'] as const
