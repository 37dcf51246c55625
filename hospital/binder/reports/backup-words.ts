// What the papers about backups and coming back share: their editions, words of choices, the moment they stand for, and
// the lines people sign on.
import { limitsFor, type VerdictLimits } from '#hospital/copies/limits.ts'
import { dutyOfCopies } from '#hospital/copies/verdicts/asked.ts'
import { principles } from '#hospital/principles/index.ts'
import { askingEditions } from '../marks.ts'
import type { Table } from '../paper.ts'
import type { Standing } from '../report.ts'
import { binderWords } from '../text.ts'

const checks = principles.filter(({ number }) => number === dutyOfCopies)
  .flatMap((one) => one.checks.map(({ id }) => id))

export const backupEditions = (standing: Standing): string[] => askingEditions(standing, checks)

export const backupLimits = ({ rulebooks, today }: Standing): VerdictLimits => limitsFor(rulebooks, today)

/** The end of the day in Japan that the paper stands for: all that was told of that day counts. */
export const endOf = (today: string): string => `${today}T23:59:59+09:00`

/** A choice as people call it: `media` `rdx`. */
export const chosen = (standing: Standing, of: 'media' | 'offline' | 'sort' | 'outcome',
  value: string | undefined): string =>
  value === undefined ? '' : standing.say({ code: `value.${of}.${value}` })

export const yesNo = (standing: Standing, value: boolean | undefined): string =>
  binderWords(standing.locale)(value === undefined ? 'unsaid' : value ? 'answer.yes' : 'answer.no')

export function signature(standing: Standing, ...who: readonly ('carried' | 'received' | 'decided' | 'done')[]): Table {
  const words = binderWords(standing.locale)
  return {
    type: 'table', name: words('sign.title'), roomy: true,
    columns: [{ title: '', share: 3 }, { title: words('sign.name'), share: 5 }, { title: words('sign.when'), share: 4 },
      { title: words('sign.note'), share: 6 }],
    rows: who.map((one) => [words(`sign.${one}`), '', '', '']),
  }
}

/** Each once, in the order they were said. */
export const once = (texts: readonly string[]): string[] => [...new Set(texts)]
