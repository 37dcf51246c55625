// What this source says to people, Japanese.
export const ja = {
  'stocktake.title': 'アカウント棚卸しの記録',
  'stocktake.how':
    'これまでに行ったアカウントの棚卸しの記録です。次の見出しを 1 行目に写した CSV か Excel を作ってください。\n' +
    '対象,開始日,終了日,件数,未回答\n' +
    '対象には、部署やシステムの名前を書きます。',
  'stocktake.no-date': 'いつの棚卸しか分からないため、この行を取り込めませんでした。開始日か終了日を入れて、もう一度取り込んでください。',
} as const
