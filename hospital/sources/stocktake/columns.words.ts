// Headings of records of account reviews.
import { noteWords } from '../shared/contact/columns.words.ts'

export const columns = {
  scope: ['対象', '棚卸対象', '棚卸し対象', '範囲', '対象範囲', '部署', '対象部署', '対象システム', 'システム', '部門', '所属', 'scope', 'department'],
  startedOn: ['開始日', '実施日', '着手日', '依頼日', '開始年月日', '実施年月日', '棚卸日', '配布日', 'started on', 'start'],
  finishedOn: ['終了日', '完了日', '回収日', '終了年月日', '完了年月日', '報告日', 'finished on', 'end'],
  reviewed: ['件数', '確認件数', '対象件数', '確認数', 'アカウント数', '対象数', '回答数', '回答件数', '棚卸件数', '確認済', '確認済件数', 'reviewed', 'count'],
  unanswered: ['未回答', '未回答数', '未回答件数', '未確認', '未確認件数', '未確認数', '未提出', 'unanswered', 'open'],
  person: ['担当者', '実施者', '責任者', '確認者', 'person'],
  note: noteWords,
} as const

/** What files and sheets of reviews are called. */
export const titles = ['棚卸', 'たな卸', 'stocktake', 'review'] as const
