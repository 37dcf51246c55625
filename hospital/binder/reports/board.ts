// The nine as cards, as every report that shows them draws them.
import type { Locale } from '#hospital/kernel/text.ts'
import type { Evaluation } from '#hospital/principles/evaluate.ts'
import type { Block } from '../paper.ts'
import { binderWords } from '../text.ts'
import { principleTitle } from '../titles.ts'

export function boardCards(locale: Locale, evaluation: Evaluation): Block {
  const words = binderWords(locale)
  return {
    type: 'cards', columns: 3,
    cards: evaluation.principles.map(({ number, verdict, checks }) => {
      const count = (wanted: string) => checks.filter((one) => one.verdict === wanted).length
      return {
        title: words('board.duty', { number, title: principleTitle(locale, number) }), verdict,
        lines: [words(`verdict.${verdict}`), words('board.card', { fail: count('fail'), unknown: count('unknown'), pass: count('pass') })],
      }
    }),
  }
}
