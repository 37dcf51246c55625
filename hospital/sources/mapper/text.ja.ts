// What the column mapper says to people, Japanese.
export const ja = {
  'mapper.how': '列の対応づけで読み取った一覧です。同じ形のファイルを、同じ対応づけで入れてください。',
  'mapper.why.chosen': '列の対応づけは、選んだときだけ使います。',
  'mapper.why.heading': '列の見出しから判断しました。',
  'mapper.why.most-values': '列の見出しから判断しました。読み取れない値が少しあります。',
  'mapper.why.values-differ': '見出しは似ていますが、値が合いません。確かめてください。',
  'mapper.why.looks-like-login': '値がログインIDのように見えます。確かめてください。',
  'mapper.why.unknown': '何の列か分かりません。使う場合は選んでください。',
  'mapper.choice-unreadable': '「{column}」の値が分かりませんでした。対応づけで、次のどれに当たるかを指定してください: {choices}',
} as const
