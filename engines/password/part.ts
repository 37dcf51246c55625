// One way to guess one stretch of the password.
import type { Pattern } from './explanation.ts'

export interface Part {
  /** Places in the signs. */
  readonly start: number
  readonly end: number
  readonly pattern: Pattern
  /** log10 */
  readonly guesses: number
  readonly params?: Readonly<Record<string, string | number>>
  /** A particle may follow it. */
  readonly japanese?: true
  /** It is a particle: only behind something Japanese is it cheap. */
  readonly follows?: true
}
