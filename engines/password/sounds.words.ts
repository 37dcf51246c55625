// Kana by their vowel, and every unit that can be written in Latin letters. Recognised, never shown.

const columns = 'あかさたなはまやらわがざだばぱぁゃ いきしちにひみりぎじぢびぴぃゐ うくすつぬふむゆるぐずづぶぷぅゅ えけせてねへめれげぜでべぺぇゑ おこそとのほもよろをごぞどぼぽぉょ'.split(' ')

/** あ → a. ん and っ have none. */
export const vowelOf: ReadonlyMap<string, string> = new Map(
  columns.flatMap((column, at) => [...column].map((kana): [string, string] => [kana, 'aiueo'.charAt(at)])),
)

export const units: readonly string[] = [
  ...'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをがぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽ',
  ...[...'きしちにひみりぎじびぴ'].flatMap((kana) => [...'ゃゅょ'].map((glide) => kana + glide)),
  'ふぁ', 'ふぃ', 'ふぇ', 'ふぉ', 'てぃ', 'でぃ', 'うぃ', 'うぇ', 'しぇ', 'じぇ', 'ちぇ', 'でゅ',
]

/** Written with other letters than the tables of schools teach. */
export const otherSpellings: Readonly<Record<string, string>> = { jya: 'じゃ', jyu: 'じゅ', jyo: 'じょ', cha: 'ちゃ', va: 'ば', xtu: 'っ', ltu: 'っ', xtsu: 'っ' }

/** One sound, two kana: compared as the first. */
export const sameSound: Readonly<Record<string, string>> = { ぢ: 'じ', づ: 'ず', を: 'お', ゐ: 'い', ゑ: 'え', ゔ: 'ぶ' }

export const doubled = 'っ'
export const nasal = 'ん'
export const prolonged = 'ー'

/** Order of the table of kana, for あいうえお and the like. */
export const kanaOrder = 'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん'
export const kanaOrderOld = 'いろはにほへとちりぬるをわかよたれそつねならむうゐのおくやまけふこえてあさきゆめみしゑひもせす'
export const kanjiNumbers = '一二三四五六七八九十'
