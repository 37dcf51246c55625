// Words of the board, in Japanese (the source).
export const ja = {
  'title': '9つの心得の点検結果',
  'report': '報告書を作る',
  'summary': '9つのうち、要対応は{fail}つ、まだ判断できないものは{unknown}つ、問題なしは{pass}つです。',
  'empty': 'まだ資料がありません',
  'empty.next': '手元の資料を置くと、数分で点検結果が出ます。まずはアカウントの一覧と退職者の一覧がおすすめです。',
  'empty.go': '資料を置く',
  'audience.manager': '経営管理者（院長、安全管理責任者など）の心得',
  'audience.practitioner': '安全管理の実務者の心得',
  'audience.staff': '医療従事者の心得',
  'counts': '要対応{fail}、判断できない{unknown}、問題なし{pass}、対象外{notApplicable}',
  'trend': '要対応の件数は{from}から{to}になりました',
  'wanted': '「{title}」があれば分かります（ほかに{more}種類）。',
  'tasks': 'やること {count}件',
  'basis': '{day}の時点。資料{files}個を、次の基準で点検しました：{editions}。',
  'basis.change': '基準を見る',
  'sep': '、',
} as const
