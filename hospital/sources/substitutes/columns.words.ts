// Headings of lists of paper that stands in for systems.
import { confirmedWords, noteWords, systemWords } from '../shared/contact/columns.words.ts'

export const columns = {
  system: systemWords,
  form: ['帳票', '紙の帳票', '代替帳票', '代替様式', '様式', '様式名', '用紙', '用紙名', '帳票名', '紙の様式', '代わりの紙', 'form', 'paper'],
  where: ['保管場所', '置き場所', '置場所', '保管先', '場所', 'where', 'kept at'],
  amount: ['枚数', '部数', '備蓄数', '保管数', '数量', '在庫', 'amount', 'copies'],
  steps: ['代替手順', '紙の手順', '使い方', '運用手順', '書き方', '手順', '運用', 'steps'],
  checkedOn: ['点検日', ...confirmedWords],
  note: noteWords,
} as const

/** What files and sheets of such lists are called. */
export const titles = ['代替', '紙運用', '紙の', '紙カルテ', '手書き', '伝票', 'substitute'] as const
