// A text folded sign by sign, each folded sign knowing where it came from: what is found can be shown where it stands.
import { foldName } from '#engines/japanese'

export interface Folded {
  readonly text: string
  /** For each UTF-16 unit of `text`, where its sign began and ended in the original. */
  readonly from: readonly number[]
  readonly to: readonly number[]
}

const signs = new Intl.Segmenter('ja', { granularity: 'grapheme' })
// Nobody sees these, and they would split what must be found.
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\p{Variation_Selector}/gu
const hyphens = /[\u2010-\u2015\u2212\u30fc\uff70\ufe58\ufe63]/g

function foldedBy(original: string, each: (sign: string) => string): Folded {
  const from: number[] = []
  const to: number[] = []
  let text = ''
  for (const { segment, index } of signs.segment(original)) {
    const folded = each(segment)
    for (let at = 0; at < folded.length; at++) {
      from.push(index)
      to.push(index + segment.length)
    }
    text += folded
  }
  return { text, from, to }
}

/** For patterns: full width as half width, lower case, every hyphen one; spaces stay. */
export const plain = (text: string): Folded => foldedBy(text, (sign) => (
  sign.replace(unseen, '').normalize('NFKC').toLowerCase().replace(hyphens, '-').replace(/\s+/g, ' ')
))

/** For names: kana one, variant kanji one, no spaces. */
export const tight = (text: string): Folded => foldedBy(text, (sign) => foldName(sign.replace(unseen, '')))
