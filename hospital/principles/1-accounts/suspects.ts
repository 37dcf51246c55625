// Accounts that look shared though nobody declared them: by the log-in, by the name shown, or by a department's name.
import { fold, foldName } from '#engines/japanese'
import { perView } from '#hospital/register/per-view.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import { about, countUnits, sharedLoginWords, sharedMarks } from './accounts.words.ts'
import type { Standing } from './standing.ts'
import { folded, hasWord, isPlaceOrJob, looksLikePerson, partsOf } from './words.ts'

export const departmentsIn = perView((view: RegisterView): ReadonlySet<string> => {
  const names = new Set<string>()
  const add = (name: string | undefined): void => void (name && names.add(foldName(name)))
  for (const { is } of view.all('person')) [is.department, is.fromDepartment, is.toDepartment].forEach(add)
  for (const { is } of view.all('account')) add(is.department)
  return names
})

/** INVARIANT: an account somebody is known to own by number or name is never suspected. */
export function looksShared(view: RegisterView, one: Standing): boolean {
  if (one.sort !== 'person' || one.declared || (one.owner !== undefined && one.owner.by !== 'romaji')) return false
  const shown = fold(one.account.is.displayName ?? '')
  if (hasWord(shown, sharedMarks)) return true
  const job = shown !== '' && shown !== one.login && /\p{L}/u.test(shown)
    && (isPlaceOrJob(shown) || departmentsIn(view).has(foldName(shown)))
  if (job) return true
  const parts = partsOf(one.login)
  return parts.length > 0 && parts.every((part) => folded(sharedLoginWords).has(part))
    && !looksLikePerson(one.account.is.displayName ?? '')
}

/** People in the ledger's column: named one by one, or counted as 「5名」. */
export function usersOf({ account }: Standing): number | undefined {
  const users = account.is.users
  const [only] = users ?? []
  if (users === undefined || only === undefined) return undefined
  const count = new RegExp(`^${about}?(\\d+)(?:${[...folded(countUnits)].join('|')})?$`).exec(fold(only))
  return users.length === 1 && count ? Number(count[1]) : users.length
}
