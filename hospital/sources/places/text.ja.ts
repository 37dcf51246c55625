// What this source says to people, Japanese.
export const ja = {
  'places.title': '病棟・部屋の一覧',
  'places.how':
    '病棟や部屋の一覧です。端末に貼るラベルと、切り離す順番に使います。次の見出しを 1 行目に写した CSV か Excel を作ってください。使わない列は消してかまいません。\n病棟・部屋,部署,階,内線,ネットワーク区画\n内線には、そこで必ず誰かが出る番号を書いてください。',
  'places.no-name': '病棟・部屋の名前が空のため、この行を取り込めませんでした。名前を入れて、もう一度取り込んでください。',
} as const
