// The nine as cards, as every report that shows them draws them; with the line of earlier evaluations where there are
// any.
import type { Locale } from '#hospital/kernel/text.ts'
import type { Evaluation } from '#hospital/principles/evaluate.ts'
import { countsOf } from '#hospital/principles/counts.ts'
import type { Block, Card, Figure } from '../paper.ts'
import type { TrendPoint } from '../report.ts'
import { binderWords } from '../text.ts'
import { principleTitle } from '../titles.ts'
import { type SparkPoint, sparkline } from './sparkline.ts'

const mostPoints = 12

export function boardCards(locale: Locale, evaluation: Evaluation, trend: readonly TrendPoint[] = []): Block {
  const words = binderWords(locale)
  return {
    type: 'cards', columns: 3,
    cards: evaluation.principles.map(({ number, verdict, checks }): Card => {
      const counts = countsOf(checks)
      const now: SparkPoint = { day: evaluation.asOf, fail: counts.fail, verdict }
      const line = trendOf(locale, number, [...pointsOf(number, evaluation.asOf, trend), now])
      return {
        title: words('board.duty', { number, title: principleTitle(locale, number) }), verdict,
        lines: [words(`verdict.${verdict}`), words('board.card', counts), ...(line ? [line.change] : [])],
        ...(line ? { figure: line.figure } : {}),
      }
    }),
  }
}

/** The last evaluation of each earlier day, as far as it fits. */
function pointsOf(number: number, today: string, trend: readonly TrendPoint[]): SparkPoint[] {
  const byDay = new Map<string, SparkPoint>()
  for (const { as_of: day, principles } of trend) {
    const tally = principles.find((one) => one.number === number)
    if (tally && day < today) byDay.set(day, { day, fail: tally.fail, verdict: tally.verdict })
  }
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1)).slice(1 - mostPoints)
}

/** Null with one point only, or where no day could tell anything. */
function trendOf(locale: Locale, number: number,
  points: readonly SparkPoint[]): { figure: Figure; change: string } | null {
  const [from] = points
  const to = points.at(-1)
  if (!from || !to || points.length < 2) return null
  if (points.every((one) => one.verdict === 'unknown' && one.fail === 0)) return null
  const words = binderWords(locale)
  const about = points.map(({ day, fail }) => `${day} ${fail}`).join(words('binder.sep'))
  return {
    figure: { svg: sparkline(points), words: words('board.trend', { number, points: about }) },
    change: words(from.fail === to.fail ? 'board.same' : 'board.change',
      { from: from.fail, to: to.fail, since: from.day }),
  }
}
