// What is printed on a medium: its name large, what it is for, and a code that a phone opens at the shelf.
import type { Medium, MediaSort } from './moves.ts'

export interface Label {
  readonly name: string
  readonly sort: MediaSort | null
  readonly serial: string | null
  readonly systems: readonly string[]
  readonly windowHours: number | null
  /** Goes into the code as it stands. */
  readonly code: string
}

/** `address` makes the page of a medium from its key; without a server the code is the name itself, for a scanner. */
export function labelOf(medium: Medium, address?: (key: string) => string): Label {
  return {
    name: medium.label,
    sort: medium.sort,
    serial: medium.serial,
    systems: medium.systems,
    windowHours: medium.windowHours,
    code: address ? address(medium.key) : medium.label,
  }
}
