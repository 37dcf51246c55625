// Headings of contract lists.
import { noteWords, systemWords, vendorWords } from '../shared/contact/columns.words.ts'

export const columns = {
  vendor: [...vendorWords, '相手先', '契約の相手', '受託者', '契約相手先'],
  system: systemWords,
  title: ['契約名', '契約件名', '契約名称', '件名', '契約内容', '契約書名', '契約種別', '契約', '名称', 'contract', 'title'],
  from: ['契約開始日', '契約開始', '開始日', '契約日', '締結日', '契約締結日', '始期', '契約期間 開始', '契約期間 自', '自', 'from', 'start'],
  to: ['契約終了日', '契約終了', '終了日', '契約満了日', '満了日', '契約期限', '有効期限', '終期', '契約期間 終了', '契約期間 至', '至', 'to', 'end'],
  period: ['契約期間', '期間', '契約年月', 'period'],
  disclaimer: ['免責条項', '免責', '免責条項の有無', 'サイバー攻撃の免責', 'サイバー攻撃免責', '免責事項', '免責規定', 'disclaimer'],
  guideline: [
    'ガイドライン遵守', 'ガイドライン', '3省2ガイドライン', '安全管理ガイドライン', 'ガイドライン準拠', 'ガイドライン遵守条項', 'ガイドライン遵守の条項', 'ガイドライン順守',
    '3省2ガイドライン遵守', 'guideline',
  ],
  vulnerability: ['脆弱性通知', '脆弱性', '脆弱性情報', '脆弱性の通知', '脆弱性情報の通知', '脆弱性情報の提供', '脆弱性通知義務', '脆弱性対応', 'vulnerability'],
  incident: [
    '役割分担', '責任分界', '事故時の役割分担', '役割分担の明記', 'インシデント時の役割分担', '責任分界点', '障害時の役割分担', '役割分担表', 'インシデント対応', '有事の役割分担',
    'incident roles',
  ],
  note: noteWords,
} as const

export const clauses = ['disclaimer', 'guideline', 'vulnerability', 'incident'] as const

/** Between the two days of a period in one cell. */
export const periodSigns = ['~', 'から', '至', '→'] as const
/** Before the first day of a period. */
export const sinceSign = '自'
/** A contract that goes on by itself has no last day. */
export const endlessWords = ['自動更新', '自動延長', '無期限', '期間の定めなし', '定めなし', '継続', 'なし'] as const
/** Headings that name a contract only beside others of contracts. */
export const plainTitles = ['名称', '件名', 'title'] as const
