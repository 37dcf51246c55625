// Words of filled-in question forms: what stands above the table, its headings, and answers as people mark them.

/** Lines above the table. The longer word first: 製品名 before 名. */
export const labelWords = {
  vendor: [
    '事業者名', '事業者', '会社名', '製造業者名', '製造業者', 'サービス事業者名', 'サービス事業者', 'ベンダー名', 'ベンダー', '業者名', '企業名', '法人名', '社名',
    '提供事業者名', '提供事業者', '回答者所属', 'vendor', 'company', 'manufacturer',
  ],
  system: [
    'システム名', '対象システム', '製品名', '製品名称', 'サービス名', 'サービス名称', 'システム名称', '対象システム名', '対象製品', '機器名', '型番・製品名', '製品・サービス名',
    '医療情報システム名', 'system', 'product', 'service',
  ],
  answeredOn: ['回答日', '確認日', '記入日', '作成日', '回答年月日', '記載日', '提出日', '作成年月日', '記入年月日', '実施日', 'date'],
} as const

export const headingWords = {
  item: ['番号', 'No', 'No.', '項番', '項目番号', '項目No', '質問番号', '設問番号', '通番', '#', 'id', 'number'],
  // The more telling first: beside 内容, 項目 names the section.
  question: ['確認項目', 'チェック項目', '質問', '質問項目', '設問', '確認内容', 'チェック内容', '質問内容', '要求事項', '内容', '項目', 'question', 'item'],
  answer: [
    '回答', '回答欄', '確認結果', 'はい・いいえ', 'はい/いいえ', 'はい、いいえ', '結果', '選択', '判定', '1回目', '2回目', '3回目', '初回確認', 'チェック', 'チェック欄',
    '回答(はい・いいえ)', 'answer',
  ],
  note: ['備考', '備考欄', 'コメント', '補足', '補足説明', '理由', '説明', '備考・理由', '特記事項', 'note', 'remarks', 'comment'],
  date: ['確認日', '回答日', '月日', '日付', '確認月日', '実施日'],
  vendor: ['事業者名', '事業者', '会社名', 'ベンダー名', 'ベンダー', '業者名', '製造業者', 'vendor'],
  system: ['システム名', 'システム', '対象システム', '製品名', 'サービス名', 'system'],
} as const

/** Headings of one column per answer, and words printed to be taken. */
export const choiceWords = {
  yes: ['はい', '○'],
  no: ['いいえ', '×'],
  notApplicable: ['対象外', '該当なし', '非該当', 'n/a', '該当せず'],
} as const

/** A mark that takes one of several printed words: ☑はい □いいえ. */
export const marked = '[☑✓✔■●◉レ⦿◎]'

/** What the forms say of themselves. */
export const formNames = {
  sds: ['sds', 'サービス事業者'],
  mds: ['mds', '製造業者'],
  statement: ['医療情報セキュリティ開示書', 'セキュリティ開示書'],
  checklist: ['事業者確認用'],
} as const

/** The hospital's own answers, which no vendor gave. */
export const ownForms = ['医療機関確認用', '薬局確認用'] as const

/** Signs around headings and labels that say nothing. */
export const signs = /[\s()[\]「」【】・_.:/／※*]/g
/** `事業者名：㈱ミナト`. */
export const labelled = /^([^:：]{1,20})[:：]\s*(.+)$/s
export const colonAtEnd = /[:：]\s*$/
/** What ends a sentence or a question: such a line is no title. */
export const sentenceEnds = /[。?？]/
