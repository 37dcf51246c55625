// Why a clock stands as it does, in words: what set it off, how it was counted, how surely that is known.
import type { Message } from '#hospital/kernel/text.ts'
import { dayOf } from './days.ts'
import type { Due } from './due.ts'
import type { Edition } from './rules.ts'
import type { ClockState, Given } from './shape.ts'
import { say } from './text.ts'

export function whyOf(edition: Edition, due: Due | null, { from, answers }: Given, state: ClockState): readonly Message[] {
  if (state === 'not-asked') return [say('response.duty.why.open')]
  if (state === 'not-required') return [say('response.duty.why.no')]
  const rule = edition.due
  if (rule.kind === 'none' || due === null) return [say('response.duty.why.none')]
  if (rule.kind === 'hours') {
    return [say(`response.duty.why.${rule.words}`), ...(rule.figure === 'own' ? [say('response.duty.why.own', { hours: rule.hours })] : [])]
  }
  const params = { days: due.days ?? 0, since: dayOf(from) }
  return [
    say(rule.firstDay === 'counted' ? 'response.duty.why.days' : 'response.duty.why.days-after', params),
    ...(rule.longer === undefined ? [] : [longer(rule.longer.days, due.days, answers.get('purpose'))]),
    ...(rule.aimDays === undefined || due.aimDay === null ? [] : [say('response.duty.why.aim', { until: due.aimDay })]),
    ...(due.movedFrom === null ? [] : [say('response.duty.why.moved', { date: due.movedFrom, until: due.day ?? '' })]),
    ...(due.unlisted ? [say('response.duty.why.unlisted')] : []),
    ...(rule.counting === 'stated' ? [] : [say('response.duty.why.remembered')]),
  ]
}

function longer(days: number, counted: number | null, purpose: string | undefined): Message {
  if (counted === days) return say('response.duty.why.longer', { days })
  return say(purpose === 'no' ? 'response.duty.why.not-longer' : 'response.duty.why.maybe-longer', { days })
}
