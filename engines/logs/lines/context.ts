// What line readers need to know beside the line.
import type { Zone } from '../time/zone.ts'

export interface LineContext {
  readonly zone: Zone
  /** When the file was last written, in ms: the year of lines that have none. */
  readonly written: number
}
