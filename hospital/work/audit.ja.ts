// One sentence per act of this room, for the audit page.
export const ja = {
  'work.attested': '{edition} の {item} に {answer} と答えました。',
  'work.evaluated': '{asOf} 時点の点検をしました。',
  'work.exception-requested': '例外を申請しました（{until} まで）。',
  'work.exception-ended': '例外を終えました。',
  'work.exceptions-expired': '期限の過ぎた例外を終えました（{on}）。',
  'work.exception-approved': '例外を認めました。',
  'work.exception-refused': '例外を認めませんでした。',
  'work.stocktake-started': '棚卸し「{title}」を始めました（締切 {due}）。',
  'work.stocktake-answered': '棚卸しの一枚に答えがありました。',
  'work.stocktake-reminded': '棚卸しの一枚の回答をお願いしました。',
  'work.stocktake-closed': '棚卸しを締め切りました。',
  'work.task-created': '「{check}」の作業を作りました（期限 {due}）。',
  'work.task-assigned': '作業の担当を決めました。',
  'work.task-done': '作業を終えました。',
  'work.task-reopened': '作業をもう一度開きました。',
} as const
