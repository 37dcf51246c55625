// What this source says to people, Japanese.
export const ja = {
  'mds-sds.title': 'MDS/SDS(医療情報セキュリティ開示書)の回答',
  'mds-sds.how':
    '製造業者・サービス事業者が記入した MDS または SDS のチェックリスト(Excel か CSV)を、そのまま入れてください。様式そのものは JAHIS のものなので、この製品には入っていません。事業者から受け取ってください。表の上に「製造業者」と「製品名」が書かれていると、どこの回答か分かります。',
  'mds-sds.by-answers': 'MDS/SDS の質問と回答が並ぶ表であることから判断しました。',
  'mds-sds.no-vendor': 'どの事業者の回答か書かれていません。表の上に「製造業者」と「製品名」の行を書き足して、もう一度取り込んでください。',
  'mds-sds.form-unclear': 'MDS か SDS か分からないため、MDS として読みました。SDS であれば、ファイル名に SDS と入れて、もう一度取り込んでください。',
  'mds-sds.answer-unreadable': '回答が はい・いいえ・対象外 のどれか分かりませんでした。書き直して、もう一度取り込んでください。',
  'mds-sds.no-answers': '「質問」と「回答」の列が見つからないため、読み取れませんでした。見出しを確かめてください。',
} as const
