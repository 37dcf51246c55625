// Words for the vocabulary's choices, by attribute and choice. Compared after folding.
export const choiceWords = {
  'use.person': ['個人', '個人用', '一般', '職員', 'person', 'personal'],
  'use.shared': ['共有', '共用', '部署共有', 'shared'],
  'use.service': ['サービス', 'システム', 'バッチ', '連携', '連携用', 'service'],
  'use.vendor': ['業者', '保守', '保守用', 'ベンダー', '委託', 'vendor'],
  'use.builtin': ['既定', '標準', '組み込み', 'ビルトイン', 'built-in'],
  'use.emergency': ['緊急', '緊急用', '非常用', '災害用'],
  'use.test': ['テスト', '試験', '研修', '訓練', '検証'],
  'decided.keep': ['使っている', '継続', '使用', '残す', '必要'],
  'decided.stop': ['止める', '停止', '削除', '不要', '廃止'],
  'decided.unsure': ['わからない', '不明', '分からない'],
  'order.main': ['正', '主', '第1', '1', '主担当', '正担当'],
  'order.deputy': ['副', '第2', '2', '代理', '副担当'],
  'importance.high': ['高', '重要', '最重要', 'A', 'S', '大'],
  'importance.middle': ['中', '普通', 'B'],
  'importance.low': ['低', 'C', '小'],
  'form.checklist': ['チェックリスト', '事業者確認用', '確認用'],
  'form.mds': ['MDS', 'MDS/SDS'],
  'form.sds': ['SDS'],
  'about.bcp': ['BCP', '事業継続計画', '業務継続計画'],
  'about.incident-plan': ['対応手順', '対応計画', 'インシデント', 'インシデント対応'],
  'about.operation-rules': ['規程', '規定', '運用管理規程', '細則'],
  'about.other': ['その他'],
} as const

/** Between several values in one cell. A slash may be part of a group's name. */
export const listSeparator = /[\n;；、,，|]+/
