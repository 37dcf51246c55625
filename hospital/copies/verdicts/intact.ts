// INTACT: every byte was read again and was what it had been. Looking whether files are there proves nothing.
import { dayOf, daysBetween } from '#hospital/kernel/days.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { away } from '../media/stories.ts'
import { say } from '../text.ts'
import { rows } from './rows.ts'
import { settle, type Judge } from './shape.ts'

export const intact: Judge = (view, generation, { wholeReadDays, detachedReadDays }) => {
  const { is, medium } = generation
  const fails: Message[] = []
  const unknowns: Message[] = []
  if ((is.damaged ?? 0) > 0)
    fails.push(say('intact.damaged', { count: is.damaged ?? 0, example: is.damagedExample ?? '' }))
  const limit = away.has(medium?.moves.at(-1)?.is.state) ? detachedReadDays : wholeReadDays
  const date = is.wholeReadAt === undefined ? null : dayOf(is.wholeReadAt)
  if (date === null) {
    const parts = is.partsRead !== undefined && is.partsOf !== undefined
    unknowns.push(
      parts ? say('intact.underWay', { read: is.partsRead ?? 0, of: is.partsOf ?? 0 }) : say('intact.never'),
    )
  } else if (limit !== null && daysBetween(date, view.asOf) > limit)
    unknowns.push(say('intact.old', { date, days: daysBetween(date, view.asOf), limit }))
  const evidence = rows(view, generation, 'damaged', 'wholeReadAt', 'partsRead')
  return settle({ fails, unknowns, fine: say('intact.read', { date: date ?? '' }), evidence, date })
}
