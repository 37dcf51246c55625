// The media that take turns for one place of copies: what was sealed when, what was done in the wrong order, and how
// far back the last copy lies that an intruder of the last k generations has not touched.
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
  const groups = new Map<string, Medium[]>()
  for (const medium of mediaOf(view)) {
    const name = roundName(medium)
    groups.set(name, [...(groups.get(name) ?? []), medium])
  }
  const seen = view.all('mediumSeen').flatMap(({ is }) => {
    const name = is.label ?? is.serial
    return is.at === undefined || name === undefined
      ? []
      : [{ at: is.at, label: is.label ?? null, serial: is.serial ?? null, host: is.host ?? '' }]
  })
  return [...groups].map(([name, media]) => {
    const lives = media.map((medium) => lifeOf(medium, now))
    return { name, lives, faults: [...orderFaults(media, now), ...lives.flatMap((life) => seenAway(life, seen, now))] }
  })
}

function roundName({ moves, systems }: Medium): string {
  return moves.findLast(({ repository }) => repository !== null)?.repository ?? [...systems].sort().join(', ')
}

/** Written twice in a row while others wait, and written over while it held the newest sealed copy. */
function orderFaults(media: readonly Medium[], now: string): RoundFault[] {
  const all = media
    .flatMap(({ label, moves }) => moves.map((move) => ({ ...move, label })))
    .filter(
      ({ at, state }) =>
        instantOf(at) <= instantOf(now) && (state === 'writing' || state === 'sealed' || state === 'retired'),
    )
    .sort((a, b) => instantOf(a.at) - instantOf(b.at))
  const found: RoundFault[] = []
  const gone = new Set<string>()
  let written: string | null = null
  let newest: string | null = null
  for (const { label, state, at } of all) {
    if (state === 'retired') {
      gone.add(label)
    } else if (state === 'sealed') {
      newest = label
    } else {
      const others = media.filter((one) => one.label !== label && !gone.has(one.label)).length
      if (written === label && others > 0) {
        found.push({
          fault: 'same-medium-twice',
          medium: label,
          at,
          message: say('recovery.media.same-twice', { medium: label, date: at.slice(0, 10) }),
        })
      }
      if (newest === label) {
        found.push({
          fault: 'newest-overwritten',
          medium: label,
          at,
          message: say('recovery.media.newest-overwritten', { medium: label, date: at.slice(0, 10) }),
        })
        newest = null
      }
      written = label
    }
  }
  return found
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
