// What every reader gets: the unit, its bytes, the caller's wishes, and where to count.
import type { LogSource } from '#engines/sigma'
import type { Content } from './bytes/content.ts'
import type { Event } from './event.ts'
import type { Limits } from './limits.ts'
import type { Problems } from './problem.ts'
import type { Zone } from './time/zone.ts'
import type { Unit } from './unit.ts'

export interface Reading {
  readonly unit: Unit
  readonly content: Content
  readonly zone: Zone
  readonly limits: Limits
  readonly problems: Problems
  readonly wants: (source: LogSource) => boolean
  readonly visit: (event: Event) => void
  readonly tally: Tally
}

export interface Tally {
  events: number
  unwanted: number
  lines: number
}
