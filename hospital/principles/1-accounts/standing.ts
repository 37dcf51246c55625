// What each account is: whose, for what, and whether anybody can log on with it. Worked out once per view for all
// checks.
import { fold, foldName } from '#engines/japanese'
import { wellKnownOf } from '#hospital/register/groups/well-known.ts'
import { companyKey, unknownDirectory } from '#hospital/register/key.ts'
import type { Entity, Ownership, RegisterView } from '#hospital/register/view.ts'
import { dayOf } from '#hospital/kernel/days.ts'
import type { Named } from '#hospital/principles/judgement.ts'
import { perView } from '#hospital/register/per-view.ts'
import {
  machineLogins, machinePrefixes, serviceLoginWords, serviceNameWords, vendorLoginWords, vendorNameWords,
} from './accounts.words.ts'
import { hasPart, hasWord, looksLikePerson, partsOf } from './words.ts'

/** `machine`: made by Windows itself. `administrator`, `guest`: the two that come with every Windows. */
export type Sort =
  'person' | 'shared' | 'service' | 'vendor' | 'emergency' | 'test' | 'administrator' | 'guest' | 'machine'

export interface Standing {
  readonly account: Entity<'account'>
  readonly login: string
  readonly realm: string
  /** As people read it. */
  readonly realmName: string
  readonly label: string
  readonly sort: Sort
  /** The hospital's ledger says so; otherwise it is our reading of the name. */
  readonly declared: boolean
  readonly owner: Ownership | undefined
  /** Somebody can log on with it: not disabled, not expired, still in its list. */
  readonly usable: boolean
}

export interface Accounts {
  readonly all: readonly Standing[]
  /** Usable ones that people made, Windows' own left out. */
  readonly usable: readonly Standing[]
  readonly byKey: ReadonlyMap<string, Standing>
  readonly byRealm: ReadonlyMap<string, readonly Standing[]>
  /** Realms somebody exported from the directory itself. */
  readonly directories: ReadonlySet<string>
  /** Realms whose list was taken on a machine. */
  readonly machines: ReadonlySet<string>
  /** Domains and machines of Windows: what every Windows has must be in their lists. */
  readonly windows: ReadonlySet<string>
  readonly manyRealms: boolean
}

export const accountsIn = perView((view: RegisterView): Accounts => {
  const entities = view.all('account')
  const directoryFiles = new Set(view.batches('directory-users').map((batch) => batch.file))
  const machineFiles = new Set(view.batches('local-accounts').map((batch) => batch.file))
  const listFiles = directoryFiles.union(machineFiles)
  const directories = new Set<string>()
  const machines = new Set<string>()
  for (const entity of entities) {
    for (const { file } of entity.evidence) {
      if (directoryFiles.has(file)) directories.add(realmOf(entity))
      if (machineFiles.has(file)) machines.add(realmOf(entity))
    }
  }
  const listedRealms = directories.union(machines)
  const manyRealms = new Set(entities.map(realmOf)).size > 1
  const vendorNames = view.all('vendor').map((vendor) => companyKey(vendor.is.name ?? ''))
    .filter((name) => name.length >= 2)
  const all = entities.map((account): Standing => {
    const login = fold(account.is.login ?? '')
    const owner = view.ownerOf(account)
    const realm = realmOf(account)
    // A list that was exported tells what exists; a ledger row beyond it is an account already deleted.
    const outside = realm === '' ? listedRealms.size > 0 : listedRealms.has(realm)
    const listed = !outside || account.evidence.some((row) => listFiles.has(row.file))
    return {
      account, login, owner,
      realm,
      realmName: nameOf(account),
      label: labelOf(account, manyRealms),
      sort: sortOf(account, login, owner, vendorNames),
      declared: account.is.use !== undefined,
      usable: listed && account.is.enabled !== false && !expired(account, view.asOf),
    }
  })
  return {
    all,
    usable: all.filter((one) => one.usable && one.sort !== 'machine'),
    byKey: new Map(all.map((one) => [one.account.key, one])),
    byRealm: Map.groupBy(all, (one) => one.realm),
    directories,
    machines,
    windows: new Set([...listedRealms].filter((realm) => machines.has(realm) || isDomain(realm)
      || all.some((one) => one.realm === realm && one.account.is.sid !== undefined))),
    manyRealms,
  }
})

/** A directory is called by its domain, or did not say; a list of another system carries that system's name. */
export function isDomain(realm: string): boolean {
  return realm.includes('.') || realm === unknownDirectory
}

type InRealm = Entity<'account'> | Entity<'group'> | Entity<'passwordPolicy'>

/** As the view settled it: keys of accounts and groups start with the realm, a policy's key is it. */
export function realmOf(entity: InRealm): string {
  const end = entity.key.indexOf('/')
  return end === -1 ? entity.key : entity.key.slice(0, end)
}

/** A file that did not say which directory it is of stands for the only one. */
export function nameOf(entity: InRealm): string {
  const realm = realmOf(entity)
  return realm === unknownDirectory ? 'Active Directory' : (entity.is.realm ?? realm)
}

/** `PC01\\Administrators`, where the files speak of more than one realm. */
export function namedGroup(view: RegisterView, group: Entity<'group'>): Named {
  const name = group.is.name ?? group.key
  return { kind: 'group', key: group.key, label: accountsIn(view).manyRealms ? `${nameOf(group)}\\${name}` : name }
}

export function named({ account, label }: Standing): Named {
  return { kind: 'account', key: account.key, label }
}

function labelOf(account: Entity<'account'>, manyRealms: boolean): string {
  const { is } = account
  const login = manyRealms && is.realm ? `${nameOf(account)}\\${is.login ?? ''}` : (is.login ?? '')
  return is.displayName && is.displayName !== is.login ? `${login} (${is.displayName})` : login
}

function expired({ is }: Entity<'account'>, asOf: string): boolean {
  return typeof is.expiresAt === 'string' && dayOf(is.expiresAt) < asOf
}

function sortOf(
  { is }: Entity<'account'>, login: string, owner: Ownership | undefined, vendorNames: readonly string[],
): Sort {
  const known = wellKnownOf(is)
  if (known === 'administrator' || known === 'guest') return known
  if (known !== undefined || isMachine(login)) return 'machine'
  if (is.use !== undefined) return is.use === 'builtin' ? 'machine' : is.use
  if (is.vendor !== undefined) return 'vendor'
  if (owner !== undefined && owner.by !== 'romaji') return 'person'
  const parts = partsOf(login)
  // What a person's account says about the person's work is not what the account is for.
  const name = looksLikePerson(is.displayName ?? '') ? '' : fold(`${is.displayName ?? ''} ${is.description ?? ''}`)
  const company = foldName(name)
  if (hasPart(parts, vendorLoginWords) || hasWord(name, vendorNameWords)) return 'vendor'
  if (vendorNames.some((one) => company.includes(one))) return 'vendor'
  return hasPart(parts, serviceLoginWords) || hasWord(name, serviceNameWords) ? 'service' : 'person'
}

const machineSet = new Set<string>(machineLogins)

function isMachine(login: string): boolean {
  return login.endsWith('$') || machineSet.has(login) || machinePrefixes.some((prefix) => login.startsWith(prefix))
}
