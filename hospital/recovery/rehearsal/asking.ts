// Vendors' words on recovery: whom to ask, who was asked and has not answered, whose answer has grown old.
import type { Message } from '#hospital/kernel/text.ts'
import { companyKey } from '#hospital/register/key.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import { sameSystem } from '../same.ts'
import { ranking } from '../plan/ranking.ts'
import { say } from '../text.ts'

export interface AskingLimits {
  /** Chased after so many days without an answer. */
  readonly chaseDays: number
  /** Asked anew after so many. */
  readonly oldDays: number
}

export const askingStates = ['to-ask', 'waiting', 'to-chase', 'answered', 'old'] as const

export interface Asked {
  readonly system: string
  readonly vendor: string | null
  readonly state: (typeof askingStates)[number]
  readonly askedOn: string | null
  readonly saidOn: string | null
  readonly hours: number | null
  /** The day something is to be done next; null where nothing is. */
  readonly next: string | null
  readonly message: Message
}

export interface Letter {
  readonly vendor: string
  readonly on: string
  /** Asked for the first time, or reminded of `askedOn`. */
  readonly kind: 'ask' | 'chase'
  readonly askedOn: string | null
  readonly systems: readonly string[]
  readonly subject: Message
  readonly body: readonly Message[]
}

/** For every system the register knows, the gravest first. */
export function askings(view: RegisterView, limits: AskingLimits): readonly Asked[] {
  return ranking(view).map(({ key, name }) => {
    const claims = view.all('restoreClaim').filter(({ is }) => sameSystem(is.system, name))
    const newest = (days: readonly (string | undefined)[]) =>
      days
        .filter((day) => day !== undefined)
        .sort()
        .at(-1) ?? null
    const askedOn = newest(claims.map(({ is }) => is.askedOn))
    const answers = claims
      .filter(({ is }) => is.hours !== undefined)
      .sort((a, b) => (b.is.saidOn ?? '').localeCompare(a.is.saidOn ?? ''))
    const [answer] = answers
    const saidOn = answer?.is.saidOn ?? null
    const vendor = view.get('system', key)?.is.vendor ?? answer?.is.vendor ?? claims[0]?.is.vendor ?? null
    const common = { system: name, vendor, askedOn, saidOn, hours: answer?.is.hours ?? null }
    const after = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString()
    const waits = askedOn !== null && (answer === undefined || (saidOn !== null && saidOn < askedOn))
    if (waits) {
      const next = after(askedOn, limits.chaseDays)
      return next <= view.asOf
        ? {
            ...common,
            state: 'to-chase' as const,
            next: view.asOf,
            message: say('recovery.asking.to-chase', { system: name, since: askedOn }),
          }
        : {
            ...common,
            state: 'waiting' as const,
            next,
            message: say('recovery.asking.waiting', { system: name, until: next }),
          }
    }
    if (answer === undefined)
      return {
        ...common,
        state: 'to-ask' as const,
        next: view.asOf,
        message: say('recovery.asking.to-ask', { system: name }),
      }
    // Without a day nobody knows how old it is.
    const next = saidOn === null ? view.asOf : after(saidOn, limits.oldDays)
    return next <= view.asOf
      ? { ...common, state: 'old' as const, next: view.asOf, message: say('recovery.asking.old', { system: name }) }
      : {
          ...common,
          state: 'answered' as const,
          next,
          message: say('recovery.asking.answered', { system: name, hours: answer.is.hours ?? 0 }),
        }
  })
}

/** One letter for each vendor and kind, with all the systems it is about. */
export function letters(view: RegisterView, limits: AskingLimits): readonly Letter[] {
  const due = askings(view, limits).filter(
    ({ state, vendor }) => vendor !== null && (state === 'to-ask' || state === 'to-chase' || state === 'old'),
  )
  const byVendor = new Map<string, Asked[]>()
  for (const one of due) {
    const key = `${companyKey(one.vendor ?? '')} ${one.state === 'to-chase' ? 'chase' : 'ask'}`
    byVendor.set(key, [...(byVendor.get(key) ?? []), one])
  }
  return [...byVendor.values()].map((some): Letter => {
    const kind = some.every(({ state }) => state === 'to-chase') ? 'chase' : 'ask'
    const askedOn = kind === 'chase' ? (some.flatMap((one) => one.askedOn ?? []).sort()[0] ?? null) : null
    return {
      vendor: some[0]?.vendor ?? '',
      on: view.asOf,
      kind,
      askedOn,
      systems: some.map(({ system }) => system),
      subject: say(`recovery.letter.${kind}-subject`),
      body: [
        kind === 'chase' ? say('recovery.letter.chase', { since: askedOn ?? '' }) : say('recovery.letter.ask'),
        say('recovery.letter.hours'),
        say('recovery.letter.basis'),
        say('recovery.letter.needs'),
        say('recovery.letter.unverified'),
        say('recovery.letter.until', {
          until: Temporal.PlainDate.from(view.asOf).add({ days: limits.chaseDays }).toString(),
        }),
      ],
    }
  })
}
