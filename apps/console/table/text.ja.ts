// Words around tables, in Japanese (the source).
export const ja = {
  'search': 'この表の中をさがす',
  'rows': '{count}件',
  'rows.found': '{all}件のうち{count}件',
  'export': 'CSVで保存する',
  'none.found': 'さがした言葉に合う行はありません。',
  'none.found.next': '言葉を短くするか、消してください。',
  'previous': '前の{size}件',
  'next': '次の{size}件',
  'page': '{page} / {pages} ページ',
  'page.first': '最初のページです。',
  'page.last': '最後のページです。',
  'sort.by': '{column}で並べ替える',
  'scroll': '{table}（横に動かせます）',
} as const
