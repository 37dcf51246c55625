// What this source says to people, Japanese.
export const ja = {
  'disclosures.title': 'MDS/SDS などの依頼と受領の一覧',
  'disclosures.how':
    'MDS/SDS とチェックリスト(事業者確認用)を、いつ依頼し、いつ受け取ったかの一覧です。次の見出しを 1 行目に写した CSV か Excel を作ってください。\n' +
    '事業者,対象システム,様式,依頼日,受領日\n' +
    '様式には MDS・SDS・事業者確認用 のどれかを書きます。まだ届いていなければ、受領日は空のままにしてください。',
  'disclosures.no-vendor': '事業者が空のため、この行を取り込めませんでした。事業者名を入れて、もう一度取り込んでください。',
  'disclosures.form-unknown': 'どの様式のことか分からないため、この行を取り込めませんでした。様式の欄に MDS・SDS・事業者確認用 のどれかを書いて、もう一度取り込んでください。',
} as const
