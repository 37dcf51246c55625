// Kana and the ways they are written in Latin letters: Hepburn first, then Kunrei and what keyboards teach.

const one: Record<string, string> = {
  あ: 'a', い: 'i', う: 'u', え: 'e', お: 'o', か: 'ka', き: 'ki', く: 'ku', け: 'ke', こ: 'ko',
  さ: 'sa', し: 'shi si', す: 'su', せ: 'se', そ: 'so', た: 'ta', ち: 'chi ti', つ: 'tsu tu', て: 'te', と: 'to',
  な: 'na', に: 'ni', ぬ: 'nu', ね: 'ne', の: 'no', は: 'ha', ひ: 'hi', ふ: 'fu hu', へ: 'he', ほ: 'ho',
  ま: 'ma', み: 'mi', む: 'mu', め: 'me', も: 'mo', や: 'ya', ゆ: 'yu', よ: 'yo', ら: 'ra', り: 'ri', る: 'ru', れ: 're', ろ: 'ro',
  わ: 'wa', ゐ: 'i wi', ゑ: 'e we', を: 'o wo', が: 'ga', ぎ: 'gi', ぐ: 'gu', げ: 'ge', ご: 'go',
  ざ: 'za', じ: 'ji zi', ず: 'zu', ぜ: 'ze', ぞ: 'zo', だ: 'da', ぢ: 'ji di', づ: 'zu du dzu', で: 'de', ど: 'do',
  ば: 'ba', び: 'bi', ぶ: 'bu', べ: 'be', ぼ: 'bo', ぱ: 'pa', ぴ: 'pi', ぷ: 'pu', ぺ: 'pe', ぽ: 'po', ゔ: 'vu bu',
  ぁ: 'a', ぃ: 'i', ぅ: 'u', ぇ: 'e', ぉ: 'o', ゃ: 'ya', ゅ: 'yu', ょ: 'yo', ゎ: 'wa',
  ふぁ: 'fa', ふぃ: 'fi', ふぇ: 'fe', ふぉ: 'fo', てぃ: 'ti thi', でぃ: 'di dhi', うぃ: 'wi', うぇ: 'we', うぉ: 'wo',
  しぇ: 'she sye', じぇ: 'je zye', ちぇ: 'che tye', ゔぁ: 'va', ゔぃ: 'vi', ゔぇ: 've', ゔぉ: 'vo', でゅ: 'dyu', とぅ: 'tu', どぅ: 'du',
}

const contracted: Record<string, string> = {
  き: 'ky', し: 'sh sy', ち: 'ch ty', に: 'ny', ひ: 'hy', み: 'my', り: 'ry', ぎ: 'gy', じ: 'j jy zy', ぢ: 'j zy dy', び: 'by',
    ぴ: 'py',
}
const glides: Record<string, string> = { ゃ: 'a', ゅ: 'u', ょ: 'o' }

export const syllables: ReadonlyMap<string, readonly string[]> = new Map([
  ...Object.entries(one).map(([kana, ways]): [string, string[]] => [kana, ways.split(' ')]),
  ...Object.entries(contracted).flatMap(([kana, ways]) =>
    Object.entries(glides).map(([small, vowel]): [string, string[]] => [
      kana + small,
      ways.split(' ').map(way => way + vowel),
    ]),
  ),
])

export const doubling = 'っ'
export const nasal = 'ん'
export const prolonged = 'ー'
