// A session begins: its cookie, and the mark that this browser is known to the account.
import type { Proof } from '#hospital/kernel/people/sessions.ts'
import type { Common } from '../context.ts'
import { passOn, type Refused } from '../refuse.ts'

const knownFor = 180 * 24 * 60 * 60

export async function begin(
  { services, visitor, cookies }: Common, person: string, login: string | null, proof: Proof,
): Promise<Refused | { readonly session: string }> {
  // A session that was there before ends: a token from before the log-in is worth nothing after it.
  const old = cookies.get('session')
  const before = old === null ? null : await services.sessions.find(old)
  if (before) await services.sessions.leave(before.person.id, before.session.id)
  const started = await services.sessions.start(person, visitor, proof)
  if (!started.ok) return passOn(started)
  cookies.set('session', started.token)
  if (login !== null) cookies.set('known', services.known.add(login, cookies.get('known')), knownFor)
  return { session: started.session }
}
