// What this principle says to people, Japanese. Every fault gives the figure and the limit.

export const ja = {
  'principle.9.title': '心得の見本',
  'principle.9.about': '新しい心得や点検を作るときに写して使う見本です。',
  'duty.9-1': '点検のある項目',
  'duty.9-2': 'まだ点検のない項目',

  'example-check.many': '病床は{beds}床です。目安は{limit}床までです。',
  'example-check.notStated': '病床の数が書かれていません。病院の情報に入れてください。',
  'example-check.none': '病床がないため、対象がありません。',
} as const
