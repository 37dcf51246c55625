// What the register says to people, Japanese.
export const ja = {
  'register.attribute-unreadable':
    '「{attribute}」の値を読み取れませんでした。この行のほかの項目は取り込みました。値を直して、もう一度取り込んでください。',
  'register.row-without-identity':
    '何についての行か分かる項目がないため、この行を取り込めませんでした。名前の欄を埋めて、もう一度取り込んでください。',
  'register.row-without-person':
    'だれのことか分からないため、この行を取り込めませんでした。職員番号か氏名を入れて、もう一度取り込んでください。',
  'register.row-without-login':
    'どのアカウントか分からないため、この行を取り込めませんでした。ログインIDを入れて、もう一度取り込んでください。',
  'register.act.import': 'ファイル「{path}」を {source} として取り込みました。',
  'register.act.import-undone': 'ファイルの取り込みを取り消しました。',
  'register.act.note': '登録内容を手で書き加えました。',
  'register.act.note-withdrawn': '手で書き加えた内容を取り下げました。',
  'register.act.witness': 'その場で行ったことを記録しました。',
  'register.act.mapping-saved': '列の対応づけを保存しました。',
  'register.act.mapping-removed': '列の対応づけを一覧から外しました。',
  'register.already-imported': 'このファイルは、同じ内容ですでに取り込まれています({path})。何も変わっていません。',
  'register.not-noted': 'その書き加えは見つかりません。画面を開き直してください。',
  'register.not-witnessed': 'ここで記録できるのは、媒体の移動、復旧訓練の段階、終えた訓練だけです。画面を開き直して、もう一度記録してください。',
  'register.not-imported': 'その取り込みは見つかりません。画面を開き直してください。',
  'mapping.too-long': '対応表が長すぎます(1 MB まで)。列を減らしてください。',
  'mapping.not-json': '対応表の {line} 行目 {column} 文字目で、書き方が JSON になっていません。カンマや引用符を確かめてください。',
  'mapping.field-unknown': '「{place}」という項目はありません。つづりを確かめるか、消してください。',
  'mapping.field-missing': '「{place}」がありません。書き足してください。',
  'mapping.field-unfit': '「{place}」の値が合っていません。説明(docs/formats/mapping.md)を見て直してください。',
  'mapping.attribute-unknown': '「{place}」の {attribute} は、{kind} の項目にありません。次のどれかにしてください: {known}',
  'mapping.attribute-twice': '「{place}」の {attribute} は、ほかの列にも割り当てられています。どちらかを外してください。',
  'mapping.choice-unknown': '「{place}」の {value} は使えません。次のどれかにしてください: {known}',
  'mapping.constant-unfit': '「{place}」の値({value})は {attribute} に使えません。説明を見て直してください。',
  'mapping.no-identity': '何についての行か分かる列がありません({place})。{needed} に当たる列を割り当ててください。',
  'mapping.column-twice': '同じ見出しの列が 2 回書かれています({place})。一つにしてください。',
  'mapping.id-differs': '対応表の中身と番号が合いません。もう一度保存してください。',
  'mapping.not-found': 'その対応づけは見つかりません。画面を開き直してください。',
} as const
