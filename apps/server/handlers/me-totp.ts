// The second step by a code generator, and its recovery codes.
import { recoveryCodesRenewed, totpEnrolled, totpRemoved } from '#hospital/kernel/people/acts/proofs.ts'
import { newRecoveryCodes, sha256 } from '#hospital/kernel/people/tokens.ts'
import { matchCode, newSecret, totpUri } from '#hospital/kernel/people/totp.ts'
import { vouched } from '#hospital/kernel/people/vouched.ts'
import type { Handlers } from '../context.ts'
import { passOn, refuse, Refused } from '../refuse.ts'
import { provesPassword } from './proves-password.ts'

export const totpHandlers: Handlers<'me.totpBegin' | 'me.totpConfirm' | 'me.totpRemove' | 'me.recoveryCodes'> = {
  async 'me.totpBegin'(context) {
    const right = await provesPassword(context, context.body.password)
    if (right instanceof Refused) return right
    const { services, me, house } = context
    const secret = newSecret()
    services.totp.put(secret, me.session.id)
    return {
      secret: secret.match(/.{1,4}/g)?.join(' ') ?? '', uri: totpUri(secret, house.title, me.person.login ?? '')
    }
  },

  async 'me.totpConfirm'({ house, services, me, body }) {
    const secret = services.totp.look(me.session.id)
    if (secret === null) return refuse(409, 'tooLate', { code: 'people.totpNotBegun' })
    const step = matchCode(secret, body.code, services.now(), null)
    const why = { code: 'people.wrongCode' }
    if (step === null) return new Refused(422, 'invalid', [why], { code: why })
    services.totp.take(me.session.id)
    const codes = newRecoveryCodes()
    const person = me.person.id
    const receipt = await house.kernel.commit(
      vouched(person), totpEnrolled, { person, secret, step, recovery: codes.map(sha256) }
    )
    return receipt.ok ? { recoveryCodes: [...codes] } : passOn(receipt)
  },

  async 'me.totpRemove'(context) {
    const right = await provesPassword(context, context.body.password)
    if (right instanceof Refused) return right
    const person = context.me.person.id
    const receipt = await context.house.kernel.commit(vouched(person), totpRemoved, { person })
    return receipt.ok ? { ok: true } : passOn(receipt)
  },

  async 'me.recoveryCodes'(context) {
    const right = await provesPassword(context, context.body.password)
    if (right instanceof Refused) return right
    const codes = newRecoveryCodes()
    const person = context.me.person.id
    const receipt = await context.house.kernel.commit(
      vouched(person), recoveryCodesRenewed, { person, recovery: codes.map(sha256) }
    )
    return receipt.ok ? { recoveryCodes: [...codes] } : passOn(receipt)
  },
}
