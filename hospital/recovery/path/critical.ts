// The chain that decides when all is done: from its end back to its beginning, each link with the reason it waited for
// the one before.
import { things } from './limits.ts'
import type { Piece } from './tasks.ts'
import type { Limits, Schedule } from './task.ts'

/** `begin`: nothing kept it. `needs`: what must be done before. Else: what all of it was in use. */
export type Because = 'begin' | 'needs' | 'people' | 'drive' | 'network' | 'terminals' | 'server'

export interface Link {
  readonly piece: Piece
  readonly because: Because
}

export function criticalChain(pieces: readonly Piece[], schedule: Schedule, limits: Limits): readonly Link[] {
  const endOf = (piece: Piece) => schedule[piece.id]?.end ?? 0
  let piece = pieces.reduce<Piece | undefined>(
    (last, one) => (last === undefined || endOf(one) > endOf(last) ? one : last),
    undefined,
  )
  const chain: Link[] = []
  const seen = new Set<number>()
  while (piece !== undefined && !seen.has(piece.id)) {
    seen.add(piece.id)
    const found = before(piece, pieces, schedule, limits)
    chain.unshift({ piece, because: found?.because ?? 'begin' })
    piece = found?.piece
  }
  return chain.filter(({ piece: { id } }) => (schedule[id]?.end ?? 0) > (schedule[id]?.start ?? 0))
}

function before(piece: Piece, pieces: readonly Piece[], schedule: Schedule, limits: Limits): Link | null {
  const start = schedule[piece.id]?.start ?? 0
  if (start === 0) return null
  const needed = piece.after.flatMap((id) => pieces[id] ?? []).find(({ id }) => schedule[id]?.end === start)
  if (needed) return { piece: needed, because: 'needs' }
  const ending = pieces.filter(({ id }) => schedule[id]?.end === start && id !== piece.id)
  for (const thing of piece.uses.keys()) {
    const other = limits.has(thing) ? ending.find(({ uses }) => uses.has(thing)) : undefined
    if (other) return { piece: other, because: reasonOf(thing) }
  }
  const releasing = piece.holds ? ending.find(({ id }) => pieces.some(({ holds }) => holds?.until === id)) : undefined
  return releasing ? { piece: releasing, because: 'server' } : null
}

function reasonOf(thing: string): Because {
  const known = Object.values(things).find((one) => one === thing)
  return known ?? 'people'
}
