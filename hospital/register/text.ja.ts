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
  'register.already-imported': 'このファイルは、同じ内容ですでに取り込まれています({path})。何も変わっていません。',
  'register.not-noted': 'その書き加えは見つかりません。画面を開き直してください。',
  'register.not-imported': 'その取り込みは見つかりません。画面を開き直してください。',
} as const
