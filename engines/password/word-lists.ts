// All words we know, in two lexicons: by how they are written, and by how they sound. Made when first needed.
import { toHiragana } from '#engines/japanese'
import { englishHospital, englishNames, englishPlaces, englishPopular, englishWords } from './english.words.ts'
import type { Theme } from './explanation.ts'
import { adjective, godan, ichidan } from './inflect.ts'
import * as everyday from './japanese-everyday.words.ts'
import { familyNames, givenNames, places } from './japanese-names.words.ts'
import * as things from './japanese-things.words.ts'
import { delivered, famous, worst, worstInJapan } from './known.words.ts'
import { lexiconMaker, type Entry, type Lexicon } from './lexicon.ts'
import { soundKey } from './sounds.ts'

export interface WordLists {
  readonly written: Lexicon
  readonly sounds: Lexicon
  /** Kanji → how they are read: a hospital called 青空 is aozora in passwords. */
  readonly readings: ReadonlyMap<string, readonly string[]>
}

/** What people like (names, animals, …) is tried before the rest of the language. */
const liked = 3
const usual = 3.7
const often = 3.2
const grammar = 1.4
/** Short words stand in any text by chance: they are never cheaper than their letters allow. */
const perLetter = 1.1

const words = (list: string) => list.trim().split(/\s+/)

interface Term {
  readonly reading: string
  readonly writings: readonly string[]
}

/** `ねこ猫・ネコ`: kana first, then kanji; either may be missing. */
function termOf(text: string): Term {
  const [, reading = '', rest = ''] = /^([\u3041-\u3096\u30a1-\u30fa\u30fc]*)(.*)$/u.exec(text) ?? []
  return { reading: toHiragana(reading), writings: rest.split('\u30fb').map(toHiragana).filter((one) => one !== '') }
}

type Forms = (word: string) => readonly string[]

let lists: WordLists | null = null

export function wordLists(): WordLists {
  lists ??= makeLists()
  return lists
}

function makeLists(): WordLists {
  const written = lexiconMaker()
  const sounds = lexiconMaker()
  const readings = new Map<string, string[]>()
  const japanese = (list: string, theme: Theme, guesses: number, forms: Forms = (word) => [word]) => {
    const entry: Entry = { pattern: 'word', theme, guesses }
    for (const { reading, writings } of words(list).map(termOf)) {
      const keys = reading === '' ? [] : forms(reading).map(soundKey)
      for (const key of keys) if (key.length > 1) sounds.add(key, entry)
      for (const writing of writings) for (const form of forms(writing)) written.add(form, entry)
      if (reading === '') continue
      for (const writing of writings) readings.set(writing, [...(readings.get(writing) ?? []), reading])
    }
  }
  const latin = (list: string, theme: Theme, guesses: number) => {
    for (const word of words(list)) {
      written.add(word, { pattern: 'word', theme, guesses: Math.min(guesses, perLetter * word.length + 0.5) })
    }
  }
  const known = (list: string, pattern: 'known' | 'delivered', gap?: string) => {
    words(list).forEach((word, rank) => {
      written.add(gap === undefined ? word : word.replaceAll('_', gap), { pattern, theme: null, guesses: pattern === 'delivered' ? 1 : Math.log10(rank + 10) })
    })
  }
  known(delivered, 'delivered')
  for (const gap of ['', ' ', '-', '_', '.']) known(famous, 'known', gap)
  known(worst, 'known')
  known(worstInJapan, 'known')
  japanese(familyNames, 'name', liked)
  japanese(givenNames, 'name', liked)
  japanese(places, 'place', liked)
  japanese(things.animals, 'animal', liked)
  japanese(things.foods, 'food', liked)
  japanese(things.nature, 'nature', liked)
  japanese(things.hospitalWords, 'hospital', 2.5)
  japanese(things.popular, 'popular', liked)
  japanese(things.phrases, 'phrase', liked)
  japanese(everyday.adverbs, 'everyday', often)
  japanese(everyday.nouns, 'everyday', usual)
  japanese(everyday.adjectives, 'everyday', usual, adjective)
  japanese(everyday.ichidanVerbs, 'everyday', usual, ichidan)
  japanese(everyday.godanVerbs, 'everyday', usual, godan)
  for (const word of words(everyday.particles)) {
    sounds.add(soundKey(termOf(word).reading), { pattern: 'particle', theme: null, guesses: grammar })
  }
  latin(englishHospital, 'hospital', 2.5)
  latin(englishPlaces, 'place', liked)
  latin(englishNames, 'name', liked)
  latin(englishPopular, 'popular', liked)
  latin(englishWords, 'english', usual)
  return { written: written.lexicon, sounds: sounds.lexicon, readings }
}
