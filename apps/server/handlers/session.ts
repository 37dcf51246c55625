// Logging in and out.
import { countFailure, firstStep, secondStep, type Entry } from '#hospital/kernel/people/log-in.ts'
import { authenticate, authenticationOptions, whyNoPasskeys } from '#hospital/kernel/people/passkeys.ts'
import { loginKey } from '#hospital/kernel/people/login-key.ts'
import type { Context, Common, Handlers, Topic } from '../context.ts'
import { refuse, Refused } from '../refuse.ts'
import { begin } from './begin.ts'
import { oidcHandlers } from './oidc.ts'

const stepSeconds = 5 * 60

async function settle(context: Common, entry: Entry, login: string) {
  if (entry.next === 'refused') return refuse(entry.status, 'logIn', entry.reason)
  if (entry.next === 'secondStep') {
    context.cookies.set('step', context.services.steps.put(entry.first), stepSeconds)
    return { next: 'secondStep' as const, ways: [...entry.ways] }
  }
  const started = await begin(context, entry.who.person.id, login, entry.proof)
  if (started instanceof Refused) return started
  return { next: 'done' as const, mustChangePassword: entry.who.person.must_change }
}

async function second(context: Context<'session.secondStep'>) {
  const { services, cookies, body, visitor } = context
  const key = cookies.get('step')
  const first = services.steps.look(key)
  if (first === null) return refuse(401, 'tooLate', { code: 'people.tooLate' })
  const known = services.known.knows(first.account, cookies.get('known'))
  const attempt = { account: first.account, address: visitor.address, known }
  const entry = await secondStep(services.logIn, { first, ...body, ...attempt })
  const answer = await settle(context, entry, first.account)
  if (!(answer instanceof Refused)) {
    services.steps.take(key)
    cookies.clear('step')
    services.guard.succeeded(attempt)
  } else if (entry.next === 'done') {
    // The code was wrong or used in the very transaction that would have used it up.
    await countFailure(services.logIn, attempt)
    return refuse(401, 'logIn', { code: body.way === 'totp' ? 'people.codeUsed' : 'people.wrongCode' })
  }
  return answer
}

export const sessionHandlers: Handlers<Topic<'session'>> = {
  ...oidcHandlers,

  async 'session.logIn'(context) {
    const { services, body, visitor, cookies } = context
    const known = services.known.knows(loginKey(body.login), cookies.get('known'))
    const entry = await firstStep(services.logIn, { ...body, address: visitor.address, known })
    return settle(context, entry, body.login)
  },

  'session.secondStep': second,

  async 'session.passkeyOptions'({ services, cookies, here, visitor }) {
    // What waits is bounded: a flood must not push out the challenge of somebody who is just logging in.
    if (!services.strictRate.allows(visitor.address)) return refuse(429, 'tooMany', { code: 'server.tooMany' })
    const why = whyNoPasskeys(here)
    if (why) return refuse(409, 'passkey', why)
    const options = await authenticationOptions(here)
    cookies.set('passkey', services.challenges.put(options.challenge), stepSeconds)
    return { ...options }
  },

  async 'session.passkey'(context) {
    const { house, services, cookies, here, body, visitor } = context
    // No name is given with a passkey: failures count against the address alone, so that nobody shuts others out.
    const attempt = { account: `passkey ${visitor.address}`, address: visitor.address, known: false }
    const minutes = services.guard.held(attempt)
    if (minutes > 0) return refuse(429, 'logIn', { code: 'people.held', params: { minutes } })
    const challenge = services.challenges.take(cookies.get('passkey'))
    cookies.clear('passkey')
    const found = challenge === null ? null : await authenticate(house.kernel, here, challenge, body)
    if (found === null) {
      await countFailure(services.logIn, attempt)
      return refuse(401, 'passkey', { code: 'people.passkeyFailed' })
    }
    return settle(context, { next: 'done', ...found }, found.who.person.login ?? '')
  },

  async 'session.logOut'({ services, cookies, me }) {
    await services.sessions.leave(me.person.id, me.session.id)
    cookies.clear('session')
    return { ok: true }
  },
}
