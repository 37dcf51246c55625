// Every duty as a clock of one incident: not asked yet, running, soon, late, done, or not required, and why.
import { dayOf } from './days.ts'
import { dueOf, type Due } from './due.ts'
import { remindersOf, type Reminder } from './reminders.ts'
import { dutyIds, editionOn, type Condition, type Edition } from './rules.ts'
import type { Answers, Clock, ClockState, Given, Rules } from './shape.ts'
import { say } from './text.ts'
import { whyOf } from './why.ts'

export function clocksOf(given: Given, rules: Rules, now: number): readonly Clock[] {
  return dutyIds(rules.duties).flatMap((duty) => clockOf(duty, given, rules, now) ?? [])
}

function clockOf(duty: string, given: Given, rules: Rules, now: number): Clock | null {
  const first = editionOn(rules.duties, duty, dayOf(given.from))
  const newest = editionOn(rules.duties, duty, dayOf(now))
  const decided = given.decided.filter((one) => one.duty === duty)
  const takenId = decided.findLast(({ taken }) => taken)?.edition
  const edition = rules.duties.editions.find(({ id }) => id === takenId) ?? first ?? newest
  if (edition === null) return null
  const due = dueUnder(edition, given, rules)
  const settled = newest !== null && decided.some((one) => one.edition === newest.id)
  // A duty that began while the incident ran is offered, never applied in silence.
  const begun = first === null && takenId === undefined
  const asked = begun ? 'no' : holds(edition.asked, given.answers)
  const toldAt = given.told.filter((one) => one.duty === duty).map(({ at }) => at).toSorted((a, b) => a - b)[0] ?? null
  const base = { duty, edition, from: given.from, due, toldAt, toldLate: toldAt !== null && due !== null && toldAt >= due.at }
  const reminders = asked === 'yes' && toldAt === null ? remindersOf(edition, due, now) : []
  const state = stateOf(asked, toldAt, due, reminders, now)
  return {
    ...base, state, reminders,
    left: due === null || state === 'done' || state === 'not-required' || state === 'not-asked' ? null : due.at - now,
    open: asked === 'open' ? edition.asked.any.map(({ question }) => question).filter((one) => !given.answers.has(one)) : [],
    why: begun ? [say('response.duty.why.begun')] : whyOf(edition, due, given, state),
    changed: newest === null || (newest.id === edition.id && !begun) || settled || toldAt !== null ? null
      : { edition: newest, due: dueUnder(newest, given, rules) },
  }
}

function dueUnder(edition: Edition, given: Given, { holidays }: Rules): Due | null {
  const longer = edition.due.kind === 'days' && edition.due.longer !== undefined
    && holds(edition.due.longer.when, given.answers) === 'yes'
  return dueOf(edition.due, given.from, longer, holidays)
}

/** `open`: what is answered does not set it off, and not everything is answered. */
export function holds({ any }: Condition, answers: Answers): 'yes' | 'no' | 'open' {
  const said = any.map(({ question, is }) => {
    const answer = answers.get(question)
    return answer === undefined ? 'open' : is.includes(answer) ? 'yes' : 'no'
  })
  return said.includes('yes') ? 'yes' : said.includes('open') ? 'open' : 'no'
}

function stateOf(
  asked: 'yes' | 'no' | 'open', toldAt: number | null, due: Due | null, reminders: readonly Reminder[], now: number,
): ClockState {
  if (toldAt !== null) return 'done'
  if (asked === 'open') return 'not-asked'
  if (asked === 'no') return 'not-required'
  if (due !== null && now >= due.at) return 'late'
  return reminders.some(({ at }) => at <= now) ? 'soon' : 'running'
}

