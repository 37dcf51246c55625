// Out to the hospital's OpenID Connect provider and back. What went wrong is said on the log-in page.
import { enter } from '#hospital/kernel/people/enter.ts'
import { comeBack, leave } from '#hospital/kernel/people/oidc.ts'
import { secretOf, setting } from '#hospital/kernel/people/settings.ts'
import type { Context, Handlers, RedirectOut } from '../context.ts'
import { notFound, refuse, Refused } from '../refuse.ts'
import { begin } from './begin.ts'

const minutes = 10
const back = (code: string): RedirectOut => ({ to: `/login?problem=${encodeURIComponent(code)}` })

async function start({ house, services, cookies, visitor }: Context<'session.oidcStart'>) {
  // Each start asks the provider: strangers must not make this house flood it.
  if (!services.strictRate.allows(visitor.address)) return refuse(429, 'tooMany', { code: 'server.tooMany' })
  const settings = await setting(house.kernel, 'oidc')
  if (settings === null) return notFound()
  const leaving = await leave(settings, await secretOf(house.kernel, 'oidc'))
  if (leaving === null) return back('people.directoryDown')
  cookies.set('oidc', services.oidc.put(leaving.memory), minutes * 60)
  return { to: leaving.url }
}

async function callback(context: Context<'session.oidcCallback'>) {
  const { house, services, cookies, query } = context
  const settings = await setting(house.kernel, 'oidc')
  if (settings === null) return notFound()
  const memory = services.oidc.take(cookies.get('oidc'))
  cookies.clear('oidc')
  if (memory === null) return back('people.tooLate')
  const search = new URLSearchParams(
    Object.entries(query).filter((one): one is [string, string] => one[1] !== undefined)
  )
  const answer = await comeBack(settings, await secretOf(house.kernel, 'oidc'), search, memory)
  if (!answer.ok) return back(answer.why === 'refused' ? 'people.oidcRefused' : 'people.directoryDown')
  const person = await enter(house.kernel, settings.groupRoles, { ...answer, origin: 'oidc' })
  if (typeof person !== 'string') return back(person.code)
  const started = await begin(context, person, null, { way: 'oidc' })
  return started instanceof Refused ? started : { to: '/' }
}

export const oidcHandlers: Handlers<'session.oidcStart' | 'session.oidcCallback'> = {
  'session.oidcStart': start,
  'session.oidcCallback': callback,
}
