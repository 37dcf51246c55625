// What this source says to people, Japanese.
export const ja = {
  'media-offers.title': '媒体と装置の価格表',
  'media-offers.how':
    'バックアップに使えるディスクやテープの価格の一覧です。見積書や店の価格を、次の見出しを 1 行目に写した CSV か Excel に書いてください。\n' +
    '品名,種類,容量,税込価格,装置価格,見積日,見積元\n' +
    '容量は 2TB のように単位を付けます。装置価格は、読み書きする装置を別に買うときに書きます。',
  'media-offers.no-name': '品名も種類も空のため、この行を取り込めませんでした。どちらかを入れて、もう一度取り込んでください。',
  'media-offers.without-tax': '「{column}」は税抜きの価格のようです。比べるために、税込みの価格に書き直してください。',
} as const
