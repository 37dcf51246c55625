// Words of the import panel, in Japanese (the source).
export const ja = {
  'list': '置いたファイル',
  'waiting': '順番を待っています。',
  'sending': '送っています（{size}）',
  'stopped': '中止しました。もう一度置けば、やり直せます。',
  'reading': '読み取っています',
  'takenFor': '「{title}」として読みました。',
  'facts': '{count}件を読み取りました。',
  'problems': '読めなかったところが{count}件あります。',
  'see': '内容を見る',
  'already': '同じ内容のファイルを、すでに取り込んでいます。何も変わりません。',
  'unknown.map.lead': '列の意味を教えていただければ、取り込めます。',
  'unknown.map': '列の意味を教える',
  'unknown.tried': '試した読み方（{count}通り）',
} as const
