// What this source says to people, Japanese.
export const ja = {
  'staff.title': '職員名簿(人事)',
  'staff.how': 'いま在職している職員の一覧です。職員番号・氏名・フリガナ・所属・職名の列がある CSV か Excel を入れてください。',
} as const
