// The password once more, before anything that opens another way in.
import { verifyPassword } from '#hospital/kernel/people/password.ts'
import type { Context } from '../context.ts'
import { refuse, Refused } from '../refuse.ts'

/**
 * An unattended screen must not be enough. The directory's people have no password here.
 */
export async function provesPassword(
  { services, me, visitor }: Pick<Context<'me.get'>, 'services' | 'me' | 'visitor'>, password: string,
): Promise<true | Refused> {
  if (me.person.origin !== 'local') return true
  const attempt = { account: me.person.login_key ?? '', address: visitor.address, known: true }
  const begun = services.guard.begin(attempt)
  if (typeof begun === 'number') return refuse(429, 'held', { code: 'people.held', params: { minutes: begun } })
  const right = await verifyPassword(me.person.password, password, services.cost).finally(begun)
  if (right === false) services.guard.failed(attempt)
  if (right === 'busy') return refuse(503, 'busy', { code: 'people.busy' })
  if (right) return true
  const why = { code: 'people.passwordWrong' }
  return new Refused(422, 'invalid', [why], { current: why, password: why })
}
