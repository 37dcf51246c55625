// Whose account an event speaks of, in the field names of Windows, Linux and FortiGate.
import type { Field } from '../finding.ts'

/** The first that names a person wins: whom it was done to, else who did it. */
const names = [
  'targetusername', 'subjectusername', 'user', 'accountname', 'username', 'samaccountname', 'sourceuser', 'targetuser',
    'suser', 'duser',
  'xauthuser', 'srcuser',
]
const ranks = new Map(names.map((name, rank) => [name, rank]))

/** The system itself and computers are nobody. */
const nobody = /^(?:|-|n\/a|system|localsystem|local service|network service|anonymous logon|(?:dwm|umfd)-\d+|.*\$)$/i

/** Without the domain: the same person logs in with and without it. */
export function accountOf(fields: readonly Field[]): string | null {
  let best: string | null = null
  let rank = Infinity
  for (const [name, value] of fields) {
    const here = ranks.get(name.toLowerCase()) ?? Infinity
    if (here >= rank) continue
    const person = value.slice(value.lastIndexOf('\\') + 1).trim()
    if (nobody.test(person) || person.length > 100) continue
    best = person
    rank = here
  }
  return best
}
