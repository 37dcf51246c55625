// Drills of the last twelve months, beside the items of an edition that ask for them: for whoever answers the item, not an answer.
import { addMonths } from '#hospital/kernel/days.ts'
import type { RulebookItem } from '#hospital/rulebooks/schema.ts'
import type { Standing } from './report.ts'
import { binderWords } from './text.ts'

/** Ours: the fee rule says about once a year. SOURCE: fee-records-2024 (12) */
const months = 12

export function heldExercises({ locale, today, view }: Pick<Standing, 'locale' | 'today' | 'view'>, item: RulebookItem): string[] {
  if (!item.records.includes('exercise')) return []
  const words = binderWords(locale)
  const since = addMonths(today, -months)
  const held = view.all('exercise').map(({ is }) => ({ ...is, on: is.endedAt?.slice(0, 10) ?? '' }))
    .filter(({ on }) => on >= since && on <= today).toSorted((a, b) => b.on.localeCompare(a.on))
  const cards = held.filter(({ exerciseSize }) => exerciseSize === 'card').length
  const whole = held.filter(({ exerciseSize }) => exerciseSize !== 'card')
  return [
    ...whole.map((one) => words('inspection.exercise', {
      date: one.on, title: one.title ?? one.id ?? '', where: one.department ?? words('inspection.exercise.all'),
      count: one.participants ?? words('inspection.exercise.uncounted'), better: one.improvements ?? 0,
    })),
    ...(whole.length === 0 ? [words('inspection.exercise.none', { months })] : []),
    ...(cards > 0 ? [words('inspection.exercise.cards', { count: cards })] : []),
  ]
}
