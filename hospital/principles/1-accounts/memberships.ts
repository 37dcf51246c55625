// Groups that rule a domain, a machine or a system, who is in them, and how far that can be known from the files.
import { fold } from '#engines/japanese'
import { reference } from '#hospital/register/groups/reference.ts'
import { administrative, wellKnownByName, wellKnownBySid, wellKnownOf } from '#hospital/register/groups/well-known.ts'
import { wellKnownNames } from '#hospital/register/groups/well-known.words.ts'
import type { Entity, RegisterView } from '#hospital/register/view.ts'
import { perView } from '#hospital/register/per-view.ts'
import { everybodyGroups, systemAdminGroups } from './accounts.words.ts'
import { accountsIn, realmOf, type Standing } from './standing.ts'
import { folded } from './words.ts'

type Group = Entity<'group'>

export interface AdminMember {
  readonly standing: Standing
  readonly group: Group
  /** Group by group, the administrators' one last. */
  readonly through: readonly string[]
}

export interface Memberships {
  readonly adminGroups: readonly Group[]
  /** Usable accounts in them, each with every way in. */
  readonly admins: ReadonlyMap<Standing, readonly AdminMember[]>
  /** The files say who is in which group here: the groups name their members, or every account names its groups. */
  readonly known: ReadonlySet<string>
  /** Every group that was listed here names its members. */
  readonly whole: ReadonlySet<string>
  /** A list of the groups themselves is there, so that nesting can be followed. */
  readonly nested: ReadonlySet<string>
  /** Members of administrators' groups that stand in no list: nobody can tell who they are. */
  readonly strangers: ReadonlyMap<Group, readonly string[]>
  /** Windows' own administrators' groups whose members no file tells, per realm of Windows. */
  readonly silent: ReadonlyMap<string, readonly string[]>
  /** Administrators' groups that hold everybody at once. */
  readonly open: readonly { readonly group: Group; readonly holds: string }[]
}

export const membershipsIn = perView((view: RegisterView): Memberships => {
  const accounts = accountsIn(view)
  const groups = view.all('group')
  const lists = new Set(
    [...view.batches('directory-groups'), ...view.batches('local-accounts')].map((batch) => batch.file),
  )
  const nested = new Set(groups.filter((group) => isListed(group, lists)).map(realmOf))
  const telling = new Set([...Map.groupBy(accounts.usable, (one) => one.realm)]
    .filter(([, list]) => list.every(({ account }) => account.is.memberOf !== undefined)).map(([realm]) => realm))
  const known = new Set([...telling, ...groups.filter(({ is }) => is.members !== undefined).map(realmOf)])
  const whole = new Set([...Map.groupBy(groups.filter((group) => group.evidence.some((row) => lists.has(row.file))), realmOf)]
    .filter(([, list]) => list.every(({ is }) => is.members !== undefined)).map(([realm]) => realm))
  const adminGroups = groups.filter(isAdminGroup)
  const open = adminGroups.flatMap((group) => heldWhole(group, groups).map((holds) => ({ group, holds })))
  const admins = new Map<Standing, AdminMember[]>()
  for (const group of adminGroups) {
    for (const account of view.membersOf(group)) {
      const standing = accounts.byKey.get(account.key)
      if (standing?.usable !== true || standing.sort === 'machine') continue
      const path = view.groupsOf(account).find((one) => one.group.key === group.key)
      const through = path?.through ?? [group.is.name ?? group.key]
      if (through.slice(0, -1).some(isEverybody)) continue
      admins.getOrInsertComputed(standing, () => []).push({ standing, group, through })
    }
  }
  const strangers = new Map(adminGroups.map((group) => [group, view.strangersIn(group).filter(isSomebody)]))
  const silent = new Map([...accounts.windows].map((realm) => {
    const told = adminGroups.filter((group) => realmOf(group) === realm && (telling.has(realm) || group.is.members !== undefined))
      .map(({ is }) => wellKnownOf(is))
    const wanted = accounts.directories.has(realm) ? rulers : rulers.slice(1)
    return [realm, wanted.filter((one) => !told.includes(one)).map((one) => wellKnownNames[one][0])] as const
  }))
  return { adminGroups, admins, known, whole, nested, strangers, silent, open }
})

/** Those that every domain has; a machine has the second. */
const rulers = ['domain-admins', 'administrators'] as const

/**
 * Somebody printed the group and what is in it, or what it is in; a bare list of names tells nothing, and a group that only its
 * members name has no list of its own.
 */
function isListed({ is, evidence }: Group, lists: ReadonlySet<string>): boolean {
  return is.members !== undefined || (is.memberOf !== undefined && evidence.some((row) => lists.has(row.file)))
}

/** Computers, services and everybody at once are nobody's account. */
function isSomebody(written: string): boolean {
  const to = reference(written)
  if (to.by === 'sid') return to.sid.startsWith('S-1-5-21-') && wellKnownBySid(to.sid) !== 'domain-users'
  const computer = to.name.endsWith('$') || (to.by === 'dn' && /,(?:ou=domain controllers|cn=computers),/i.test(to.dn))
  return !computer && !isEverybody(to.name)
}

function isAdminGroup({ is }: Group): boolean {
  const known = wellKnownOf(is)
  if (known !== undefined && administrative.has(known)) return true
  return is.sid === undefined && folded(systemAdminGroups).has(fold(is.name ?? ''))
}

/** `CN=髙﨑 花子,OU=…` as 髙﨑 花子. */
export function plainName(written: string): string {
  return reference(written).name
}

function isEverybody(name: string): boolean {
  return folded(everybodyGroups).has(fold(name)) || wellKnownByName(name) === 'domain-users'
}

/** Everyone, Authenticated Users and Users have the same SID on every machine. */
const everybodySids: ReadonlySet<string> = new Set(['S-1-1-0', 'S-1-5-11', 'S-1-5-32-545'])

function heldWhole(admin: Group, groups: readonly Group[]): readonly string[] {
  const inside = (admin.is.members ?? []).map(reference).filter((to) =>
    to.by === 'sid' ? everybodySids.has(to.sid) || wellKnownBySid(to.sid) === 'domain-users' : isEverybody(to.name))
  const saying = groups.filter((group) => {
    return isEverybody(group.is.name ?? '') && realmOf(group) === realmOf(admin)
      && (group.is.memberOf ?? []).some((written) => fold(reference(written).name) === fold(admin.is.name ?? ''))
  })
  return [...new Set([...inside.map((to) => to.name), ...saying.map((group) => group.is.name ?? group.key)])]
}
