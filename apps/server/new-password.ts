// Whether a new password may be used: long enough, and not made of what everybody around knows.
import type { Message } from '#hospital/kernel/text.ts'

const least = 12

export interface About {
  readonly login: string | null
  /** Names of the hospital: not in a password. */
  readonly hospital: readonly string[]
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase().replace(/[\s.\-_]/g, '')

export function whyPasswordNot(password: string, about: About): Message | null {
  const plain = folded(password)
  if ([...password].length < least) return { code: 'people.passwordShort', params: { least } }
  const known = [about.login ?? '', ...about.hospital].map(folded).filter((one) => [...one].length >= 3)
  const rest = known.reduce((left, one) => left.replaceAll(one, ''), plain)
  return new Set(rest).size < 6 ? { code: 'people.passwordWeak' } : null
}
