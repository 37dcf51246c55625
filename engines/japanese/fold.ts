// Texts folded for comparison: two ways to write one thing become equal. Never shown; the original is kept beside.
import { toHiragana } from './kana.ts'
import { nameVariants } from './variants.words.ts'

const invisible =
  /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]|\p{Variation_Selector}/gu
const dashes = /[\u30fc\u2010-\u2015\u2212\u2500\u2501\ufe58\ufe63]/g
const waves = /[\u301c\u223c\u223d\u3030]/g

/**
 * NFKC, lower case, katakana to hiragana, dashes to `-` (after kana: the prolonged mark), wave dashes to `~`,
 * invisible characters and variation selectors dropped, spaces collapsed.
 */
export function fold(text: string): string {
  if (/^[\x21-\x7e]*$/.test(text)) return text.toLowerCase()
  const plain = joinMarks(text.replace(invisible, '')).normalize('NFKC').toLowerCase()
  return toHiragana(plain)
    .replace(dashes, '-')
    .replace(waves, '~')
    .replace(/(?<=[\u3041-\u3096])-+/g, run => '\u30fc'.repeat(run.length))
    .replace(/\s+/g, ' ')
    .trim()
}

/** A person's or place's name: folded, without spaces, variant kanji as their everyday form. */
export function foldName(text: string): string {
  let name = ''
  for (const char of fold(text).replaceAll(' ', '')) name += nameVariants.get(char) ?? char
  return name
}

/** Spacing dakuten after a kana is meant as part of it (カ゛); NFKC alone would split it off with a space. */
function joinMarks(text: string): string {
  return text.replace(/(?<=[\u3041-\u30fe])\u309b/g, '\u3099').replace(/(?<=[\u3041-\u30fe])\u309c/g, '\u309a')
}
