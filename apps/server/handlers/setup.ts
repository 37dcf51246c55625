// The first set-up: whoever can read the terminal becomes the first administrator.
import type { Actor } from '#hospital/kernel/act.ts'
import { sampleFacility } from '#apps/house.ts'
import { describeHospital } from '#apps/house/hospital-profile.ts'
import { facilityAdded } from '#hospital/kernel/own/acts.ts'
import { mayBeLogin } from '#hospital/kernel/people/login-key.ts'
import { hashPassword } from '#hospital/kernel/people/password.ts'
import { added } from '#hospital/kernel/people/acts/members.ts'
import { operatorAdded } from '#hospital/kernel/people/acts/operators.ts'
import { someoneRuns } from '#hospital/kernel/people/queries.ts'
import { changeSetting } from '#hospital/kernel/people/settings.ts'
import { newId } from '#hospital/kernel/people/tokens.ts'
import { systemActor } from '#hospital/kernel/system.ts'
import type { Context, Handlers, Topic } from '../context.ts'
import { whyPasswordNot } from '../new-password.ts'
import { passOn, refuse, Refused } from '../refuse.ts'
import { wrongLogin } from '../wrong-fields.ts'
import { say } from '../text.ts'
import { begin } from './begin.ts'

const wrongCode = () => refuse(401, 'setupCode', say('server.setupCode'))
const done = () => refuse(409, 'setupDone', say('server.setupDone'))

export const setupHandlers: Handlers<Topic<'setup'>> = {
  async 'setup.check'({ house, services, visitor, body }) {
    if (!services.strictRate.allows(visitor.address)) return refuse(429, 'tooMany', say('server.tooMany'))
    if (await someoneRuns(house.kernel)) return done()
    return services.setup.right(body.code) ? { ok: true } : wrongCode()
  },

  async 'setup.finish'(context) {
    const { house, services, visitor, body } = context
    if (!services.strictRate.allows(visitor.address)) return refuse(429, 'tooMany', say('server.tooMany'))
    if (await someoneRuns(house.kernel)) return done()
    if (!services.setup.take(body.code)) return wrongCode()
    try {
      return await settle(context)
    } finally {
      services.setup.giveBack()
    }
  },
}

async function settle(context: Context<'setup.finish'>) {
  const { house, services, body } = context
  const { administrator, hospital, mode } = body
  if (!mayBeLogin(administrator.login)) return wrongLogin('administrator.login')
  const facility = mode === 'sample' ? sampleFacility : 'h1'
  const why = whyPasswordNot(
    administrator.password, { login: administrator.login, hospital: [hospital.name, hospital.romaji ?? ''] }
  )
  if (why) return new Refused(422, 'invalid', [why], { 'administrator.password': why })
  const password = await hashPassword(administrator.password, services.cost)
  if (password === null) return refuse(503, 'busy', { code: 'people.busy' })
  const person = newId()
  const made = await write(house.kernel, systemActor('setup'), facility, hospital.name, {
    person, login: administrator.login, name: administrator.name, password,
  })
  if (made) return made
  services.setup.spend()
  await changeSetting(house.kernel, person, 'locale', body.locale)
  const started = await begin(context, person, administrator.login, { way: 'setup' })
  if (started instanceof Refused) return started
  if (mode === 'sample') return { facility, job: await house.fillSample(facility, person) }
  await describeHospital(house.kernel, systemActor('setup', facility), { ...hospital, alsoCalled: [] })
  return { facility, job: null }
}

interface First {
  readonly person: string
  readonly login: string
  readonly name: string
  readonly password: string
}

async function write(
  kernel: Context<'setup.finish'>['house']['kernel'], setup: Actor, facility: string, name: string, first: First,
): Promise<Refused | null> {
  if (!kernel.facilities().some((one) => one.id === facility)) {
    const place = await kernel.commit(setup, facilityAdded, { id: facility, name })
    if (!place.ok) return passOn(place)
  }
  const person = await kernel.commit(
    { ...setup, facility }, added, { ...first, roles: ['manager', 'practitioner'], mustChange: false }
  )
  if (!person.ok) return passOn(person)
  const operator = await kernel.commit(setup, operatorAdded, { person: first.person, account: false })
  return operator.ok ? null : passOn(operator)
}
