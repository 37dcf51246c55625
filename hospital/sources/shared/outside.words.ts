// How lines around the rows of a hand-made list begin: remarks, totals, the end. Compared after folding.

export const totalWords = ['合計', '小計', '総計', '計', '総数', '人数', 'total', 'sum'] as const

export const outsideWords = ['※', '*', '注', '備考', '合計', '小計', '総計', '計', '以上', '以下余白', 'total', 'note', '作成', '承認', '現在'] as const
