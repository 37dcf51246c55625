// What this source says to people, Japanese.
export const ja = {
  'vendors.title': '事業者一覧',
  'vendors.how':
    'システムや機器の保守をしている事業者の一覧です。次の見出しを 1 行目に写した CSV か Excel を作ってください。使わない列は消してかまいません。\n' +
    '事業者名,住所,電話番号,メール,担当者,夜間休日,対象システム,備考',
  'vendors.no-name': '事業者名が空のため、この行を取り込めませんでした。事業者名を入れて、もう一度取り込んでください。',
} as const
