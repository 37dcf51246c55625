// Invented companies, the systems they keep, whom to call, and what forms ask.

/** Full name, short name as people write it, town. */
export const companies = [
  ['北都メディカルシステムズ株式会社', '㈱北都メディカルシステムズ', '札幌市中央区北九条', 'hokuto-med.example'],
  ['みなと画像ソリューションズ株式会社', 'みなと画像ソリューションズ㈱', '横浜市西区みなと町', 'minato-image.example'],
  ['東都ラボシステム株式会社', '東都ラボシステム㈱', '東京都文京区東都町', 'toto-lab.example'],
  ['株式会社あけぼの調剤機器', '㈱あけぼの調剤機器', '大阪市北区あけぼの', 'akebono.example'],
  ['有限会社ひので通信', '(有)ひので通信', '県内ひので市本町', 'hinode.example'],
  ['合同会社スマイルワークス', 'スマイルワークス(同)', '東京都港区', 'smileworks.example'],
] as const

/** Name, category, number of the company above or null (kept in the house), importance, place, in the cloud. */
export const systems = [
  ['電子カルテ', '基幹', 0, '高', 'サーバー室', false],
  ['医事会計システム', '基幹', 0, '高', 'サーバー室', false],
  ['PACS', '画像', 1, '高', '放射線科', false],
  ['放射線部門システム', '部門', 1, '中', '放射線科', false],
  ['検体検査システム', '部門', 2, '高', '検査科', false],
  ['薬剤部門システム', '部門', 3, '中', '薬剤部', false],
  ['院内ネットワーク', '基盤', 4, '高', 'サーバー室', false],
  ['勤務管理システム', '事務', 5, '低', '', true],
  ['院内掲示板', '事務', null, '低', '情報システム課', false],
] as const

/** The register's word, and what lists call the role. */
export const insideRoles = [
  ['director', '病院長', '院長室'],
  ['security-manager', '医療情報システム安全管理責任者', '情報システム課'],
  ['systems', 'システム担当', '情報システム課'],
  ['administration', '事務部門', '総務課'],
  ['clinical', '診療部門', '内科'],
  ['public-relations', '広報担当', '地域連携室'],
] as const

/** The register's word, group, name. */
export const bodies = [
  ['ministry', '行政', '厚生労働省 医政局 参事官室（医療情報担当）'],
  ['portal', '行政', '医療機関向けセキュリティ教育支援ポータルサイト'],
  ['privacy-commission', '行政', '個人情報保護委員会'],
  ['police', '警察', '県警 サイバー犯罪対策課'],
  ['jpcert', '関係機関', 'JPCERT/CC'],
  ['insurer', '保険', 'サイバー保険（みらい野損害保険）'],
  ['prefecture', '行政', '県 医療政策課'],
] as const

/** In our own words, numbered as the form for vendors is. */
export const questions = [
  ['1', '医療情報システムの提供について、管理責任者を置いている。'],
  ['2-②', 'リモート保守をしている機器の有無を病院に伝えた。'],
  ['2-③', '開示書（MDS/SDS）を病院に渡した。'],
  ['2-④', '職種や担当に応じたアクセス権を設定できる。'],
  ['2-⑤', '不要なアカウントを消す、または無効にしている。'],
  ['2-⑥', '更新プログラムを当てている。'],
  ['2-⑦', 'パスワードを適切な長さと複雑さにしている。'],
  ['2-⑨', 'アクセスの記録を残している。'],
  ['3-①', '不審な動きがあったときの連絡先を病院に伝えた。'],
] as const

/** Item and question of a maker's statement, in our own words. */
export const statements = [
  ['1', '扱う個人情報の一覧を示せますか。'],
  ['2', '利用者を識別し認証していますか。'],
  ['3', 'アクセスの記録を残していますか。'],
  ['4', '記録の時刻を合わせていますか。'],
  ['5', 'ウイルス対策ができますか。'],
] as const

export const documents = [
  ['医療情報システム運用管理規程', '規程'],
  ['サイバー攻撃を想定した事業継続計画（BCP）', 'BCP'],
  ['情報セキュリティインシデント対応手順書', '手順書'],
  ['個人情報保護規程', '規程'],
] as const
