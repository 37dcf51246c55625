// Words around telephone numbers. Compared after folding.

/** Headings of lines inside the house: the number alone would not say how to dial it. */
export const insideLines = ['内線', 'phs', 'ピッチ', '院内携帯', 'ext'] as const

/** Cells that say there is no such number. */
export const noWayWords = [
  'なし', '無し', '無', 'ない', '未定', '調整中', '不明', '-', '--', '―', '－', 'ー', '同上', '〃', '×', 'n/a', 'none',
] as const
