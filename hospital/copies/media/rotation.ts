// Media that go round: who was expected and did not come, who came twice, who stayed too long.
import { addDays, dayOf } from '#hospital/kernel/days.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import { end, hoursBetween, start } from '../moments.ts'
import { away, media, type Story } from './stories.ts'
import { rotationsOf, turnsOf } from './turns.ts'

/** Expected on a day, and since then neither moved by anybody nor seen in a drive. */
export function expectedInVain(view: RegisterView, story: Story, graceDays: number): string | null {
  const last = story.moves.at(-1)
  const due = last?.is.dueOn
  if (last === undefined || due === undefined || last.is.state === 'retired') return null
  if (addDays(due, graceDays) >= view.asOf) return null
  // Seen since it was last put away: it came, whatever the day.
  const came = story.seen.some(({ is }) => start(is.at ?? '') > end(last.is.at ?? ''))
  return came ? null : due
}

export interface Stay {
  readonly from: string
  readonly to: string
  readonly hours: number
}

/**
 * How long it was last in a drive of one machine, by what people said without a break. A watch tells since when each of
 * its looks has found it there, so no look in between missed it.
 */
export function lastStay(story: Story): Stay | null {
  const { host, at: last } = story.seen.at(-1)?.is ?? {}
  if (last === undefined) return null
  const taken = story.moves.filter(({ is }) => away.has(is.state)).map(({ is }) => start(is.at ?? ''))
  let from = last
  for (const { is } of story.seen.filter((one) => one.is.host === host).toReversed()) {
    const at = is.at ?? from
    if (taken.some((moment) => moment > end(at) && moment < start(from))) break
    from = at
  }
  return { from, to: last, hours: Math.round(hoursBetween(start(from), start(last))) }
}

/** Put in for writing and, by all that people said, never taken out again. */
export function neverTakenOut(view: RegisterView, story: Story): string | null {
  const last = story.moves.at(-1)
  const inside = last?.is.state === 'writing' || last?.is.state === 'sealed'
  return inside && last.is.at !== undefined && dayOf(last.is.at) < view.asOf ? dayOf(last.is.at) : null
}

export interface Twice {
  readonly story: Story
  readonly first: string
  readonly second: string
  /** It is the only one: while it is written there is no other. */
  readonly only: boolean
}

/** Of each rotation the last sealed copy, where it took the place of the one before on the same medium. */
export function sameTwice(view: RegisterView): readonly Twice[] {
  const steps = media(view).flatMap((story) => story.moves.flatMap(({ is: { state, at = '', repository } }) => {
    if (state !== 'writing' && state !== 'sealed') return []
    return [{ medium: story, state, at, repository, systems: story.entity?.is.systems ?? [] }]
  }))
  return rotationsOf(steps, (step) => step).flatMap(({ members }) => {
    const inOrder = members.toSorted((a, b) => start(a.at) - start(b.at))
    const turns = turnsOf(inOrder).filter(({ sealedAt }) => sealedAt !== null)
    const newest = turns.at(-1)
    if (newest === undefined || newest.over === null) return []
    const only = new Set(turns.map(({ medium }) => medium)).size === 1
    const days = [newest.over, newest].map(({ sealedAt }) => dayOf(sealedAt ?? ''))
    return [{ story: newest.medium, first: days[0] ?? '', second: days[1] ?? '', only }]
  })
}
