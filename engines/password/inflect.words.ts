// Endings by the last kana of the dictionary form. Recognised, never shown.
export const godanEndings: Readonly<Record<string, readonly string[]>> = {
  う: ['い', 'って', 'った', 'わない', 'おう'], く: ['き', 'いて', 'いた', 'かない', 'こう'], ぐ: ['ぎ', 'いで', 'いだ', 'がない', 'ごう'],
  す: ['し', 'して', 'した', 'さない', 'そう'], つ: ['ち', 'って', 'った', 'たない', 'とう'], ぬ: ['に', 'んで', 'んだ', 'なない', 'のう'],
  ぶ: ['び', 'んで', 'んだ', 'ばない', 'ぼう'], む: ['み', 'んで', 'んだ', 'まない', 'もう'], る: ['り', 'って', 'った', 'らない', 'ろう'],
}
/** 行く alone says って and った. */
export const wentEndings = ['き', 'って', 'った', 'かない', 'こう']
export const ichidanEndings = ['', 'て', 'た', 'ない', 'よう', 'られる']
export const adjectiveEndings = ['く', 'かった', 'くて', 'くない', 'さ', 'そう']
