// Everyday accounts in administrators' groups: one opened attachment, and the attacker is administrator.
// SOURCE: checklist-r7 2-④
import { z } from 'zod'
import { rowsOf, tally } from '#hospital/principles/judgement.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { concluded } from '../conclude.ts'
import { membershipsIn, type AdminMember } from '../memberships.ts'
import { isDedicatedAdmin } from '../owners.ts'
import { accountsIn, named, namedGroup, realmOf, type Standing } from '../standing.ts'
import { looksShared } from '../suspects.ts'
import { say } from '../text.ts'

export const ordinaryPeopleAdministrators = defineCheck({
  id: 'ordinary-people-administrators',
  limits: z.strictObject({}),
  needs: [['directory-groups', 'local-accounts', 'directory-users']],
  risk: 5,
  effortMinutes: 30,
  duty: 'practitioner',
  judge(view) {
    const found = tally()
    const { adminGroups, admins, known, nested, open } = membershipsIn(view)
    for (const { group, holds } of open) {
      const reasons = [say('ordinary-people-administrators.everybody', { group: group.is.name ?? group.key, holds })]
      found.fail(namedGroup(view, group), reasons, rowsOf(view, group, 'members', 'memberOf'))
    }
    for (const [one, ways] of admins) {
      const reasons = ways.slice(0, 3).map(path)
      const rows = () => [
        ...rowsOf(view, one.account, 'memberOf', 'login'), ...ways.flatMap(
          ({ group }) => rowsOf(view, group, 'members'),
        ),
      ]
      if (isKept(one)) found.fine()
      else if (isSomebody(one) || looksShared(view, one)) {
        found.fail(named(one), [say('ordinary-people-administrators.daily'), ...reasons], rows())
      } else found.unknown(named(one), [say('ordinary-people-administrators.whose'), ...reasons], rows())
    }
    // A group that only its members name may stand under another name of the same directory.
    const ruled = new Set([...adminGroups.map(realmOf), ...[...admins.keys()].map((one) => one.realm)])
    for (const [realm, list] of accountsIn(view).byRealm) {
      const name = list[0]?.realmName ?? realm
      const windows = list.some(({ account }) => account.is.sid !== undefined)
      if (!known.has(realm)) {
        if (windows || accountsIn(view).machines.has(realm))
          found.open(say('ordinary-people-administrators.noGroups', { realm: name }))
      } else if (!nested.has(realm)) found.open(say('ordinary-people-administrators.notNested', { realm: name }))
      else if (windows && !ruled.has(realm)) {
        found.open(say('ordinary-people-administrators.noAdminGroup', { realm: name }))
      }
    }
    return concluded(found, view, say('ordinary-people-administrators.none'))
  },
})

/** What is meant to administer. Services and vendors have checks of their own. */
function isKept(one: Standing): boolean {
  return ['administrator', 'service', 'vendor', 'emergency'].includes(one.sort)
    || (one.sort !== 'guest' && isDedicatedAdmin(one))
}

/** Somebody's, and not merely a log-in nobody described. */
function isSomebody({ sort, declared, owner, account, login }: Standing): boolean {
  const { displayName, employeeId, department, title } = account.is
  return sort === 'guest' || declared || owner !== undefined || employeeId !== undefined || department !== undefined
    || title !== undefined
    || (displayName !== undefined && displayName.toLowerCase() !== login)
}

function path({ through, group }: AdminMember) {
  return say('ordinary-people-administrators.path', { path: through.join(' > '), group: group.is.name ?? group.key })
}
