// How long ago passwords were changed, as each edition sees it.
// SOURCE: leaflet-2023 1-裏2, checklist-r7 2-⑦, guideline-6.0 シQ-54
import { z } from 'zod'
import type { RegisterView } from '#hospital/register/view.ts'
import { dayOf, daysBetween } from '#hospital/kernel/days.ts'
import { rowsOf } from '#hospital/register/rows-of.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { withColumn } from '../columns.ts'
import { concluded } from '../conclude.ts'
import { windowsLists } from '../lists.ts'
import { lengthOf, policyOf } from '../policies.ts'
import { accountsIn, named, realmOf, type Standing } from '../standing.ts'
import { accountTally } from '../tally.ts'
import { say } from '../text.ts'

const limits = z.strictObject({
  /** null: a regular change is asked, and no edition says how often. */
  maxDays: z.int().positive().nullable(),
  /** From this length on no change is asked. */
  exemptLength: z.int().positive().optional(),
  twoFactorExempt: z.boolean().optional(),
  /** Only weak passwords are asked to be changed. */
  weakOnly: z.boolean().optional(),
})

type Limits = z.infer<typeof limits>

/** Of one kind of sign only, or shorter than any edition ever let pass. */
const weakBelow = 8

export const passwordAge = defineCheck({
  id: 'password-age',
  limits,
  needs: [windowsLists],
  risk: 3,
  effortMinutes: 20,
  duty: 'practitioner',
  judge(view, asked) {
    const found = accountTally(view)
    const undecided = new Map<string, number>()
    const unmeasured = new Map<string, number>()
    const { usable, windows } = accountsIn(view)
    const lists = withColumn(found, usable.filter(changesByHand), 'passwordSetAt',
      (list) => say('password-age.noColumn', list), (realm) => windows.has(realm))
    for (const one of lists) {
      const { passwordSetAt } = one.account.is
      const rows = () => rowsOf(view, one.account, 'passwordSetAt', 'passwordLength', 'passwordKinds')
      if (isExempt(view, one, asked) || passwordSetAt === null) {
        found.fine() // null: it must be changed at the next log-on anyway
        continue
      }
      if (passwordSetAt === undefined) {
        found.unknown(named(one), [say('password-age.noDate')], rows())
        continue
      }
      const days = daysBetween(passwordSetAt, view.asOf)
      const own = policyOf(view, one)?.is.maxAgeDays
      const limit = asked.maxDays ?? own
      const told = { date: dayOf(passwordSetAt), days }
      const length = lengthOf(view, one)
      if (limit === null || limit === undefined) {
        // A measured one is said by name; of a whole list it is said once.
        if (length?.measured) found.unknown(named(one), [say('password-age.noInterval', told)], rows())
        else undecided.set(one.realm, (undecided.get(one.realm) ?? 0) + 1)
      } else if (days <= limit) found.fine()
      else if (asked.weakOnly === true) {
        const weak = weakness(view, one)
        if (weak === false) found.fine()
        else if (weak === true) found.fail(named(one), [say('password-age.weakOld', { ...told, limit })], rows())
        else unmeasured.set(one.realm, (unmeasured.get(one.realm) ?? 0) + 1)
      } else if (asked.exemptLength !== undefined && length === undefined) {
        found.unknown(
          named(one), [say('password-age.lengthUnknown', { ...told, limit, exempt: asked.exemptLength })], rows(),
        )
      } else if (asked.exemptLength !== undefined && length?.measured === false) {
        found.fail(
          named(one),
          [say('password-age.mayBeShort', { ...told, limit, length: length.characters, exempt: asked.exemptLength })],
          rows(),
        )
      } else found.fail(named(one), [say('password-age.old', { ...told, limit })], rows())
    }
    for (const [realm, count] of undecided) found.open(say('password-age.noIntervalList', { realm, count }))
    for (const [realm, count] of unmeasured)
      found.open(say(
        view.all('passwordPolicy').some((one) => realmOf(one) === realm && one.is.complexity === false)
          ? 'password-age.notComplex' : 'password-age.strengthUnknown',
        { realm, count, limit: asked.maxDays ?? 0 },
      ))
    return concluded(found, view, say('accounts.noneUsable'))
  },
})

/** INVARIANT: an exemption counts only where it is shown: measured, guaranteed by the rules, or registered. */
function isExempt(view: RegisterView, one: Standing, asked: Limits): boolean {
  if (asked.twoFactorExempt === true && one.account.is.twoFactor === true) return true
  const length = lengthOf(view, one)
  return asked.exemptLength !== undefined && length !== undefined && length.characters >= asked.exemptLength
}

/** Undefined where neither the password was measured nor the rules tell. */
function weakness(view: RegisterView, one: Standing): boolean | undefined {
  const { passwordKinds, passwordLength } = one.account.is
  if (passwordKinds === 1 || (passwordLength !== undefined && passwordLength < weakBelow)) return true
  if (passwordKinds !== undefined) return false
  return policyOf(view, one)?.is.complexity === true ? false : undefined
}

function changesByHand({ sort }: Standing): boolean {
  return sort === 'person' || sort === 'shared' || sort === 'vendor' || sort === 'test'
}
