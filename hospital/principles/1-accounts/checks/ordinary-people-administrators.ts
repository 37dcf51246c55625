// Everyday accounts in administrators' groups: one opened attachment, and the attacker is administrator.
// SOURCE: checklist-r7 2-④
import { z } from 'zod'
import { tally } from '#hospital/principles/judgement.ts'
import { rowsOf } from '#hospital/register/rows-of.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { concluded } from '../conclude.ts'
import { membershipsIn, plainName, type AdminMember } from '../memberships.ts'
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
    // Who may administer is a fault of the group, whether or not the list says that the account is enabled.
    const found = tally()
    const memberships = membershipsIn(view)
    const { adminGroups, admins, known, nested, open } = memberships
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
    for (const [group, strangers] of memberships.strangers) {
      if (strangers.length === 0) continue
      const told = { group: group.is.name ?? group.key, names: strangers.slice(0, 5).map(plainName).join(', ') }
      found.unknown(namedGroup(view, group), [say('ordinary-people-administrators.strangers', told)], rowsOf(view, group, 'members'))
    }
    for (const [realm, list] of Map.groupBy(accountsIn(view).usable, (one) => one.realm)) {
      const name = list[0]?.realmName ?? realm
      const silent = memberships.silent.get(realm) ?? []
      const listed = accountsIn(view).directories.has(realm) || accountsIn(view).machines.has(realm)
      if (!listed && !known.has(realm)) found.note(say('ordinary-people-administrators.ledgerOnly', { realm: name }))
      else if (!known.has(realm)) found.open(say('ordinary-people-administrators.noGroups', { realm: name }))
      else if (!nested.has(realm)) found.open(say('ordinary-people-administrators.notNested', { realm: name }))
      else if (silent.length > 0)
        found.open(say('ordinary-people-administrators.silent', { realm: name, groups: silent.join(', ') }))
      else if (!adminGroups.some((group) => realmOf(group) === realm))
        found.open(say('ordinary-people-administrators.noAdminGroup', { realm: name }))
    }
    return concluded(found, view, say('accounts.noneUsable'))
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
