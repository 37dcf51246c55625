// Accounts that belong to no single person, as hospitals really call them.

export const shared = [
  ['gairai-uketsuke1', '外来受付１', '外来'],
  ['gairai-uketsuke2', '外来受付２', '外来'],
  ['kaikei1', '会計窓口', '医事課'],
  ['ope-station', '手術室ステーション', '手術部'],
  ['xray-room1', '撮影室１', '放射線科'],
  ['rehabiri', 'リハビリ端末', 'リハビリテーション科'],
] as const

/** Login, name shown, purpose, owner. */
export const service = [
  ['svc-backup', 'バックアップサービス', '夜間バックアップの実行', '情報システム課 主任'],
  ['svc-pacs', 'PACS連携', '画像サーバーとの連携', '放射線科 技師長'],
  ['ldapbind', 'LDAP照会', '部門システムの利用者照会', '情報システム課 主任'],
  ['scan-mfp', '複合機スキャン', '複合機から共有フォルダへの保存', '総務課 係長'],
] as const

/** Login, name shown, company, purpose. */
export const vendorLogins = [
  ['hoshu-karte', '電子カルテ保守', '北都メディカルシステムズ株式会社', '電子カルテの障害対応'],
  ['hoshu-pacs', 'PACS保守', 'みなと画像ソリューションズ株式会社', 'PACSの定期点検'],
  ['maint-kensa', '検査システム保守', '東都ラボシステム㈱', '検査システムの更新作業'],
] as const

export const declared = { test: ['test-karte1', '電子カルテ動作確認', '電子カルテの更新後の動作確認'] } as const

export const agencies = ['医事業務', '清掃', '物流', '給食', '警備', '診療情報管理'] as const

/** Made by somebody one day, and never written into the ledger. */
export const undeclaredShared = [
  ['nurse-ward9', 'ナースステーション'],
  ['toseki-pc', '透析室端末'],
  ['kensa3', '検査室３'],
  ['tochoku-ishi', '当直医師'],
  ['jimu-pc2', '事務パソコン２'],
] as const
export const undeclaredService = [
  ['svc-hl7', 'データ連携'],
  ['sqlsvc2', 'SQL 自動実行'],
  ['nas-sync', '同期用'],
] as const
export const undeclaredVendor = [
  ['remote-maint1', 'リモート保守用'],
  ['gyosha2', '業者用'],
  ['support-lab', 'メンテナンス'],
] as const
