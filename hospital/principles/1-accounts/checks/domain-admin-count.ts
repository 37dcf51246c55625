// How many can do everything: each one is a way in, and nobody can watch many.
import { z } from 'zod'
import { wellKnownOf } from '#hospital/register/groups/well-known.ts'
import { rowsOf, tally } from '#hospital/principles/judgement.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { concluded } from '../conclude.ts'
import { membershipsIn } from '../memberships.ts'
import { accountsIn, namedGroup, realmOf } from '../standing.ts'
import { say } from '../text.ts'

export const domainAdminCount = defineCheck({
  id: 'domain-admin-count',
  limits: z.strictObject({ max: z.int().positive() }),
  needs: [['directory-users', 'directory-groups']],
  risk: 4,
  effortMinutes: 30,
  duty: 'manager',
  judge(view, { max }) {
    const found = tally()
    const { adminGroups, admins, known, nested } = membershipsIn(view)
    const groups = adminGroups.filter(({ is }) => wellKnownOf(is) === 'domain-admins')
    const told = new Set(groups.map(realmOf))
    for (const group of groups) {
      const members = [...admins].filter(([, ways]) => ways.some((way) => way.group === group)).map(([one]) => one)
      for (const one of members) told.add(one.realm)
      const subject = namedGroup(view, group)
      const count = members.length
      const names = members.slice(0, 20).map((one) => one.label).join(', ')
      const rows = () =>
        [...rowsOf(view, group, 'members'), ...members.flatMap(({ account }) => rowsOf(view, account, 'login'))]
      if (count > max)
        found.fail(
          subject,
          [say('domain-admin-count.many', { count, limit: max }), say('domain-admin-count.who', { names })],
          rows(),
        )
      else if (count === 0) found.unknown(subject, [say('domain-admin-count.nobody')], rows())
      else if (!nested.has(realmOf(group)))
        found.unknown(subject, [say('domain-admin-count.notNested', { count })], rows())
      else found.fine()
    }
    for (const [realm, list] of accountsIn(view).byRealm) {
      if (told.has(realm) || !accountsIn(view).directories.has(realm)) continue
      const windows = list.some(({ account }) => account.is.sid !== undefined)
      if (windows || !known.has(realm))
        found.open(say('domain-admin-count.notListed', { realm: list[0]?.realmName ?? realm }))
    }
    return concluded(found, view, say('domain-admin-count.none'))
  },
})
