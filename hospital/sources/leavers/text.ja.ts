// What this source says to people, Japanese.
export const ja = {
  'leavers.title': '退職者一覧(人事)',
  'leavers.how': '退職した職員の一覧です。職員番号・氏名・退職日の列がある CSV か Excel を、毎月入れてください。',
  'leavers.no-date': '退職日が読み取れないため、この行を取り込めませんでした。2026/3/31 のように書いて、もう一度取り込んでください。',
} as const
