// Headings of lists of cyber insurance, and how great sums are written.
import { noteWords, phoneWords } from '../shared/contact/columns.words.ts'

export const columns = {
  insurer: ['保険会社', '保険会社名', '引受保険会社', '引受会社', '引受', 'insurer'],
  number: ['証券番号', '保険証券番号', '契約番号', '保険番号', 'policy number'],
  covers: ['補償内容', '補償対象', '補償範囲', '補償項目', '対象', '補償', 'covers'],
  excludes: ['補償されないもの', '対象外', '免責', '免責事項', '補償対象外', 'excludes'],
  callFirst: ['事前連絡', '先に電話', '先に連絡', '事前承認', '発注前の連絡', '事前の連絡', 'call first'],
  from: ['保険期間(自)', '保険開始日', '始期', '始期日', '契約開始日', '開始日', 'from'],
  to: ['保険期間(至)', '保険終了日', '終期', '満期日', '満期', '契約終了日', '終了日', 'to'],
  limit: ['支払限度額', '補償限度額', '限度額', '保険金額', '支払限度', 'limit'],
  phone1: phoneWords,
  phone2: ['事故受付', '事故受付電話', '事故受付窓口', ...phoneWords],
  note: noteWords,
} as const

/** Ten thousands and hundred millions, as sums are written. */
export const sumUnits = [['億', 100_000_000], ['万', 10_000], ['千', 1000]] as const
/** Around a sum. */
export const sumNoise = /(?:上限|最大|約|円|yen|jpy|¥|,|\s)/gu
