// Before log-in: what a browser needs to know.
import { someoneRuns } from '#hospital/kernel/people/queries.ts'
import { whyNoPasskeys } from '#hospital/kernel/people/passkeys.ts'
import { setting } from '#hospital/kernel/people/settings.ts'
import type { Handlers, Topic } from '../context.ts'

export const stateHandlers: Handlers<Topic<'state'>> = {
  async 'state.get'({ house, me, here, locale, say }) {
    const { kernel } = house
    const [ldap, oidc, someone] = await Promise.all(
      [setting(kernel, 'ldap'), setting(kernel, 'oidc'), someoneRuns(kernel)]
    )
    const why = whyNoPasskeys(here)
    return {
      version: house.version,
      setupNeeded: !someone,
      signedIn: me !== null,
      locale,
      tls: here.secure,
      passkeys: { available: why === null, why: why && say(why) },
      ldap: ldap !== null,
      oidc: oidc && { label: oidc.label },
    }
  },
}
