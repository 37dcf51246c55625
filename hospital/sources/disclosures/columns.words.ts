// Headings of lists of what vendors were asked for: one form per row, or the forms side by side.
import { noteWords, systemWords, vendorWords } from '../shared/contact/columns.words.ts'

const asked = [
  '依頼日', '提出依頼日', '依頼', '依頼年月日', '送付日', '発送日', '配布日', '請求日', '依頼した日', 'asked on', 'asked', 'requested on',
] as const
const received = [
  '受領日', '受取日', '提出日', '受領', '受領年月日', '回収日', '入手日', '返送日', '到着日', '届いた日', '提出', 'received on', 'received',
] as const
const ofForm = (forms: readonly string[], words: readonly string[]): string[] =>
  forms.flatMap((form) => words.map((word) => `${form} ${word}`))
const statement = ['MDS/SDS', 'MDS・SDS', 'MDS／SDS', '開示書', 'セキュリティ開示書', 'MDS,SDS'] as const
const checklist = ['チェックリスト', '事業者確認用', 'チェックリスト(事業者確認用)', '事業者確認用チェックリスト', '確認用', 'checklist'] as const

export const columns = {
  vendor: vendorWords,
  system: systemWords,
  form: ['様式', '書類', '書類名', '種類', '種別', '文書', '依頼書類', '様式名', '対象書類', '資料', '資料名', '提出物', '開示書', 'form', 'document'],
  askedOn: asked,
  receivedOn: received,
  statementAsked: ofForm(statement, asked),
  statementReceived: ofForm(statement, received),
  mdsAsked: ofForm(['MDS'], asked),
  mdsReceived: ofForm(['MDS'], received),
  sdsAsked: ofForm(['SDS'], asked),
  sdsReceived: ofForm(['SDS'], received),
  checklistAsked: ofForm(checklist, asked),
  checklistReceived: ofForm(checklist, received),
  note: noteWords,
} as const

/** How the forms are called in cells. */
export const formWords = {
  checklist: ['チェックリスト', '事業者確認用', '確認用', '立入検査', 'checklist'],
  sds: ['sds', 'サービス事業者'],
  mds: ['mds', '製造業者', '開示書'],
} as const
