// The signed-in person's passkeys.
import { passkeyRemoved } from '#hospital/kernel/people/acts/proofs.ts'
import { register, registrationOptions, whyNoPasskeys } from '#hospital/kernel/people/passkeys.ts'
import { passkeysOf } from '#hospital/kernel/people/queries.ts'
import { vouched } from '#hospital/kernel/people/vouched.ts'
import type { Handlers } from '../context.ts'
import { moment, momentOrNull } from '../moment.ts'
import { notFound, passOn, refuse, Refused } from '../refuse.ts'
import { provesPassword } from './proves-password.ts'

const stepSeconds = 5 * 60

export const passkeyHandlers: Handlers<'me.passkeys' | 'me.passkeyOptions' | 'me.passkeyAdd' | 'me.passkeyRemove'> = {
  async 'me.passkeys'({ house, me }) {
    const rows = await passkeysOf(house.kernel, me.person.id)
    return {
      rows: rows.map((one) => ({
        id: one.id, label: one.label ?? '', addedAt: moment(one.added_at), lastUsedAt: momentOrNull(one.last_used_at),
      })),
    }
  },

  async 'me.passkeyOptions'(context) {
    const { house, services, cookies, here, me } = context
    const why = whyNoPasskeys(here)
    if (why) return refuse(409, 'passkey', why)
    const right = await provesPassword(context, context.body.password)
    if (right instanceof Refused) return right
    const options = await registrationOptions(house.kernel, here, me.person)
    cookies.set('passkey', services.challenges.put(options.challenge), stepSeconds)
    return { ...options }
  },

  async 'me.passkeyAdd'({ house, services, cookies, here, me, body }) {
    const challenge = services.challenges.take(cookies.get('passkey'))
    cookies.clear('passkey')
    if (challenge === null) return refuse(409, 'tooLate', { code: 'people.passkeyFailed' })
    const made = await register(house.kernel, here, me.person.id, challenge, body.label, body.credential)
    return made.ok ? { id: made.id } : passOn(made)
  },

  async 'me.passkeyRemove'({ house, me, params }) {
    const mine = await passkeysOf(house.kernel, me.person.id)
    if (!mine.some((one) => one.id === params.passkey)) return notFound()
    const receipt = await house.kernel.commit(
      vouched(me.person.id), passkeyRemoved, { person: me.person.id, passkey: params.passkey }
    )
    return receipt.ok ? { ok: true } : passOn(receipt)
  },
}
