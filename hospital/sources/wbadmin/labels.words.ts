// Labels of wbadmin in Japanese and English Windows, across versions. The English ones are Microsoft's documentation's; the Japanese
// ones were written from memory of the product and never held against a real Japanese output. So nothing hangs on them: the version
// identifier is known by its form, which is the same in every language, and its neighbours by where they stand (versions.ts).

export const labels = {
  time: /^(?:バックアップ(?:の)?(?:時間|時刻|日時)|backup time)$/iu,
  target: /^(?:バックアップ(?:の)?(?:対象|ターゲット|先|場所|保存先)|backup (?:target|location))$/iu,
  version: /^(?:バージョン(?:の)?識別子|バージョン\s?id|version identifier)$/iu,
  recover: /^(?:回復(?:が)?(?:可能|できる(?:もの|項目)?)(?:な項目)?|can recover)$/iu,
  snapshot: /^(?:スナップショット\s?id|snapshot id)$/iu,
} as const

/** The first line of whatever wbadmin prints. */
export const banner = /^wbadmin \d+\.\d+/iu
/** What it prints where it has none. */
export const noVersions = /バックアップ(?:は|が)(?:見つかりません|存在しません|ありません)|バックアップ(?:は|が)1?つ?も(?:見つかり|あり)ません|there (?:are|is) no backups?|no backups? (?:were|was) found/iu
/** It was asked something else, or refused. */
export const otherOutput = /^(?:ボリューム\s?(?:id|の?識別子)|volume id|アプリケーション\s?[=:]|application\s?=|現在実行中の(?:操作|バックアップ)|no operation is currently|操作は実行されていません|進行状況|コンポーネント\s?[=:])/iu
export const failed = /^(?:エラー|error)\s*[-:–]/iu

/** How a target is told: what lies where. The more telling pattern first. */
export const targets = [
  ['nas', /ネットワーク共有|リモート共有|network share|remote share|\\\\[^\\]+\\/iu],
  ['optical', /dvd|光学|optical/iu],
  ['hdd', /ディスク|ボリューム|disk|volume|[a-z]:/iu],
] as const

/** `固定ディスク (ラベル Backup(F:))`: what stands behind, in brackets or not. */
export const labelled = /(?:ラベル(?:付き|名)?[:\s]*|labeled\s+|labelled\s+)\s*(.+?)\)?\s*$/iu
