// Groups that rule a domain, a machine or a system, who is in them, and how far that can be known from the files.
import { fold } from '#engines/japanese'
import { reference } from '#hospital/register/groups/reference.ts'
import { administrative, wellKnownByName, wellKnownBySid, wellKnownOf } from '#hospital/register/groups/well-known.ts'
import type { Entity, RegisterView } from '#hospital/register/view.ts'
import { perView } from '#hospital/principles/judgement.ts'
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
  /** Some file says who is in which group here. */
  readonly known: ReadonlySet<string>
  /** A list of the groups themselves is there, so that nesting can be followed. */
  readonly nested: ReadonlySet<string>
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
  const known = new Set(nested)
  for (const { account, realm } of accounts.all) if (account.is.memberOf !== undefined) known.add(realm)
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
  return { adminGroups, admins, known, nested, open }
})

/** Somebody printed the group itself; a group that only its members name has no list of its own. */
function isListed({ is, evidence }: Group, lists: ReadonlySet<string>): boolean {
  if (is.members !== undefined) return true
  return (is.memberOf ?? is.sid ?? is.dn) !== undefined && evidence.some((row) => lists.has(row.file))
}

function isAdminGroup({ is }: Group): boolean {
  const known = wellKnownOf(is)
  if (known !== undefined && administrative.has(known)) return true
  return is.sid === undefined && folded(systemAdminGroups).has(fold(is.name ?? ''))
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
