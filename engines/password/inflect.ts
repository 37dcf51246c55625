// Japanese verbs and adjectives in the forms sentences use them in, by their last kana; reading and kanji alike.
import { adjectiveEndings, godanEndings, ichidanEndings, wentEndings } from './inflect.words.ts'

const lastOff = (word: string) => word.slice(0, -1)

/** The masu-form stays without ます: that is an ending of its own. */
export function godan(word: string): readonly string[] {
  const endings = /^(\u3044|\u884c)\u304f$/.test(word) ? wentEndings : godanEndings[word.slice(-1)] ?? []
  return [word, ...endings.map((ending) => lastOff(word) + ending)]
}

export function ichidan(word: string): readonly string[] {
  return [word, ...ichidanEndings.map((ending) => lastOff(word) + ending)]
}

export function adjective(word: string): readonly string[] {
  return [word, ...adjectiveEndings.map((ending) => lastOff(word) + ending)]
}
