// The cheapest row of parts that makes the whole password: what a patient attacker would find first.
import type { Part } from './part.ts'
import { kindSize, type Kind, type Sign } from './signs.ts'

/** That a new part begins here is to be guessed too. */
const boundary = 0.3
/** Which kind comes next, where nothing is known: mostly the same again. */
const firstKind = 0.8
const sameKind = 0.125
const otherKind = 1.08
/** Letters by themselves beside something known: how many of them is one more thing to guess. */
const fragment = 0.5

export interface Found {
  readonly guesses: number
  readonly parts: readonly Part[]
}

interface Link {
  readonly cost: number
  readonly part: Part
  readonly before: Link | null
}

/** Two ways to have come to each place: behind something Japanese (a particle may follow) or not. */
interface Place {
  plain: Link | null
  japanese: Link | null
}

export function cheapest(signs: readonly Sign[], parts: readonly Part[]): Found {
  const from: Part[][] = signs.map(() => [])
  for (const part of parts) from[part.start]?.push(part)
  const places: Place[] = [...signs, null].map(() => ({ plain: null, japanese: null }))
  const union = unionSize(signs)
  signs.forEach((_, start) => {
    const here = places[start]
    if (!here) return
    const best = start === 0 ? null : cheaper(here.plain, here.japanese)
    for (const part of from[start] ?? []) {
      const before = part.follows ? here.japanese : best
      if (part.follows && before === null) continue
      reach(places[part.end], part, part.guesses, before)
    }
    let cost = firstKind
    for (let end = start + 1; end <= signs.length; end += 1) {
      const kind = signs[end - 1]?.kind ?? 'other'
      const change = kind === signs[end - 2]?.kind ? sameKind : otherKind
      cost += Math.log10(kindSize[kind]) + (end === start + 1 ? 0 : change)
      const whole = start === 0 && end === signs.length
      const guesses = Math.min(cost, union * (end - start)) + (whole ? 0 : fragment)
      reach(places[end], { start, end, pattern: 'brute', guesses }, guesses, best)
    }
  })
  const last = places.at(-1)
  return unroll(last ? cheaper(last.plain, last.japanese) : null)
}

function reach(place: Place | undefined, part: Part, guesses: number, before: Link | null): void {
  if (!place) return
  const cost = guesses + (before ? before.cost + boundary : 0)
  const side = part.japanese ? 'japanese' : 'plain'
  if (cost < (place[side]?.cost ?? Infinity)) place[side] = { cost, part, before }
}

function cheaper(one: Link | null, other: Link | null): Link | null {
  if (!one || !other) return one ?? other
  return one.cost <= other.cost ? one : other
}

function unroll(link: Link | null): Found {
  const parts: Part[] = []
  for (let at = link; at; at = at.before) parts.unshift(at.part)
  return { guesses: link?.cost ?? 0, parts }
}

function unionSize(signs: readonly Sign[]): number {
  const kinds = new Set<Kind>(signs.map(({ kind }) => kind))
  return Math.log10([...kinds].reduce((sum, kind) => sum + kindSize[kind], 0) || 1)
}
