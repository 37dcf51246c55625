// What every hospital's name is made of besides its own: taken off to find what makes it this one. Compared after folding.

export const generalInNames = [
  '医療法人社団', '医療法人財団', '社会医療法人', '特定医療法人', '医療法人', '社団法人', '財団法人', '社会福祉法人', '独立行政法人', '地方独立行政法人', '国立病院機構', '国家公務員共済組合連合会',
  '国立', '県立', '都立', '府立', '道立', '市立', '町立', '村立', '公立', '私立', '大学', '附属', '付属', '総合', '中央', '記念', '赤十字', '済生会', '厚生', '医療センター', 'メディカルセンター', 'センター',
  '病院', '医院', '診療所', 'クリニック', '歯科', '内科', '外科', '整形', '小児科', '眼科', '市民', '県', '市', '町', '村', '区', '会',
]
export const generalKana = [
  'いりょうほうじんしゃだん', 'いりょうほうじん', 'こくりつ', 'けんりつ', 'しりつ', 'ちょうりつ', 'こうりつ', 'だいがく', 'ふぞく', 'そうごう', 'ちゅうおう', 'きねん', 'いりょうせんたー', 'めでぃかるせんたー', 'せんたー',
  'びょういん', 'いいん', 'しんりょうじょ', 'くりにっく', 'しみん',
]
export const generalLatin = [
  'hospital', 'hosp', 'clinic', 'medical', 'center', 'centre', 'general', 'national', 'prefectural', 'city', 'municipal', 'university', 'red', 'cross',
  'memorial', 'byouin', 'byoin', 'iin', 'sogo', 'sougou', 'shiritsu', 'kenritsu', 'kokuritsu', 'daigaku', 'the', 'of', 'and', 'dr', 'mr', 'ms',
]
