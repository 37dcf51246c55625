// Groups and accounts every Windows has, known by SID whatever they are called, and by name only where no SID was listed.
// SOURCE: Microsoft, "Security identifiers" (well-known SIDs and relative IDs)
import { fold } from '#engines/japanese'
import { wellKnownNames } from './well-known.words.ts'

export type WellKnown = keyof typeof wellKnownNames

/** Relative to the domain or machine: the last number of `S-1-5-21-…-512`. */
const byRelativeId: Readonly<Record<number, WellKnown>> = {
  500: 'administrator', 501: 'guest', 502: 'krbtgt', 503: 'default-account', 504: 'defender-guard',
  512: 'domain-admins', 513: 'domain-users', 514: 'domain-guests', 515: 'domain-computers',
  518: 'schema-admins', 519: 'enterprise-admins', 520: 'group-policy-owners',
}

/** Built in, the same on every machine: `S-1-5-32-544`. */
const byBuiltinId: Readonly<Record<number, WellKnown>> = {
  544: 'administrators', 548: 'account-operators', 549: 'server-operators', 550: 'print-operators',
  551: 'backup-operators', 555: 'remote-desktop-users',
}

const byName = new Map<string, WellKnown>(
  Object.entries(wellKnownNames).flatMap(([known, names]) =>
    // Object.entries forgets that the keys are those of the table.
    names.map((name) => [fold(name), known as WellKnown] as const),
  ),
)

/** Groups whose members rule the domain or the machine, directly or by one more step. */
export const administrative: ReadonlySet<WellKnown> = new Set<WellKnown>([
  'domain-admins', 'enterprise-admins', 'schema-admins', 'administrators', 'account-operators', 'server-operators',
  'print-operators', 'backup-operators', 'group-policy-owners',
])

export function wellKnownBySid(sid: string): WellKnown | undefined {
  const builtin = /^S-1-5-32-(\d+)$/i.exec(sid)
  if (builtin) return byBuiltinId[Number(builtin[1])]
  const relative = /^S-1-5-21-\d+-\d+-\d+-(\d+)$/i.exec(sid)
  return relative ? byRelativeId[Number(relative[1])] : undefined
}

export function wellKnownByName(name: string): WellKnown | undefined {
  return byName.get(fold(name))
}

/** For a group (`name`) or an account (`login`). A listed SID decides: a renamed `Domain Admins` stays one. */
export function wellKnownOf(is: { readonly sid?: string; readonly name?: string; readonly login?: string }): WellKnown | undefined {
  if (is.sid !== undefined) return wellKnownBySid(is.sid)
  const name = is.name ?? is.login
  return name === undefined ? undefined : wellKnownByName(name)
}

/** The usual name of a relative ID, for a group known only by its number. */
export function nameOfRelativeId(id: number): string | undefined {
  const known = byRelativeId[id]
  return known && wellKnownNames[known][0]
}
