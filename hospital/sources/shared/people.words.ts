// Headings of personnel's lists. The most telling first; compared after folding, also as part of a longer heading.
export const personColumns = {
  employeeId: ['職員番号', '職員コード', '職員ID', '社員番号', '社員コード', '従業員番号', '個人番号', '職員No', 'EmployeeID', 'employee number', 'staff id', '番号'],
  name: ['氏名', '職員名', '名前', '姓名', '漢字氏名', 'name', 'full name'],
  family: ['姓', '名字', '氏'],
  given: ['名'],
  kana: ['フリガナ', '氏名カナ', 'カナ氏名', 'ふりがな', '氏名フリガナ', 'カナ', 'よみ', '読み', 'kana'],
} as const

export const departmentWords = ['所属', '所属部署', '部署', '所属名', '部門', '配属', '勤務先', 'department'] as const
export const titleWords = ['職名', '役職', '職種', '職位', '資格', 'title', 'position'] as const
export const joinedWords = ['採用日', '入職日', '入社日', '就職日', '採用年月日', '入職年月日', 'joined', 'hire date'] as const
export const leftWords = [
  '退職日', '退職年月日', '退職予定日', '離職日', '離職年月日', '退社日', '退職', '最終勤務日', '退職月日', 'left on', 'leaving date', 'termination date',
] as const
export const movedWords = [
  '異動日', '異動年月日', '発令日', '発令年月日', '異動予定日', '配置換日', '転属日', '異動月日', 'transfer date', 'moved on',
] as const
export const fromWords = ['旧所属', '異動前所属', '異動前', '前所属', '旧部署', '異動前部署', '変更前', '転出元', 'from department', 'old department'] as const
export const toWords = ['新所属', '異動後所属', '異動後', '新部署', '異動先', '異動後部署', '変更後', '配属先', 'to department', 'new department'] as const

/** Headings that make a list of people a list of accounts or something else. */
export const otherWords = ['SamAccountName', 'ログインID', 'ユーザーID', 'ログイン名', 'パスワード', 'アカウント', 'ID名'] as const
