// The life of one medium: which state may follow which, where it is now, and what in its story cannot be or should not
// be.
import type { Message } from '#hospital/kernel/text.ts'
import { instantOf } from '#hospital/register/moment.ts'
import { say } from '../text.ts'
import type { Medium, MediumState, Move } from './moves.ts'

const after: Readonly<Record<MediumState, readonly MediumState[]>> = {
  empty: ['writing', 'retired'],
  writing: ['sealed', 'empty', 'retired'],
  sealed: ['detached', 'retired'],
  // A cupboard is a place to keep it; from there it may go on, or come due.
  detached: ['off-site', 'due-back', 'writing', 'retired'],
  'off-site': ['due-back', 'retired'],
  'due-back': ['writing', 'empty', 'detached', 'retired'],
  retired: [],
}

export const mayFollow = (from: MediumState, to: MediumState): boolean => after[from].includes(to)
export const next = (from: MediumState): readonly MediumState[] => after[from]

export const faults = ['impossible', 'unsealed', 'root-differs', 'attached-too-long', 'overdue'] as const

export interface MediumFault {
  readonly fault: (typeof faults)[number]
  readonly medium: string
  readonly at: string
  readonly message: Message
}

export interface Life {
  readonly medium: Medium
  /** Null: nobody has said anything about it. */
  readonly state: MediumState | null
  readonly place: string | null
  readonly since: string | null
  /** What lies on it, while it is not being written anew. */
  readonly sealed: { readonly at: string; readonly generation: string | null; readonly root: string | null } | null
  readonly dueOn: string | null
  readonly faults: readonly MediumFault[]
}

/** Attached, as far as people said. */
const attached = new Set<MediumState>(['writing', 'sealed'])

/** `now`: ISO moment; what somebody dated later than that is left out. */
export function lifeOf(medium: Medium, now: string): Life {
  const moves = medium.moves.filter(({ at }) => instantOf(at) <= instantOf(now))
  const found: MediumFault[] = []
  let last: Move | null = null
  let sealed: Life['sealed'] = null
  let attachedSince: string | null = null
  for (const move of moves) {
    const tell = (fault: MediumFault['fault'], message: Message) =>
      found.push({ fault, medium: medium.label, at: move.at, message })
    if (last !== null && last.state !== move.state && !mayFollow(last.state, move.state)) {
      tell('impossible', say(`recovery.media.impossible-${move.state}`, { medium: medium.label }))
    }
    if (move.state === 'sealed') {
      sealed = { at: move.at, generation: move.generation, root: move.root }
      if (move.root === null) tell('unsealed', say('recovery.media.unsealed', { medium: medium.label }))
    } else if (move.state === 'writing' || move.state === 'empty') {
      sealed = null
    } else if (sealed?.root != null && move.root !== null && move.root !== sealed.root) {
      tell('root-differs', say('recovery.media.root-differs', { medium: medium.label }))
    }
    if (attached.has(move.state)) attachedSince ??= move.at
    else {
      overWindow(medium, attachedSince, move.at, found)
      attachedSince = null
    }
    last = move
  }
  stillOver(medium, attachedSince, now, found)
  const dueOn = last?.dueOn ?? null
  if (dueOn !== null && last?.state !== 'retired' && dueOn < dayIn(now)) {
    found.push({
      fault: 'overdue',
      medium: medium.label,
      at: dueOn,
      message: say('recovery.media.overdue', { medium: medium.label, date: dueOn }),
    })
  }
  return {
    medium,
    state: last?.state ?? null,
    since: last?.at ?? null,
    sealed,
    dueOn,
    faults: found,
    place: moves.findLast(({ place }) => place !== null)?.place ?? null,
  }
}

function overWindow({ label, windowHours }: Medium, since: string | null, until: string, found: MediumFault[]): void {
  if (since === null || windowHours === null) return
  const hours = (instantOf(until) - instantOf(since)) / 3_600_000
  if (hours <= windowHours) return
  found.push({
    fault: 'attached-too-long',
    medium: label,
    at: since,
    message: say('recovery.media.attached-too-long', { medium: label, hours: Math.floor(hours), window: windowHours }),
  })
}

/** How long it was nobody knows until it is out: the day since when says more than hours that differ on each paper. */
function stillOver({ label, windowHours }: Medium, since: string | null, now: string, found: MediumFault[]): void {
  if (since === null || windowHours === null) return
  if ((instantOf(now) - instantOf(since)) / 3_600_000 <= windowHours) return
  found.push({
    fault: 'attached-too-long',
    medium: label,
    at: since,
    message: say('recovery.media.still-attached', { medium: label, date: dayIn(since), window: windowHours }),
  })
}

/** The day a moment falls on where it was said. */
const dayIn = (moment: string): string => moment.slice(0, 10)
