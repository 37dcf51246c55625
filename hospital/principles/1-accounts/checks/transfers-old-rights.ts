// People who moved, and groups of the department they left.
// SOURCE: checklist-r7 2-④
import { z } from 'zod'
import { daysBetween } from '#hospital/kernel/days.ts'
import { rowsOf } from '#hospital/register/rows-of.ts'
import type { Entity } from '#hospital/register/view.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { openIncomparable } from '../comparable.ts'
import { concluded } from '../conclude.ts'
import { departmentGroups } from '../departments.ts'
import { membershipsIn } from '../memberships.ts'
import { surePerson } from '../owners.ts'
import { accountsIn, named, type Standing } from '../standing.ts'
import { accountTally } from '../tally.ts'
import { say } from '../text.ts'

export const transfersOldRights = defineCheck({
  id: 'transfers-old-rights',
  limits: z.strictObject({ graceDays: z.int().nonnegative() }),
  needs: ['transfers', 'directory-users'],
  uses: ['directory-groups', 'staff'],
  risk: 3,
  effortMinutes: 15,
  duty: 'practitioner',
  judge(view, { graceDays }) {
    const found = accountTally(view)
    const accounts = accountsIn(view)
    const { whole } = membershipsIn(view)
    const ofDepartment = departmentGroups(view)
    const silent = new Set<string>()
    const unnamed = new Set<string>()
    const moved: Entity<'person'>[] = []
    for (const person of view.all('person')) {
      const { movedOn, fromDepartment, leftOn, name, employeeId, department } = person.is
      if (movedOn === undefined || (leftOn !== undefined && leftOn <= view.asOf)) continue
      const toDepartment = person.is.toDepartment ?? department
      const theirs = view.accountsOf(person).map((account) => accounts.byKey.get(account.key))
        .filter((one) => one?.usable === true && one.sort === 'person') as Standing[]
      const due = daysBetween(movedOn, view.asOf) > graceDays
      if (due) moved.push(person)
      if (theirs.length === 0 || !due) {
        found.fine()
        continue
      }
      if (fromDepartment === undefined) {
        const label = name ?? employeeId ?? person.key
        found.unknown(
          { kind: 'person', key: person.key, label },
          [say('transfers-old-rights.noFrom')],
          rowsOf(view, person, 'movedOn'),
        )
        continue
      }
      for (const one of theirs) {
        if (one.account.is.memberOf === undefined && !whole.has(one.realm)) {
          silent.add(one.realmName)
          continue
        }
        const old = view.groupsOf(one.account)
          .filter(({ group }) => ofDepartment.carries(group.is.name ?? '', fromDepartment, toDepartment))
        if (old.length === 0 && ofDepartment.speak(one.realm)) found.fine()
        else if (old.length === 0) unnamed.add(one.realmName)
        else {
          const groups = old.map(({ through }) => through.join(' > ')).join(', ')
          const told = {
            name: name ?? '',
            date: movedOn,
            days: daysBetween(movedOn, view.asOf),
            from: fromDepartment,
            to: toDepartment ?? '',
            groups,
          }
          const rows = [...rowsOf(view, one.account, 'memberOf'), ...rowsOf(view, person, 'movedOn')]
          if (surePerson(view, one) === person)
            found.fail(named(one), [say('transfers-old-rights.kept', { ...told, limit: graceDays })], rows)
          else found.unknown(named(one), [say('transfers-old-rights.perhaps', told)], rows)
        }
      }
    }
    openIncomparable(found, view, moved)
    for (const realm of silent) found.open(say('transfers-old-rights.noGroups', { realm }))
    for (const realm of unnamed) found.open(say('transfers-old-rights.noDepartmentGroups', { realm }))
    return concluded(found, view, say('transfers-old-rights.none'))
  },
})
