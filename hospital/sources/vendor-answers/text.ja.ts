// What this source says to people, Japanese.
export const ja = {
  'vendor-answers.title': 'チェックリスト(事業者確認用)の回答',
  'vendor-answers.how':
    '事業者が記入して返してきた「事業者確認用」のチェックリスト(Excel か CSV)を、そのまま入れてください。表の上に「事業者名」と「システム名」が書かれていると、どこの回答か分かります。自分で作るときは、次の見出しを写してください。\n' +
    '事業者名,システム名,番号,確認項目,回答,備考\n' +
    '回答は はい・いいえ・対象外 で書きます。',
  'vendor-answers.by-answers': '質問と「はい・いいえ」の回答が並ぶ表であることから判断しました。',
  'vendor-answers.no-vendor': 'どの事業者の回答か書かれていません。表の上に「事業者名」と「システム名」の行を書き足して、もう一度取り込んでください。',
  'vendor-answers.answer-unreadable': '回答が はい・いいえ・対象外 のどれか分かりませんでした。書き直して、もう一度取り込んでください。',
  'vendor-answers.no-answers': '「確認項目」と「回答」の列が見つからないため、読み取れませんでした。見出しを確かめてください。',
} as const
