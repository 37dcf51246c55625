// Header words of checklists as the ministry, associations and hospitals write them; recognised, never shown.
export const headerWords = {
  number: ['番号', '項番', 'No', 'No.', '項目番号', '#', 'ID'],
  text: ['チェック項目', '項目', '確認項目', '内容', '点検項目', '要求事項', '対策項目', 'item', 'text'],
  scope: ['対象', '区分', '分類', '大項目', 'カテゴリ', '対象機器', 'scope'],
  note: ['備考', '留意事項', '補足', '参考', 'note', 'remarks'],
} as const

/** Words in the text column that are headings or totals, not items. */
export const notItems = ['合計', '小計', '記入者', '記入日', '医療機関名', '事業者名'] as const
