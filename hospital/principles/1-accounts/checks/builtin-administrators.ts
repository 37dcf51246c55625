// Administrator and Guest, which come with every Windows and whose names every attacker knows.
// SOURCE: password-notice-2024 危険な例, guideline-6.0 企Q-44
import { z } from 'zod'
import type { Message } from '#hospital/kernel/text.ts'
import { dayOf, daysBetween } from '#hospital/kernel/days.ts'
import { wellKnownNames } from '#hospital/register/groups/well-known.words.ts'
import { rowsOf } from '#hospital/register/rows-of.ts'
import { defineCheck } from '#hospital/principles/shape.ts'
import { concluded } from '../conclude.ts'
import { windowsLists } from '../lists.ts'
import { accountsIn, named, type Standing } from '../standing.ts'
import { accountTally } from '../tally.ts'
import { say } from '../text.ts'

/** lastLogonTimestamp may be this much older than the real last use. */
const lag = 14

export const builtinAdministrators = defineCheck({
  id: 'builtin-administrators',
  // No edition gives figures; a hospital may set its own.
  limits: z.strictObject(
    { recentDays: z.int().nonnegative().default(30), passwordDays: z.int().positive().default(365) },
  ),
  needs: [windowsLists],
  risk: 4,
  effortMinutes: 30,
  duty: 'practitioner',
  judge(view, { recentDays, passwordDays }) {
    const found = accountTally(view)
    const { all, byRealm, windows } = accountsIn(view)
    for (const one of all) {
      if (one.sort === 'guest') judgeOne(one, guest(one))
      else if (one.sort === 'administrator') judgeOne(one, administrator(one))
    }
    for (const [realm, list] of byRealm) {
      if (!windows.has(realm)) continue
      for (const sort of ['administrator', 'guest'] as const) {
        if (list.some((one) => one.sort === sort)) continue
        const told = { realm: list[0]?.realmName ?? realm, name: wellKnownNames[sort][0] }
        found.open(say('builtin-administrators.notListed', told))
      }
    }
    return concluded(found, view, say('builtin-administrators.none'))

    function judgeOne(one: Standing, { fail, unknown }: Answer) {
      const rows = () => rowsOf(view, one.account, 'enabled', 'lastLogonAt', 'passwordSetAt')
      if (fail.length > 0) found.fail(named(one), fail, rows())
      else if (unknown.length > 0) found.unknown(named(one), unknown, rows())
      else found.fine()
    }

    function administrator({ account }: Standing): Answer {
      const { enabled, lastLogonAt, lastLogonPrecision, passwordSetAt } = account.is
      const fail: Message[] = []
      const unknown: Message[] = []
      if (enabled === false) return { fail, unknown }
      if (lastLogonAt) {
        const days = daysBetween(lastLogonAt, view.asOf)
        const told = { date: dayOf(lastLogonAt), days, limit: recentDays }
        if (days <= recentDays) fail.push(say('builtin-administrators.used', told))
        else if (lastLogonPrecision !== 'exact' && days <= recentDays + lag)
          unknown.push(say('builtin-administrators.perhapsUsed', told))
      } else if (lastLogonAt === undefined) unknown.push(say('builtin-administrators.noLogon'))
      if (passwordSetAt) {
        const days = daysBetween(passwordSetAt, view.asOf)
        const told = { date: dayOf(passwordSetAt), days, limit: passwordDays }
        if (days > passwordDays) fail.push(say('builtin-administrators.oldPassword', told))
      } else unknown.push(say('builtin-administrators.noPasswordDate'))
      // A list that does not say whether it is enabled cannot make it a fault.
      return enabled === undefined
        ? { fail: [], unknown: [say('builtin-administrators.enabledUnknown')] }
        : { fail, unknown }
    }
  },
})

interface Answer {
  readonly fail: readonly Message[]
  readonly unknown: readonly Message[]
}

function guest({ account }: Standing): Answer {
  if (account.is.enabled === true) return { fail: [say('builtin-administrators.guest')], unknown: [] }
  return { fail: [], unknown: account.is.enabled === undefined ? [say('builtin-administrators.enabledUnknown')] : [] }
}
