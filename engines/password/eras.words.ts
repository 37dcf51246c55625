// Era names as they stand in passwords: Latin, kana, kanji; with the last year that makes sense.
export const eras: readonly { readonly names: readonly string[]; readonly years: number }[] = [
  { names: ['r', 'reiwa', '令和', 'れいわ', 'れ', '㋿'], years: 20 },
  { names: ['h', 'heisei', '平成', 'へいせい', 'へ', '㍻'], years: 31 },
  { names: ['s', 'showa', 'syouwa', 'shouwa', 'syowa', '昭和', 'しょうわ', 'し', '㍼'], years: 64 },
  { names: ['t', 'taisho', 'taisyo', 'taishou', 'taisyou', '大正', 'たいしょう', '㍽'], years: 15 },
]
export const yearWord = '年'
export const monthWord = '月'
export const dayWord = '日'
