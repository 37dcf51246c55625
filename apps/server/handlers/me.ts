// The signed-in person's own page.
import { localeChosen, passwordChanged } from '#hospital/kernel/people/acts/proofs.ts'
import { hashPassword } from '#hospital/kernel/people/password.ts'
import { passkeysOf, permissionsAt, recoveryCodesLeft, rolesAt, sessionsOf } from '#hospital/kernel/people/queries.ts'
import { vouched } from '#hospital/kernel/people/vouched.ts'
import type { Context, Handlers, Topic } from '../context.ts'
import { whyPasswordNot } from '../new-password.ts'
import { notFound, passOn, refuse, Refused } from '../refuse.ts'
import { moment } from '../moment.ts'
import { passkeyHandlers } from './me-passkeys.ts'
import { totpHandlers } from './me-totp.ts'
import { provesPassword } from './proves-password.ts'

async function get({ house, me }: Context<'me.get'>) {
  const { kernel } = house
  const { person, grants, session } = me
  const operator = rolesAt(grants, '').includes('operator')
  const places = kernel.facilities().filter((one) => operator || rolesAt(grants, one.id).length > 0)
  const [left, keys] = await Promise.all([recoveryCodesLeft(kernel, person.id), passkeysOf(kernel, person.id)])
  return {
    person: person.id,
    name: person.name ?? '',
    login: person.login ?? '',
    origin: person.origin,
    locale: person.locale === 'ja' ? 'ja' as const : person.locale === 'en' ? 'en' as const : null,
    mustChangePassword: person.must_change,
    totp: person.totp_secret !== null,
    recoveryCodesLeft: left,
    passkeys: keys.length,
    installation: { roles: [...rolesAt(grants, '')], permissions: [...permissionsAt(grants, '')] },
    facilities: places.map(({ id, name }) => ({
      id, name, sample: house.isSample(id), roles: [...rolesAt(grants, id)],
      permissions: [...permissionsAt(grants, id)],
    })),
    session: { id: session.id, expiresAt: moment(session.ends_at) },
  }
}

async function changePassword({ house, services, me, body, visitor }: Context<'me.changePassword'>) {
  const { person, session } = me
  if (person.origin !== 'local') return refuse(409, 'elsewhere', { code: 'people.passwordElsewhere' })
  const right = await provesPassword({ services, me, visitor }, body.current)
  if (right instanceof Refused) return right
  const same = body.next === body.current ? { code: 'people.passwordSame' } : null
  // Another hospital's name must not be learnt from what is refused here.
  const own = house.kernel.facilities().filter((one) => rolesAt(me.grants, one.id).length > 0)
  const why = same ?? whyPasswordNot(body.next, { login: person.login, hospital: own.map((one) => one.name) })
  if (why) return new Refused(422, 'invalid', [why], { next: why })
  const password = await hashPassword(body.next, services.cost)
  if (password === null) return refuse(503, 'busy', { code: 'people.busy' })
  const receipt = await house.kernel.commit(
    vouched(person.id), passwordChanged, { person: person.id, password, keep: session.id }
  )
  return receipt.ok ? { ok: true as const } : passOn(receipt)
}

export const meHandlers: Handlers<Topic<'me'>> = {
  ...totpHandlers,
  ...passkeyHandlers,
  'me.get': get,
  'me.changePassword': changePassword,

  async 'me.setLocale'({ house, me, body }) {
    const receipt = await house.kernel.commit(
      vouched(me.person.id), localeChosen, { person: me.person.id, locale: body.locale }
    )
    return receipt.ok ? { ok: true } : passOn(receipt)
  },

  async 'me.sessions'({ house, services, me }) {
    const rows = await sessionsOf(house.kernel, me.person.id, services.now())
    return {
      rows: rows.map((one) => ({
        id: one.id,
        current: one.id === me.session.id,
        startedAt: moment(one.started_at),
        lastSeenAt: moment(services.sessions.lastSeen(one.id, one.started_at)),
        expiresAt: moment(one.ends_at),
        address: one.address ?? '',
        browser: one.browser ?? '',
        way: one.way,
      })),
    }
  },

  async 'me.revokeSession'({ house, services, me, params }) {
    const mine = await sessionsOf(house.kernel, me.person.id, services.now())
    if (!mine.some((one) => one.id === params.session)) return notFound()
    const ended = await services.sessions.revoke(me.person.id, [params.session], me.person.id)
    return ended?.ok === false ? passOn(ended) : { ok: true }
  },

  async 'me.revokeOtherSessions'({ house, services, me }) {
    const mine = await sessionsOf(house.kernel, me.person.id, services.now())
    const others = mine.map((one) => one.id).filter((id) => id !== me.session.id)
    const ended = await services.sessions.revoke(me.person.id, others, me.person.id)
    return ended?.ok === false ? passOn(ended) : { revoked: others.length }
  },
}
