// What this source says to people, Japanese.
export const ja = {
  'systems.title': 'システム一覧',
  'systems.how':
    '電子カルテ・部門システムなど、院内のシステムの一覧です。次の見出しを 1 行目に写した CSV か Excel を作ってください。使わない列は消してかまいません。\n' +
    'システム名,分類,事業者,重要度,設置場所,リモート保守,クラウド,備考\n' +
    '重要度は 高・中・低、リモート保守とクラウドは ○ か ✕ で書きます。分からない欄は空のままにしてください。',
  'systems.no-name': 'システム名が空のため、この行を取り込めませんでした。システム名を入れて、もう一度取り込んでください。',
  'systems.importance-unknown': '「{column}」の重要度が分かりませんでした。高・中・低 のどれかに書き直してください。',
} as const
