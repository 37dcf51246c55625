// How many can do everything: each one is a way in, and nobody can watch many.
import { z } from 'zod'
import { wellKnownOf } from '#hospital/register/groups/well-known.ts'
import { rowsOf } from '#hospital/register/rows-of.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { concluded } from '../conclude.ts'
import { membershipsIn, plainName } from '../memberships.ts'
import { accountsIn, namedGroup, realmOf } from '../standing.ts'
import { accountTally } from '../tally.ts'
import { say } from '../text.ts'

export const domainAdminCount = defineCheck({
  id: 'domain-admin-count',
  limits: z.strictObject({ max: z.int().positive() }),
  needs: [['directory-users', 'directory-groups']],
  risk: 4,
  effortMinutes: 30,
  duty: 'manager',
  judge(view, { max }) {
    const found = accountTally(view)
    const { adminGroups, admins, nested, strangers } = membershipsIn(view)
    const groups = adminGroups.filter(({ is }) => wellKnownOf(is) === 'domain-admins')
    const told = new Set(groups.map(realmOf))
    for (const group of groups) {
      const members = [...admins].filter(([, ways]) => ways.some((way) => way.group === group)).map(([one]) => one)
      for (const one of members) told.add(one.realm)
      const subject = namedGroup(view, group)
      const count = members.length
      const missing = strangers.get(group) ?? []
      const names = members.slice(0, 20).map((one) => one.label).join(', ')
      const rows = () =>
        [...rowsOf(view, group, 'members'), ...members.flatMap(({ account }) => rowsOf(view, account, 'login'))]
      const sure = members.filter(({ account }) => account.is.enabled !== undefined).length
      if (sure > max)
        found.fail(
          subject,
          [say('domain-admin-count.many', { count, limit: max }), say('domain-admin-count.who', { names })],
          rows(),
        )
      else if (missing.length > 0) {
        const unseen = { count: missing.length, names: missing.slice(0, 5).map(plainName).join(', ') }
        found.unknown(subject, [say('domain-admin-count.strangers', unseen)], rows())
      } else if (count > max) {
        found.unknown(subject, [say('domain-admin-count.many', { count, limit: max }), say('accounts.enabledUnknown')], rows())
      } else if (count === 0) found.unknown(subject, [say('domain-admin-count.nobody')], rows())
      else if (!nested.has(realmOf(group)))
        found.unknown(subject, [say('domain-admin-count.notNested', { count })], rows())
      else found.fine()
    }
    for (const [realm, list] of accountsIn(view).byRealm) {
      if (!told.has(realm) && accountsIn(view).directories.has(realm) && accountsIn(view).windows.has(realm))
        found.open(say('domain-admin-count.notListed', { realm: list[0]?.realmName ?? realm }))
    }
    return concluded(found, view, say('domain-admin-count.none'))
  },
})
