// How lists say whether anybody answers at night and on holidays. Compared after folding, as part of the cell.
export const nightYes = [
  '24時間', '24h', '365日', '夜間可', '終日', '常時', '対応可', '受付可', 'いつでも', 'オンコール', '当直経由', '夜間対応あり',
] as const
export const nightNo = [
  '平日のみ', '平日日中', '日中のみ', '対応不可', '夜間不可', '受付不可', '営業時間内', '平日9', '平日 9', '平日8', '平日 8', '対応なし', '時間内のみ',
] as const
/** Columns of numbers that answer at night. */
export const nightHeadings = ['夜間', '時間外', 'after hours'] as const
