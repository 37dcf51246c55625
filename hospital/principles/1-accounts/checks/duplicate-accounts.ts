// One person, several everyday accounts in one list: when the person leaves, one of them is forgotten.
import { z } from 'zod'
import type { Entity } from '#hospital/register/view.ts'
import { rowsOf } from '#hospital/register/rows-of.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { openIncomparable } from '../comparable.ts'
import { concluded } from '../conclude.ts'
import { accountLists } from '../lists.ts'
import { membershipsIn } from '../memberships.ts'
import { isDedicatedAdmin, sameText } from '../owners.ts'
import { accountsIn, type Standing } from '../standing.ts'
import { accountTally } from '../tally.ts'
import { say } from '../text.ts'

export const duplicateAccounts = defineCheck({
  id: 'duplicate-accounts',
  limits: z.strictObject({}),
  needs: [accountLists, 'staff'],
  risk: 2,
  effortMinutes: 15,
  duty: 'practitioner',
  judge(view) {
    const found = accountTally(view)
    const { byKey } = accountsIn(view)
    const { admins } = membershipsIn(view)
    const people = view.all('person')
    let linked = 0
    for (const person of people) {
      const theirs = view.accountsOf(person).flatMap((account) => byKey.get(account.key) ?? []).filter(isTheirs)
      if (theirs.length === 0) continue
      linked += 1
      const several = theirs.length === 1 ? undefined : [...Map.groupBy(theirs, (one) => one.realm).values()]
        .map((list) => withoutSecond(list, admins))
        .find((list) => list.length > 1)
      if (several === undefined) {
        found.fine()
        continue
      }
      const subject = {
        kind: 'person' as const, key: person.key, label: person.is.name ?? person.is.employeeId ?? person.key,
      }
      const told = { count: several.length, logins: several.map((one) => one.label).join(', ') }
      const rows = several.flatMap((one) => rowsOf(view, one.account, 'displayName', 'employeeId'))
      if (several.every((one) => one.account.is.enabled !== undefined && isSurely(one, person)))
        found.fail(subject, [say('duplicate-accounts.several', told)], rows)
      else found.unknown(subject, [say('duplicate-accounts.perhaps', told)], rows)
    }
    if (people.length > 0 && linked === 0) found.open(say('duplicate-accounts.nobody'))
    openIncomparable(found, view, people.filter(({ is }) => is.leftOn === undefined))
    return concluded(found, view, say('duplicate-accounts.none'))
  },
})

/** Only accounts that one known person fits, by number or by the name written out. */
function isTheirs({ usable, sort, owner }: Standing): boolean {
  return usable && sort === 'person' && owner?.people.length === 1
    && (owner.certain || owner.by === 'employeeId' || owner.by === 'name')
}

/** A second account that only administers is how it should be. */
function withoutSecond(list: readonly Standing[], admins: ReadonlyMap<Standing, unknown>): readonly Standing[] {
  if (list.length < 2) return list
  const named = list.filter((one) => !isDedicatedAdmin(one))
  const daily = named.filter((one) => !admins.has(one))
  return daily.length > 0 ? daily : named
}

/** A name may also be an outsider's of the same name; the department beside it tells. */
function isSurely({ owner, account }: Standing, person: Entity<'person'>): boolean {
  return owner?.certain === true || (owner?.by === 'name' && sameText(account.is.department, person.is.department))
}
