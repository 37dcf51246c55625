// "There is none", as people write it into a list: no insurance taken out, no body in charge. Compared after folding.
export const noneWords = ['なし', '無し', '無', '未加入', '加入なし', '加入していない', '該当なし', '対象外', '不要'] as const
