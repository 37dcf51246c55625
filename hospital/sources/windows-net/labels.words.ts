// Labels of the net commands in Japanese and English Windows, across versions. Compared after folding, by what they contain.
// Windows translates them anew now and then, so each is a pattern, and `net accounts` is also known by the order of its lines.

export const lists = {
  users: /のユーザー\s?アカウント|user accounts for/iu,
  aliases: /のエイリアス|aliases for/iu,
  groups: /のグループ\s?アカウント|group accounts for/iu,
} as const

export const userLabels = {
  login: /^(?:ユーザー\s?名|user name)$/iu,
  displayName: /^(?:フル\s?ネーム|full name)$/iu,
  description: /^(?:コメント|comment)$/iu,
  enabled: /^(?:アカウント\s?有効|アカウントは?有効.*|account active)$/iu,
  expires: /^(?:アカウントの(?:有効)?期(?:限|間)|account expires)$/iu,
  passwordSet: /^(?:最終パスワード変更日時|パスワードの?最終変更.*|前回のパスワード設定.*|password last set)$/iu,
  passwordExpires: /^(?:パスワード(?:の)?有効期(?:間|限)|password expires)$/iu,
  passwordRequired: /^(?:パスワード(?:が)?必要|パスワードの必要|password required)$/iu,
  lastLogon: /^(?:最終(?:ログオン|サインイン)(?:日時)?|前回のログオン|last logon)$/iu,
  localGroups: /^(?:所属しているローカル\s?グループ|ローカル\s?グループ(?:の?メンバーシップ)?|local group memberships?)/iu,
  globalGroups: /^(?:所属しているグローバル\s?グループ|グローバル\s?グループ(?:の?メンバーシップ)?|global group memberships?)/iu,
} as const

export const groupLabels = {
  alias: /^(?:エイリアス\s?名|alias name)$/iu,
  group: /^(?:グループ\s?名|group name)$/iu,
  comment: /^(?:コメント|comment)$/iu,
  members: /^(?:メンバー|members)$/iu,
} as const

export const accountsLabels = {
  minAgeDays: /変更(?:の)?禁止|最(?:小|短).*(?:期間|有効)|最短有効|minimum password age/iu,
  maxAgeDays: /最(?:大|長).*(?:期間|有効)|^パスワード(?:の)?有効期間|maximum password age/iu,
  minLength: /最(?:小|短|低).*(?:長|文字)|minimum password length/iu,
  history: /履歴|以前のパスワード|保持数|password history/iu,
  lockoutThreshold: /しきい値|閾値|失敗.*回数|lockout threshold/iu,
  lockoutMinutes: /ロックアウト.*(?:期間|継続|時間)(?!.*(?:観|監|カウンター))|lockout duration/iu,
  window: /観(?:察|測)|監視|カウンター.*リセット|observation window/iu,
  role: /役割|computer role/iu,
  logoff: /ログオフ|force user logoff/iu,
} as const

export const marks = {
  done: /コマンドは正常に終了しました|command completed successfully/iu,
  failed: /(?:システム\s?エラー|system error)\s+\d+|ユーザー名が見つかりません|user name could not be found|NET HELPMSG \d+/iu,
  domain: /ドメイン\s?([\w.-]+)\s?のドメイン\s?コントローラー|domain controller for domain ([\w.-]+?)\.?$/iu,
  never: /^(?:無期限|無制限|なし|無し|しない|許可しない|到達しない|never|none|unlimited)$/iu,
  locked: /^(?:locked|ロック)/iu,
  controller: /^(?:primary|backup|プライマリ|バックアップ)/iu,
  /** Columns of `net user` and `net group`: names stand 25 apart. */
  rule: /^-{20,}$/,
} as const
