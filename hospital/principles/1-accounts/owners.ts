// Whose account it is, as surely as a fault needs it; and which accounts are an administrator's second one.
import { fold, foldName } from '#engines/japanese'
import type { Entity, RegisterView } from '#hospital/register/view.ts'
import { adminLoginWords, adminNameWords } from './accounts.words.ts'
import { realmOf, type Standing } from './standing.ts'
import { folded, hasWord } from './words.ts'

type Person = Entity<'person'>

/**
 * INVARIANT: a name alone that fits several accounts names nobody. It does when the department agrees too, or when
 * the other
 * account is the same person's second one for administration.
 */
export function surePerson(view: RegisterView, one: Standing): Person | undefined {
  const { owner, account } = one
  const [person, ...others] = owner?.people ?? []
  if (owner === undefined || person === undefined || others.length > 0) return undefined
  if (owner.certain) return person
  if (owner.by !== 'name') return undefined
  if (sameText(account.is.department, person.is.department)) return person
  const daily = view.accountsOf(person).filter((other) => {
    return realmOf(other) === one.realm && view.ownerOf(other)?.by === 'name'
      && !isAdminLogin(fold(other.is.login ?? ''))
  })
  return daily.length <= 1 ? person : undefined
}

/** An account kept for administration beside the daily one: by its name, or by what the ledger says it is for. */
export function isDedicatedAdmin({ login, account }: Standing): boolean {
  const { displayName, description, purpose } = account.is
  return isAdminLogin(login) || hasWord(fold([displayName, description, purpose].join(' ')), adminNameWords)
}

function isAdminLogin(login: string): boolean {
  const words = folded(adminLoginWords)
  const [first, ...rest] = login.split(/[-_.]/)
  const last = rest.at(-1)
  return (last !== undefined && (words.has(first ?? '') || words.has(last.replace(/\d+$/, ''))))
    || /^adm\d*$/.test(login)
}

export function sameText(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && foldName(a) === foldName(b)
}
