// Headings of lists of rules and plans, and what their titles say they are.
import { departmentWords, noteWords } from '../shared/contact/columns.words.ts'

export const columns = {
  title: [
    '文書名', '規程名', '規程・計画書名', '計画書名', '名称', '規定名', '書類名', '資料名', 'マニュアル名', '手順書名', '文書', '規程', '規程類', '標題', '題名',
    'タイトル', 'title', 'document',
  ],
  about: ['種類', '種別', '区分', '分類', '文書種別', 'カテゴリ', 'kind', 'category', 'type'],
  approvedOn: ['承認日', '制定日', '施行日', '決裁日', '策定日', '作成日', '承認年月日', '制定年月日', '発行日', 'approved on', 'issued on'],
  reviewedOn: [
    '見直し日', '最終見直し日', '改定日', '改訂日', '最終改定日', '最終改訂日', '点検日', '最終更新日', '更新日', '見直し年月日', '改正日', '最新改訂日', 'reviewed on',
    'revised on',
  ],
  number: ['文書番号', '版数', '版', '管理番号', 'No', '番号', 'version'],
  department: [...departmentWords, '所管', '所管部署', '主管部署', '管理部署'],
  note: noteWords,
} as const

/** By the more telling word first. */
export const aboutWords = [
  ['bcp', ['bcp', '事業継続', '業務継続', '診療継続']],
  ['incident-plan', ['インシデント', 'サイバー攻撃', '対応手順', '対応計画', '緊急時', '非常時', '事故対応', 'セキュリティ事故', '初動', 'incident']],
  ['operation-rules', ['規程', '規定', '運用管理', '細則', '内規', 'ポリシー', '基本方針', '要領', '要綱', 'rules', 'policy']],
] as const

/** What files and sheets of documents are called. */
export const titles = ['規程', '計画書', '文書', 'マニュアル', '手順書', 'document'] as const
/** Headings that may name anything. */
export const plainTitles = ['名称', '書類名', '資料名', 'タイトル', '標題', '題名', 'title'] as const
