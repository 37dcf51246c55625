// The tree in its one order: each directory's entries by the bytes of their names, a directory's own where it stands.
import { lstatSync, type Stats } from 'node:fs'
import { resolve, sep, toNamespacedPath } from 'node:path'
import { failure, type Reason, type Times } from './entry.ts'
import type { Limits } from './limits.ts'
import { type Item, list, type Place } from './listing.ts'
import { type Bytes, forSystem, toBytes } from './names.ts'
import type { Segment } from './read-batch.ts'
import { timesOf } from './read-file.ts'

export type Step =
  | { readonly is: 'begin'; readonly name: Bytes; readonly times: Times }
  | { readonly is: 'segment'; readonly segment: Segment; readonly count: number; readonly last: Bytes }
  | { readonly is: 'unread'; readonly name: Bytes; readonly reason: Reason; readonly code: string }
  | { readonly is: 'end' }
  /** The first and only step: there is nothing to walk. */
  | { readonly is: 'no-folder'; readonly reason: Reason; readonly code: string }

/** A directory that an interrupted walk had begun, and the last entry that was done in it. */
export interface Begun {
  readonly name: Bytes
  readonly last: Bytes
  readonly broken: boolean
}

interface Frame {
  readonly place: Place
  readonly prefix: Bytes
  readonly items: Iterator<Item, void, undefined>
  readonly broken: { readonly reason: Reason; readonly code: string } | null
}

/** Entries of one directory that are read in one go, at most. */
export const segmentMost = 128

/** Windows takes long paths and reserved names with its own prefix; the folder that was asked for may be a link. */
export function placeOf(folder: string): Place {
  const path = toBytes(toNamespacedPath(resolve(folder)))
  const before = path.endsWith(sep) ? path : path + sep
  return { own: before, before }
}

export function* walk(
  folder: string, begun: readonly Begun[], scratch: string, limits: Limits,
): Generator<Step, void, undefined> {
  const frames: Frame[] = []
  try {
    const top = enter(placeOf(folder), '', '.', begun[0], scratch, limits)
    if (!top.frame) {
      const [why] = top.steps
      if (why?.is === 'unread') yield { is: 'no-folder', reason: why.reason, code: why.code }
      return
    }
    yield* top.steps
    frames.push(top.frame)
    for (const one of begun.slice(1)) {
      const above = frames.at(-1)
      if (!above) return
      const { place, prefix } = below(above, one.name)
      const again = enter(place, prefix, one.name, one, scratch, limits)
      frames.push(again.frame ?? emptyFrame(place, prefix, again.steps))
    }
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const next = yield* files(frame)
      if (next === null) {
        if (frame.broken) yield { is: 'unread', name: '.', ...frame.broken }
        yield { is: 'end' }
        frames.pop()
        continue
      }
      const { place, prefix } = below(frame, next)
      const inner = enter(place, prefix, next, undefined, scratch, limits)
      yield* inner.steps
      if (inner.frame) frames.push(inner.frame)
    }
  } finally {
    for (const { items } of frames) items.return?.()
  }
}

function below(frame: Frame, name: Bytes): { readonly place: Place; readonly prefix: Bytes } {
  const own = frame.place.before + name
  return { place: { own, before: own + sep }, prefix: `${frame.prefix}${name}/` }
}

interface Entered {
  readonly steps: readonly Step[]
  readonly frame: Frame | null
}

/** Its begin, or why there is none. `begun`: it has begun before. */
function enter(
  place: Place, prefix: Bytes, name: Bytes, begun: Begun | undefined, scratch: string, limits: Limits,
): Entered {
  const unread = (reason: Reason, code: string): Entered => (
    { steps: [{ is: 'unread', name, reason, code }], frame: null }
  )
  if (begun?.broken) return { steps: [], frame: { place, prefix, items: nothing(), broken: null } }
  try {
    const before = lstatSync(forSystem(place.own))
    if (!before.isDirectory()) return unread('replaced', '-')
    const listing = list(place, begun?.last ?? '', scratch, limits)
    if (!listing.ok) return unread(listing.reason, listing.code)
    // INVARIANT: a link that took its place meanwhile is not followed: what was listed is what was there before and
    // after.
    if (!sameDirectory(before, lstatSync(forSystem(place.own)))) {
      listing.items.return?.()
      return unread('replaced', '-')
    }
    const frame: Frame = { place, prefix, items: listing.items, broken: listing.broken }
    return { steps: begun ? [] : [{ is: 'begin', name, times: timesOf(before) }], frame }
  } catch (error) {
    const { reason, code } = failure(error)
    return unread(reason, code)
  }
}

function sameDirectory(a: Stats, b: Stats): boolean {
  return b.isDirectory() && a.ino === b.ino && a.dev === b.dev
}

/** A directory that was there before the interruption and is not now: it ends with the reason. */
function emptyFrame(place: Place, prefix: Bytes, [why]: readonly Step[]): Frame {
  const broken = why?.is === 'unread' ? { reason: why.reason, code: why.code } : null
  return { place, prefix, items: nothing(), broken }
}

function* nothing(): Generator<Item, void, undefined> {}

/** Everything up to the next directory, whose name it returns; null at the end. */
function* files({ place, prefix, items }: Frame): Generator<Step, Bytes | null, undefined> {
  let some: string[] = []
  let last = ''
  const step = (): Step => {
    const count = some.length
    const segment = { place: place.before, prefix, items: some.join('/') }
    some = []
    return { is: 'segment', segment, count, last }
  }
  for (let next = items.next(); !next.done; next = items.next()) {
    const { type, name } = next.value
    if (type === 'd') {
      if (some.length > 0) yield step()
      return name
    }
    some.push(type + name)
    last = name
    if (some.length >= segmentMost) yield step()
  }
  if (some.length > 0) yield step()
  return null
}
