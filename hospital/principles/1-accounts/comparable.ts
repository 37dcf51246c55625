// Whom an account could be recognised by. Where an account and a person share no such thing, "none of them is this person" cannot
// be said: log-ins without names, names in Latin letters beside a list without readings.
import { isKana } from '#engines/japanese'
import type { Tally } from '#hospital/principles/judgement.ts'
import type { Entity, RegisterView } from '#hospital/register/view.ts'
import { accountsIn, type Standing } from './standing.ts'
import { looksShared } from './suspects.ts'
import { say } from './text.ts'

type Person = Entity<'person'>
type Handle = 'number' | 'name' | 'reading' | 'latin'

/** `people`: those who were looked for. */
export function openIncomparable(found: Tally, view: RegisterView, people: readonly Person[]): void {
  const sought = kindsOf(people)
  if (sought.length === 0) return
  const accounts = nobodysYet(view).filter((one) => sought.some((has) => !shares(handlesOf(one), has)))
  open(found, accounts, 'accounts.notComparable')
}

/** A log-in alone does not show whether one person or a ward uses it. */
export function openNameless(found: Tally, view: RegisterView): void {
  open(found, nobodysYet(view).filter((one) => handlesOf(one).size === 0), 'accounts.nameless')
}

function open(found: Tally, accounts: readonly Standing[], code: 'accounts.notComparable' | 'accounts.nameless'): void {
  for (const [realm, list] of Map.groupBy(accounts, (one) => one.realm)) {
    const logins = list.slice(0, 5).map(({ account }) => account.is.login ?? account.key).join(', ')
    found.open(say(code, { realm: list[0]?.realmName ?? realm, count: list.length, logins }))
  }
}

/** Most people of a list have the same columns filled: each combination once. */
function kindsOf(people: readonly Person[]): readonly ReadonlySet<Handle>[] {
  const kinds = new Map<string, ReadonlySet<Handle>>()
  for (const { is } of people) {
    const has = new Set<Handle>()
    if (is.employeeId !== undefined) has.add('number')
    if (is.name !== undefined) has.add(isLatin(is.name) ? 'latin' : 'name')
    if (is.kana !== undefined) has.add('reading').add('latin')
    kinds.set([...has].join(), has)
  }
  return [...kinds.values()]
}

function handlesOf({ account, login }: Standing): ReadonlySet<Handle> {
  const { employeeId, displayName, kana } = account.is
  const has = new Set<Handle>()
  if (employeeId !== undefined || /^[a-z]{0,3}[-_]?\d{3,}$/.test(login)) has.add('number')
  if (kana !== undefined) has.add('reading')
  if (displayName !== undefined && displayName.toLowerCase() !== login) {
    has.add(isKana(displayName) ? 'reading' : isLatin(displayName) ? 'latin' : 'name')
  }
  return has
}

function isLatin(text: string): boolean {
  return /^[\p{sc=Latin}\p{P}\p{Z}\p{N}\p{S}]+$/u.test(text.normalize('NFKC'))
}

function shares(one: ReadonlySet<Handle>, other: ReadonlySet<Handle>): boolean {
  return !one.isDisjointFrom(other)
}

function nobodysYet(view: RegisterView): readonly Standing[] {
  return accountsIn(view).usable.filter((one) => isNobodysYet(view, one))
}

function isNobodysYet(view: RegisterView, one: Standing): boolean {
  return one.sort === 'person' && !one.declared && one.account.is.users === undefined
    && (one.owner === undefined || one.owner.by === 'romaji') && !looksShared(view, one)
}
