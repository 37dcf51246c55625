// The one shape of a kind of content.
import { looksHalfNoisy, looksNoisy } from './noise.ts'
import type { Reading } from './reading.ts'
import { type Finding, suspect, unjudged } from './verdict.ts'

export interface Kind {
  /** As it stands in a note. */
  readonly name: string
  /** Endings of names that promise it, in lower case. */
  readonly endings: readonly string[]
  /** Whether content that begins so is of this kind. `head` is 4 KiB, or the whole file where that is less. */
  begins(head: Buffer): boolean
  /** From the first byte. */
  read(file: { readonly size: number }): Reading<Finding>
}

const shown = 4096

/** The thread was lost. Noise does not follow by itself; anything else is somebody's own way of writing. */
export function* lost(why: string): Reading<Finding> {
  return lostIn(yield shown, why)
}

export function lostIn(bytes: Buffer, why: string): Finding {
  return looksNoisy(bytes) || looksHalfNoisy(bytes) ? suspect(why) : unjudged(why)
}
