// Hospitals of the installation, and who runs it.
import { added } from '#hospital/kernel/people/acts/members.ts'
import { operatorAdded, operatorRemoved } from '#hospital/kernel/people/acts/operators.ts'
import { facilityAdded } from '#hospital/kernel/own/acts.ts'
import { mayBeLogin } from '#hospital/kernel/people/login-key.ts'
import { hashPassword } from '#hospital/kernel/people/password.ts'
import { byLogin, membersOf } from '#hospital/kernel/people/queries.ts'
import { newId, newOneTimePassword } from '#hospital/kernel/people/tokens.ts'
import { systemActor } from '#hospital/kernel/system.ts'
import type { Context, Handlers, Topic } from '../context.ts'
import { notFound, passOn, refuse } from '../refuse.ts'
import { wrongLogin } from '../wrong-fields.ts'

async function addFacility({ house, services, actor, body }: Context<'facilities.add'>) {
  const { kernel } = house
  if (!mayBeLogin(body.manager.login)) return wrongLogin('manager.login')
  if (await byLogin(kernel, body.manager.login, 'local')) return refuse(409, 'conflict', { code: 'people.loginTaken' })
  const once = newOneTimePassword()
  const password = await hashPassword(once, services.cost)
  if (password === null) return refuse(503, 'busy', { code: 'people.busy' })
  const facility = `h${newId().toLowerCase().replace(/[^a-z0-9]/g, '').slice(0, 8)}`
  const place = await kernel.commit(actor, facilityAdded, { id: facility, name: body.name })
  if (!place.ok) return passOn(place)
  const person = newId()
  const receipt = await kernel.commit({ ...systemActor('setup', facility), person: actor.person }, added, {
    person, ...body.manager, roles: ['manager'], password, mustChange: true,
  })
  return receipt.ok ? { facility, person, oneTimePassword: once } : passOn(receipt)
}

async function addOperator({ house, services, actor, body }: Context<'operators.add'>) {
  const { kernel } = house
  const known = await byLogin(kernel, body.login, 'local')
  if (known) {
    const receipt = await kernel.commit(actor, operatorAdded, { person: known.id, account: false })
    return receipt.ok ? { person: known.id, oneTimePassword: null } : passOn(receipt)
  }
  if (!mayBeLogin(body.login)) return wrongLogin('login')
  const once = newOneTimePassword()
  const password = await hashPassword(once, services.cost)
  if (password === null) return refuse(503, 'busy', { code: 'people.busy' })
  const person = newId()
  const receipt = await kernel.commit(actor, operatorAdded, {
    person, account: true, login: body.login, name: body.name ?? body.login, password,
  })
  return receipt.ok ? { person, oneTimePassword: once } : passOn(receipt)
}

export const facilityHandlers: Handlers<Topic<'facilities'> | Topic<'operators'>> = {
  async 'facilities.list'({ house }) {
    const rows = house.kernel.facilities().map(async ({ id, name }) => ({
      id, name, sample: house.isSample(id), people: (await membersOf(house.kernel, id)).length,
    }))
    return { rows: await Promise.all(rows) }
  },
  'facilities.add': addFacility,

  async 'operators.list'({ house }) {
    const members = await membersOf(house.kernel, '')
    return {
      rows: members.filter(({ roles }) => roles.includes('operator')).map(({ person, active }) => ({
        id: person.id, name: person.name ?? '', login: person.login ?? '', active,
      })),
    }
  },
  'operators.add': addOperator,

  async 'operators.remove'({ house, actor, params }) {
    const members = await membersOf(house.kernel, '')
    if (!members.some(({ person }) => person.id === params.person)) return notFound()
    const receipt = await house.kernel.commit(actor, operatorRemoved, { person: params.person })
    return receipt.ok ? { ok: true } : passOn(receipt)
  },
}
