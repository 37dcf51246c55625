// Cells of hand-made lists that say nothing yet. Compared after folding.
export const emptyWords = [
  '-', '--', '―', '－', 'ー', '…', '未定', '未確認', '確認中', '調整中', '不明', '未入力', '空欄', '〃', '同上',
] as const

/** In a column of dates: it has not happened. */
export const notYetWords = [
  '未', '未受領', '未提出', '未依頼', '未実施', '未回答', '未着', 'まだ', '未承認', '予定', '督促中', '依頼中', '回答待ち', '待ち',
] as const

/** How answers of hand-made lists begin when more is written behind: 有(第12条), あり。契約書に記載. */
export const yesStarts = ['はい', '有', 'あり', '○', '◯', '〇', '済', '実施', '遵守', '記載'] as const
export const noStarts = ['いいえ', '無', 'なし', '×', '✕', '未', '記載なし', '規定なし'] as const
