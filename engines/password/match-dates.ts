// Days and years, western and by Japanese eras: 19850401, 0401, h30, 昭和63年.
import { dayWord, eras, monthWord, yearWord } from './eras.words.ts'
import type { Part } from './part.ts'
import { plainText, type Sign } from './signs.ts'

const gap = '[-/._ ]?'
const month = '(?:0[1-9]|1[0-2])'
const day = '(?:0[1-9]|[12]\\d|3[01])'
const shortMonth = '(?:0?[1-9]|1[0-2])'
const shortDay = '(?:0?[1-9]|[12]\\d|3[01])'
const after = (word: string) => `(?:${word}|[-/._])`
const shortMonthDay = `${shortMonth}${after(monthWord)}${shortDay}${dayWord}?`
const year = '(?:19[2-9]\\d|20[0-4]\\d)'

/** Form, and log10 of how many there are. */
const forms: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`${year}${gap}${month}${gap}${day}`, 'y'), 4.3],
  [new RegExp(`${year}[-/.]${shortMonth}[-/.]${shortDay}`, 'y'), 4.5],
  [new RegExp(`${day}${gap}${month}${gap}${year}`, 'y'), 4.5],
  [new RegExp(`${month}${gap}${day}${gap}${year}`, 'y'), 4.5],
  [new RegExp(`\\d\\d${month}${day}`, 'y'), 4.2],
  [new RegExp(`${year}${gap}${month}`, 'y'), 3],
  [new RegExp(`${year}${yearWord}?`, 'y'), 1.8],
  [new RegExp(`${month}${day}`, 'y'), 2.4],
  [new RegExp(`${shortMonth}[-/.]${shortDay}`, 'y'), 2.6],
  [new RegExp(`${year}${yearWord}${shortMonth}${monthWord}(?:${shortDay}${dayWord})?`, 'y'), 4.5],
  [new RegExp(`${shortMonth}${monthWord}(?:${shortDay}${dayWord})?`, 'y'), 2.7],
  ...eras.flatMap(({ names, years }): (readonly [RegExp, number])[] => {
    const longestFirst = [...names].sort((one, other) => other.length - one.length)
    // One letter is an era only where no word runs into it.
    const era = `(?:${longestFirst.map((name) => (name.length === 1 ? `(?<![a-z])${name}` : name)).join('|')})`
    const within = Math.log10(years) + 0.9
    return [
      [new RegExp(`${era}${gap}\\d{1,2}${yearWord}?`, 'y'), within],
      [new RegExp(`${era}${gap}\\d\\d${gap}${month}${gap}${day}`, 'y'), within + 2.5],
      [new RegExp(`${era}${gap}\\d{1,2}${after(yearWord)}${shortMonthDay}`, 'y'), within + 2.7],
    ]
  }),
]

export function matchDates(signs: readonly Sign[]): Part[] {
  const text = plainText(signs)
  return forms.flatMap(([form, guesses]) => Array.from(text, (_, start) => {
    form.lastIndex = start
    const length = form.exec(text)?.[0].length ?? 0
    return { start, end: start + length, pattern: 'date' as const, guesses }
  })).filter(({ start, end }) => end > start)
}
