// A person whom a directory vouches for: their account here follows the directory's groups at every log-in.
import type { Kernel } from '../kernel.ts'
import { messages, type Message } from '../text.ts'
import { entered } from './acts/operators.ts'
import { bySubject, whoIs } from './queries.ts'
import type { Grant } from './rank.ts'
import { sentences } from './sentences.ts'
import type { GroupRoles } from './settings.ts'
import { everywhere, tablesOf } from './tables.ts'
import { newId } from './tokens.ts'
import { vouched } from './vouched.ts'

const say = messages(sentences)

export interface Vouched {
  readonly origin: 'ldap' | 'oidc'
  readonly subject: string
  readonly login: string
  readonly name: string
  /** Names or DNs of the groups, nested ones followed. */
  readonly groups: readonly string[]
}

/** A name, or a DN whatever spaces are written between its parts. */
function groupKey(name: string): string {
  const folded = name.normalize('NFKC').trim().toLowerCase()
  return isDn(folded) ? folded.split(/(?<!\\),/).map((part) => part.trim().replace(/\s*=\s*/, '=')).join(',') : folded
}

const isDn = (name: string): boolean => /^cn\s*=/i.test(name.trim())

/** `CN=看護部,OU=…` is also known as `看護部`. */
function namesOf(group: string): readonly string[] {
  const common = /^cn=((?:\\.|[^,\\])+)/i.exec(group)?.[1]
  return common === undefined ? [groupKey(group)] : [groupKey(group), groupKey(common.replace(/\\(.)/g, '$1'))]
}

/**
 * Groups of the map that are told by name alone: a directory may hold another of the same name elsewhere, and whoever
 * may make groups there could hand out the role.
 */
export const byNameAlone = (map: GroupRoles): readonly string[] =>
  map.map(({ group }) => group).filter((group) => !isDn(group))

export function grantsFor(groups: readonly string[], map: GroupRoles): readonly Grant[] {
  const held = new Set(groups.flatMap(namesOf))
  const found = new Map<string, Grant>()
  for (const { group, facility, role } of map) {
    const place = facility ?? everywhere
    if (held.has(groupKey(group))) found.set(`${place} ${role}`, { place, role })
  }
  return [...found.values()].toSorted((a, b) => (a.place + a.role < b.place + b.role ? -1 : 1))
}

/** Gives the person's id. Nothing is written when nothing changed. */
export async function enter(kernel: Kernel, map: GroupRoles, by: Vouched): Promise<string | Message> {
  const known = new Set<string>([everywhere, ...kernel.facilities().map((one) => one.id)])
  const grants = grantsFor(by.groups, map).filter((one) => known.has(one.place))
  const row = await bySubject(kernel, by.origin, by.subject)
  const before = row && (await whoIs(kernel, row.id))
  if (grants.length === 0 && (!before || before.grants.length === 0)) return say('people.noRole')
  const person = row?.id ?? newId()
  const now = JSON.stringify([by.login, by.name, grants])
  const then = row && JSON.stringify(
    [row.login, row.name, (await heldBy(kernel, person)).map(({ place, role }) => ({ place, role }))]
  )
  if (now !== then) {
    const receipt = await kernel.commit(vouched(person), entered, {
      person, origin: by.origin, subject: by.subject, login: by.login, name: by.name, grants: [...grants],
    })
    if (!receipt.ok) return receipt.reasons[0] ?? say('people.directoryDown')
  }
  const after = await whoIs(kernel, person)
  return after && after.grants.length > 0 ? person : say('people.noRole')
}

async function heldBy(kernel: Kernel, person: string): Promise<readonly Grant[]> {
  const rows = await kernel.read(null, (db) =>
    tablesOf(db).selectFrom('people_roles').select(['place', 'role']).where('person', '=', person).execute())
  return rows.toSorted((a, b) => (a.place + a.role < b.place + b.role ? -1 : 1))
}
