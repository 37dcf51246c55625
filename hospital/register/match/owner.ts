// Which person an account belongs to, and how surely: by number, by exact name, by reading, by Latin letters.
import { foldName, isKana } from '#engines/japanese'
import { employeeKey, realmKey } from '../key.ts'
import type { Entity, Ownership } from '../view.ts'
import { lookAlikes } from './damaged.ts'
import { namesIn } from './names.ts'
import { loginsFrom, romajiKey } from './romaji.ts'

type Person = Entity<'person'>
type Account = Entity<'account'>
type Index<V> = ReadonlyMap<string, readonly V[]>

export interface Owners {
  ownerOf(account: Account): Ownership | undefined
  accountsOf(person: Person): readonly Account[]
}

/** Accounts declared to be nobody's own are not matched to people. */
function personal({ is }: Account): boolean {
  return is.use === undefined || is.use === 'person'
}

/** INVARIANT: `certain` only where one person fits and one account of that realm fits, or the employee number says so. */
export function owners(people: readonly Person[], accounts: readonly Account[]): Owners {
  const byId = index(people, ({ is }) => (is.employeeId ? [employeeKey(is.employeeId)] : []))
  const byName = index(people, ({ is }) => (is.name ? [foldName(is.name)] : []))
  const byKana = index(people, ({ is }) => (is.kana ? [foldName(is.kana)] : []))
  const byLogin = index(people, ({ is }) => (is.kana ? loginsFrom(is.kana) : []))
  const named = lazy(() => index(accounts.filter(personal), (account) => shownNames(account).map((name) => inRealm(account, name))))
  const read = lazy(() => index(accounts.filter(personal), (account) => readings(account).map((kana) => inRealm(account, kana))))

  const alike = lazy(() => lookAlikes([...byName].flatMap(([name, all]) => all.map((one) => [name, one] as const))))

  function find(account: Account): Ownership | undefined {
    if (!personal(account)) return undefined
    return byNumber(account) ?? byShownName(account) ?? byReading(account) ?? byDamaged(account) ?? byLatin(account)
  }

  function byNumber(account: Account): Ownership | undefined {
    const { employeeId, login } = account.is
    const stated = employeeId === undefined ? undefined : byId.get(employeeKey(employeeId))
    if (stated) return { by: 'employeeId', certain: stated.length === 1, people: stated }
    const inside = /^([a-z]{0,3})[-_]?(\d{3,})$/i.exec(login ?? '')
    const holders = inside && byId.get(employeeKey(inside[2] ?? ''))
    if (!holders) return undefined
    const names = shownNames(account)
    const alike = holders.some(({ is }) => is.name !== undefined && names.includes(foldName(is.name)))
    // n12345 with another name on it may be room 12345; a short number alone may be anything.
    const long = (inside[1] ?? '').length <= 2 && (inside[2] ?? '').length >= 4
    return alike || names.length === 0 || long
      ? { by: 'employeeId', certain: holders.length === 1 && (alike || (names.length === 0 && long)), people: holders }
      : undefined
  }

  function byShownName(account: Account): Ownership | undefined {
    for (const name of shownNames(account)) {
      const found = byName.get(name)
      if (!found) continue
      return { by: 'name', certain: found.length === 1 && named().get(inRealm(account, name))?.length === 1, people: found }
    }
    return undefined
  }

  function byReading(account: Account): Ownership | undefined {
    for (const kana of readings(account)) {
      const found = byKana.get(kana)
      if (!found) continue
      const shown = shownNames(account).filter((name) => !isKana(name))
      const another = shown.length > 0 && found.some(({ is }) => is.name !== undefined && !shown.includes(foldName(is.name)))
      const certain = !another && found.length === 1 && read().get(inRealm(account, kana))?.length === 1
      return { by: 'kana', certain, people: found }
    }
    return undefined
  }

  function byDamaged(account: Account): Ownership | undefined {
    const found = [...new Set(shownNames(account).flatMap((name) => alike().of(name)))]
    return found.length > 0 ? { by: 'damaged', certain: false, people: found } : undefined
  }

  function byLatin(account: Account): Ownership | undefined {
    const { login, displayName } = account.is
    for (const written of [login?.replace(/\d+$/, ''), displayName]) {
      const found = written && /^[\x20-\x7e]+$/.test(written) ? byLogin.get(romajiKey(written)) : undefined
      if (found) return { by: 'romaji', certain: false, people: found }
    }
    return undefined
  }

  const known = new Map<Account, Ownership | undefined>()
  const ownerOf = (account: Account): Ownership | undefined => known.getOrInsertComputed(account, find)
  const owned = lazy(() => {
    const accountsBy = new Map<Person, Account[]>()
    for (const account of accounts) {
      for (const person of ownerOf(account)?.people ?? []) accountsBy.getOrInsertComputed(person, () => []).push(account)
    }
    return accountsBy
  })
  return { ownerOf, accountsOf: (person) => owned().get(person) ?? [] }
}

function shownNames({ is }: Account): readonly string[] {
  return is.displayName === undefined ? [] : namesIn(is.displayName)
}

function readings({ is }: Account): readonly string[] {
  const written = [is.kana, is.displayName !== undefined && isKana(is.displayName) ? is.displayName : undefined]
  return [...new Set(written.filter((kana) => kana !== undefined).map((kana) => foldName(kana)))]
}

function inRealm({ is }: Account, name: string): string {
  return `${realmKey(is.realm)}/${name}`
}

function index<V>(values: readonly V[], keysOf: (value: V) => readonly string[]): Index<V> {
  const found = new Map<string, V[]>()
  for (const value of values) for (const key of keysOf(value)) found.getOrInsertComputed(key, () => []).push(value)
  return found
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
