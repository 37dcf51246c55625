// What people are called in lists of contacts. Compared after folding, as part of the cell; the more telling first.

/** Bodies outside, by the register's word. 県警 stands before 県. */
export const bodyWords = [
  ['privacy-commission', ['個人情報保護委員会', '個情委', 'ppc']],
  ['jpcert', ['jpcert', 'ジェイピーサート']],
  ['portal', ['教育支援ポータル', '支援ポータル', 'ポータルサイト', 'mist', 'インシデントかも']],
  ['insurer', ['サイバー保険', '保険会社', '損害保険', '損保', '保険代理店', '海上火災', '火災保険', '保険の窓口']],
  ['police', ['警察', '県警', '府警', '道警', '警視庁', 'サイバー犯罪相談']],
  ['ministry', ['厚生労働省', '厚労省', '医政局', '参事官室', 'mhlw']],
  ['prefecture', ['保健所', '都道府県', '県庁', '府庁', '都庁', '道庁', '県医療', '医務課', '医療政策課', '医療整備課', '健康福祉部', '保健医療部']],
] as const

/** Outside, but none of the bodies a check asks for. */
export const otherBodyWords = [
  'ipa', '情報処理推進機構', '国家サイバー統括室', 'nisc', '医師会', '医療セプター', '消防', '外部機関', '外部関係機関', '関係機関', '行政機関', '公的機関',
  '院外', '監督官庁', '所管官庁', '弁護士', 'フォレンジック',
] as const

/** Roles inside the hospital and the vendors'. */
export const roleWords = [
  ['security-manager', [
    'システム安全管理', '情報安全管理', '^安全管理責任者', 'セキュリティ責任者', 'セキュリティ管理者', '情報システム責任者', 'システム責任者', 'ciso', '情報セキュリティ統括', '企画管理者',
    'security-manager', 'security manager',
  ]],
  ['vendor', ['ベンダー', 'ベンダ', '事業者', '業者', '保守', '委託先', '製造元', 'メーカー', 'サポート', '開発元', 'vendor', 'supplier']],
  ['public-relations', ['広報', '報道', '公表', 'プレス', 'public-relations', 'public relations']],
  ['director', ['病院長', '院長', '理事長', '最高責任者', '経営責任者', '開設者', '経営者', '経営層', '本部長', 'director']],
  ['systems', [
    'システム管理', 'システム担当', '情報システム', '情報担当', '医療情報', '情報課', '情報室', '電算', 'システム室', 'システム課', 'システム部', 'ict', 'itセンター',
    'it担当', 'csirt', 'ヘルプデスク', 'systems', '情報管理', 'システム',
  ]],
  ['administration', ['事務長', '事務部', '事務局', '事務', '総務', '医事', '経理', '経営企画', '人事', '庶務', '施設', '用度', 'administration']],
  ['clinical', [
    '診療部', '診療', '医局', '看護', '医療安全', '薬剤', '検査', '放射線', '副院長', '外来', '病棟', '手術', '救急', '医師', 'リハビリ', '栄養', '臨床',
    '診療科', 'clinical',
  ]],
] as const

export const deputyWords = [
  '副担当', '副責任者', '(副)', '代理', '代行', '次席', '第2', '第二', '二次', '2次', '予備', '副', '補佐', 'サブ', 'バックアップ', 'deputy',
  'secondary', '2',
] as const
export const mainWords = [
  '正担当', '主担当', '(正)', '(主)', '第1', '第一', '一次', '1次', '正', '主', 'メイン', 'main', 'primary', '1',
] as const

/** Within a role: 安全管理責任者(副), but not 副院長. */
export const deputyInside = /副(?!院)/
export const mainInside = /\([正主]\)|(?:^|[^修訂改])正$/

/** Rows of a list that speak of all systems, not of one. */
export const allSystemsWords = ['全システム', '全て', 'すべて', '全般', '共通', '全体', '院内全体', '各システム', 'all'] as const

/** Legal forms that make a name a company's, not a hospital's. */
export const companyWords = [
  '株式会社', '有限会社', '合同会社', '(株)', '(有)', '(同)', 'co.,ltd', 'co., ltd', 'ltd.', 'inc.', 'corp',
] as const
