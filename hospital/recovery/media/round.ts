// The media that take turns for one place of copies: what was sealed when, what was done in the wrong order, and how
// far back the last copy lies that an intruder of the last k generations has not touched.
import { rotationsOf, turnsOf, type Purpose } from '#hospital/copies/media/turns.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { instantOf } from '#hospital/register/moment.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import { say } from '../text.ts'
import { lifeOf, type Life } from './machine.ts'
import { mediaOf, mediumKey, type Medium } from './moves.ts'

export interface RoundFault {
  readonly fault: 'same-medium-twice' | 'newest-overwritten' | 'seen-while-away'
  readonly medium: string
  readonly at: string
  readonly message: Message
}

export interface Round {
  /** The repository its moves name, else the systems it is for. */
  readonly name: string
  readonly lives: readonly Life[]
  readonly faults: readonly RoundFault[]
}

export function roundsOf(view: RegisterView, now: string): readonly Round[] {
  const seen = view.all('mediumSeen').flatMap(({ is }) => {
    const name = is.label ?? is.serial
    return is.at === undefined || name === undefined
      ? []
      : [{ at: is.at, label: is.label ?? null, serial: is.serial ?? null, host: is.host ?? '' }]
  })
  return rotationsOf(mediaOf(view), purposeOf).map(({ name, members: media }) => {
    const lives = media.map((medium) => lifeOf(medium, now))
    return { name, lives, faults: [...orderFaults(media, now), ...lives.flatMap((life) => seenAway(life, seen, now))] }
  })
}

/** A medium that serves another place now takes turns there. */
function purposeOf({ moves, systems }: Medium): Purpose {
  return { repository: moves.findLast(({ repository }) => repository !== null)?.repository, systems }
}

/** Written twice in a row while others wait, and written over while it held the newest sealed copy. */
function orderFaults(media: readonly Medium[], now: string): RoundFault[] {
  const all = media
    .flatMap(({ label, moves }) => moves.map(({ at, state }) => ({ medium: label, at, state })))
    .filter(({ at }) => instantOf(at) <= instantOf(now))
    .sort((a, b) => instantOf(a.at) - instantOf(b.at))
  const steps = all.flatMap(({ medium, at, state }) =>
    state === 'writing' || state === 'sealed' ? [{ medium, at, state }] : [],
  )
  return turnsOf(steps).flatMap(({ medium, at, again, over }): RoundFault[] => {
    const told = { medium, date: at.slice(0, 10) }
    const gone = new Set(
      all.flatMap((one) => (one.state === 'retired' && instantOf(one.at) <= instantOf(at) ? one.medium : [])),
    )
    const others = media.some((one) => one.label !== medium && !gone.has(one.label))
    const twice: RoundFault[] =
      again && others
        ? [{ fault: 'same-medium-twice', medium, at, message: say('recovery.media.same-twice', told) }]
        : []
    return over === null
      ? twice
      : [...twice, { fault: 'newest-overwritten', medium, at, message: say('recovery.media.newest-overwritten', told) }]
  })
}

interface Sight {
  readonly at: string
  readonly label: string | null
  readonly serial: string | null
  readonly host: string
}

/** People said it was away; a drive saw it all the same. */
function seenAway({ medium, state, since }: Life, sights: readonly Sight[], now: string): RoundFault[] {
  if (since === null || (state !== 'detached' && state !== 'off-site')) return []
  const sight = sights.find((one) => {
    const same =
      (one.serial !== null && one.serial === medium.serial) ||
      (one.label !== null && mediumKey(one.label) === medium.key)
    return same && instantOf(one.at) > instantOf(since) && instantOf(one.at) <= instantOf(now)
  })
  return sight === undefined
    ? []
    : [
        {
          fault: 'seen-while-away',
          medium: medium.label,
          at: sight.at,
          message: say('recovery.media.seen-away', {
            medium: medium.label,
            host: sight.host,
            date: sight.at.slice(0, 10),
          }),
        },
      ]
}

export interface FarBack {
  /** Sealed copies, the newest first; the first k are taken to be contaminated. */
  readonly copies: readonly { readonly medium: string; readonly sealedAt: string; readonly contaminated: boolean }[]
  /** Null: there is no clean one. */
  readonly lastClean: { readonly medium: string; readonly sealedAt: string; readonly daysBack: number } | null
  readonly message: Message
}

/** `contaminated`: how many of the newest an intruder had his hands in, as assumed. */
export function farBackOf(round: Round, contaminated: number, now: string): FarBack {
  const copies = round.lives
    .flatMap(({ medium, sealed, state }) =>
      sealed === null || state === 'retired' ? [] : [{ medium: medium.label, sealedAt: sealed.at }],
    )
    .sort((a, b) => instantOf(b.sealedAt) - instantOf(a.sealedAt))
    .map((copy, at) => ({ ...copy, contaminated: at < contaminated }))
  const clean = copies[contaminated]
  if (clean === undefined) {
    return {
      copies,
      lastClean: null,
      message: say('recovery.media.no-clean', { count: contaminated, kept: copies.length }),
    }
  }
  const daysBack = Math.max(0, Math.floor((instantOf(now) - instantOf(clean.sealedAt)) / 86_400_000))
  return {
    copies,
    lastClean: { medium: clean.medium, sealedAt: clean.sealedAt, daysBack },
    message: say('recovery.media.last-clean', { count: contaminated, medium: clean.medium, days: daysBack }),
  }
}
