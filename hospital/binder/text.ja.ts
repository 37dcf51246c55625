// Words on every paper. Each report has its own sentences beside it.
export const ja = {
  'binder.asOf': '{date} 現在',
  'binder.head': '記録の控え（{size}件目まで）',
  'binder.headHow': 'この64文字を紙で残しておくと、あとで記録が書き換えられていないことを、第三者が確かめられます。',
  'binder.noHead': 'この紙は手もとのファイルだけから作りました。記録の控えはありません。',
  'binder.missingGlyphs': '印刷用の文字にない字があります: {characters}。読みがなを書き添えてください。',
} as const
