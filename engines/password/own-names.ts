// Words made of the names of the hospital and the person: as written, by sound, and as initials.
import { fold, foldName, isKana } from '#engines/japanese'
import { lexiconMaker, type Entry, type Lexicon } from './lexicon.ts'
import { generalInNames, generalKana, generalLatin } from './name-parts.words.ts'
import { signsOf } from './signs.ts'
import { soundKey, soundKeyOfLatin } from './sounds.ts'

const mostNames = 30
const longestName = 120
const own: Entry = { pattern: 'own', theme: null, guesses: 1.4 }

export interface OwnNames {
  readonly written: Lexicon
  readonly sounds: Lexicon
}

export function ownNames(names: readonly string[], readings: ReadonlyMap<string, readonly string[]>): OwnNames {
  const written = lexiconMaker()
  const sounds = lexiconMaker()
  const addKana = (kana: string) => {
    const key = soundKey(kana.replace(/[^\u3041-\u3096\u30fc]/g, ''))
    if (key.length > 1) sounds.add(key, own)
  }
  const addWord = (word: string) => {
    if (/^[a-z0-9]+$/.test(word)) {
      if (word.length < 3) return
      written.add(word, own)
      addKana(soundKeyOfLatin(signsOf(word)) ?? '')
    } else if (isKana(word)) {
      addKana(word)
    } else if (word !== '') {
      written.add(word, own)
      for (const reading of readings.get(word) ?? []) addKana(reading)
    }
  }
  for (const name of names.slice(0, mostNames)) {
    const latin = latinWords(name.slice(0, longestName))
    const special = latin.filter((word) => !generalLatin.includes(word))
    for (const word of [...special, special.join('')]) addWord(word)
    const initials = latin.map((word) => word.charAt(0)).join('')
    if (initials.length > 1) written.add(initials, { ...own, alone: true })
    for (const word of japaneseWords(name.slice(0, longestName))) addWord(word)
  }
  return { written: written.lexicon, sounds: sounds.lexicon }
}

/** KoroHospital and `Koro Hospital` are two words each. */
function latinWords(name: string): string[] {
  const apart = name.normalize('NFKC').replace(/([a-z])([A-Z])/g, '$1 $2')
  return apart.toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== '')
}

/** The whole, with what every hospital's name has and without it, and its words one by one. */
function japaneseWords(name: string): string[] {
  const parts = fold(name).split(/[\s\u30fb]+/).filter((part) => /[^\x20-\x7e]/.test(part))
  const wholes = [...parts, parts.join('')]
  return [...wholes.map(foldName), ...wholes.map(withoutGeneral)].filter((part) => part !== '')
}

/** Longest first. */
const general = [...generalInNames, ...generalKana].map(foldName).sort((one, other) => other.length - one.length)

/** Taken from both ends only: 中央 inside a name may be the name. */
function withoutGeneral(part: string): string {
  let rest = foldName(part)
  for (;;) {
    const word = general.find((one) => rest.length > one.length && (rest.endsWith(one) || rest.startsWith(one)))
    if (word === undefined) return rest
    rest = rest.endsWith(word) ? rest.slice(0, -word.length) : rest.slice(word.length)
  }
}
