// What this source says to people, Japanese.
export const ja = {
  'transfers.title': '異動者一覧(人事)',
  'transfers.how': '部署が変わった職員の一覧です。職員番号・氏名・異動日・旧所属・新所属の列がある CSV か Excel を入れてください。',
  'transfers.no-date': '異動日が読み取れないため、この行を取り込めませんでした。2026/4/1 のように書いて、もう一度取り込んでください。',
} as const
