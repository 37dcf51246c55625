// What this source says to people, Japanese.
export const ja = {
  'insurances.title': 'サイバー保険',
  'insurances.how':
    'サイバー保険の一覧です。次の見出しを 1 行目に写した CSV か Excel を作ってください。使わない列は消してかまいません。\n保険会社,証券番号,補償内容,対象外,事前連絡,保険開始日,満期日,支払限度額,事故受付電話\n補償内容は 調査、復旧、賠償、休業 のように区切ります。業者へ頼む前に保険会社への連絡が要るときは、事前連絡に ○ を書きます。',
  'insurances.no-insurer': '保険会社が空のため、この行を取り込めませんでした。保険会社を入れて、もう一度取り込んでください。',
  'insurances.sum-unreadable': '「{column}」の金額が分かりませんでした。5,000万円 のように書き直してください。',
} as const
