// Whether a new password may be used: long enough that it never has to be changed, and not cheap to guess.
import { explain } from '#engines/password'
import type { Message } from '#hospital/kernel/text.ts'

// SOURCE: checklist-r7 2-⑦: thirteen characters or more, and no change at intervals.
const least = 13

export interface About {
  readonly login: string | null
  /** Names of the hospital: not in a password. */
  readonly hospital: readonly string[]
}

export function whyPasswordNot(password: string, about: About): Message | null {
  if ([...password].length < least) return { code: 'people.passwordShort', params: { least } }
  const names = [about.login ?? '', ...about.hospital].filter((one) => one !== '')
  const { verdict } = explain(password, { names })
  return verdict === 'refused' || verdict === 'weak' ? { code: 'people.passwordWeak' } : null
}
