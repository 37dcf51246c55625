// The people of one hospital and their roles.
import {
  added, deactivated, passwordReset, reactivated, roleGranted, roleRevoked
} from '#hospital/kernel/people/acts/members.ts'
import { mayBeLogin } from '#hospital/kernel/people/login-key.ts'
import { hashPassword } from '#hospital/kernel/people/password.ts'
import { everyGrantOf, membersOf, permissionsAt, sessionsOf, whoIs, type Member, type Who } from '#hospital/kernel/people/queries.ts'
import { mayHandle, type Grant } from '#hospital/kernel/people/rank.ts'
import { newId, newOneTimePassword } from '#hospital/kernel/people/tokens.ts'
import type { Refusal, Receipt } from '#hospital/kernel/outcome.ts'
import type { RouteId } from '#apps/contract/contract.ts'
import type { Context, Handlers, Topic } from '../context.ts'
import { moment, momentOrNull } from '../moment.ts'
import { cut } from '../paging.ts'
import { wrongLogin } from '../wrong-fields.ts'
import { notFound, passOn, refuse, Refused } from '../refuse.ts'

type Ids = Topic<'people'>
type Any = Pick<Context<'people.list'>, 'house' | 'services' | 'facility' | 'me' | 'actor'>

function row({ services }: Pick<Any, 'services'>, member: Member) {
  const { person } = member
  return {
    id: person.id,
    name: person.name ?? '',
    login: person.login ?? '',
    origin: person.origin,
    department: member.department,
    roles: [...member.roles],
    active: member.active,
    totp: person.totp_secret !== null,
    passkeys: member.passkeys,
    lastSeenAt: momentOrNull(member.loggedInAt),
    addedAt: moment(member.addedAt),
    lockedUntil: momentOrNull(services.guard.heldUntil(person.login_key ?? '')),
  }
}

async function list(context: Context<'people.list'>) {
  const { house, facility, query } = context
  const members = await membersOf(house.kernel, facility)
  const rows = members
    .filter(({ roles }) => query.role === undefined || roles.includes(query.role))
    .filter(({ active }) => query.active === undefined || String(active) === query.active)
    .map((one) => row(context, one))
  return cut(rows, query, (one) => `${one.name} ${one.login} ${one.department ?? ''}`, 'name')
}

async function memberHere({ house, facility }: Any, person: string): Promise<Member | Refused> {
  return (await membersOf(house.kernel, facility)).find((one) => one.person.id === person) ?? notFound()
}

/** A person of this hospital whom the one who asks may change, or why not. */
async function handled(context: Any, person: string, also: readonly Grant[] = []): Promise<Who | Refused> {
  const member = await memberHere(context, person)
  if (member instanceof Refused) return member
  if (person === context.me.person.id) return refuse(409, 'yourself', { code: 'people.yourself' })
  const who = await whoIs(context.house.kernel, person)
  if (!who) return notFound()
  const { grants } = await everyGrantOf(context.house.kernel, person)
  return mayHandle(context.me.grants, [...grants, ...also])
    ? who : refuse(403, 'rank', { code: 'people.notYours' })
}

async function answered(context: Any, person: string, outcome: Receipt | Refusal) {
  if (!outcome.ok) return passOn(outcome)
  const member = await memberHere(context, person)
  return member instanceof Refused ? member : row(context, member)
}

async function add({ house, services, facility, actor, me, body }: Context<'people.add'>) {
  const roles = [...new Set(body.roles)]
  if (
    !mayHandle(me.grants, roles.map((role) => ({ place: facility, role })))
  ) return refuse(403, 'rank', { code: 'people.notYours' })
  if (!mayBeLogin(body.login)) return wrongLogin('login')
  const once = newOneTimePassword()
  const password = await hashPassword(once, services.cost)
  if (password === null) return refuse(503, 'busy', { code: 'people.busy' })
  const person = newId()
  const receipt = await house.kernel.commit(actor, added, {
    person, login: body.login, name: body.name, roles, password, mustChange: true,
    ...(body.department === undefined ? {} : { department: body.department }),
  })
  return receipt.ok ? { person, oneTimePassword: once } : passOn(receipt)
}

async function setRoles(context: Context<'people.setRoles'>) {
  const { house, facility, actor, params, body } = context
  const wanted = [...new Set(body.roles)]
  const who = await handled(context, params.person, wanted.map((role) => ({ place: facility, role })))
  if (who instanceof Refused) return who
  if (who.person.origin !== 'local') return refuse(409, 'elsewhere', { code: 'people.rolesElsewhere' })
  const member = await memberHere(context, params.person)
  const held = member instanceof Refused ? [] : member.roles
  const changes = [
    ...wanted.filter((role) => !held.includes(role)).map((role) => ({ act: roleGranted, role })),
    ...held.filter(
      (role) => role !== 'operator' && !wanted.some((one) => one === role)
    ).map((role) => ({ act: roleRevoked, role })),
  ]
  for (const { act, role } of changes) {
    if (role === 'operator') continue
    const receipt = await house.kernel.commit(actor, act, { person: params.person, role })
    if (!receipt.ok) return passOn(receipt)
  }
  return memberHere(context, params.person).then((one) => (one instanceof Refused ? one : row(context, one)))
}

async function reset(context: Context<'people.reset'>) {
  const { house, services, actor, params, body } = context
  const who = await handled(context, params.person)
  if (who instanceof Refused) return who
  if (who.person.origin !== 'local') return refuse(409, 'elsewhere', { code: 'people.passwordElsewhere' })
  const once = newOneTimePassword()
  const password = await hashPassword(once, services.cost)
  if (password === null) return refuse(503, 'busy', { code: 'people.busy' })
  const receipt = await house.kernel.commit(
    actor, passwordReset, { person: params.person, password, secondStep: body.secondStep }
  )
  return receipt.ok ? { person: params.person, oneTimePassword: once } : passOn(receipt)
}

function turning<Id extends RouteId & ('people.deactivate' | 'people.reactivate')>(act: typeof deactivated) {
  return async (context: Context<Id>) => {
    // Both routes have the same one parameter.
    const { person } = context.params as { readonly person: string }
    const any = context as Any
    const who = await handled(any, person)
    return who instanceof Refused ? who : answered(
      any, person, await any.house.kernel.commit(any.actor, act, { person })
    )
  }
}

export const peopleHandlers: Handlers<Ids> = {
  'people.list': list,
  'people.add': add,
  'people.setRoles': setRoles,
  'people.reset': reset,
  'people.deactivate': turning<'people.deactivate'>(deactivated),
  'people.reactivate': turning<'people.reactivate'>(reactivated),

  async 'people.one'(context) {
    const member = await memberHere(context, context.params.person)
    return member instanceof Refused ? member : row(context, member)
  },

  async 'people.revokeSessions'(context) {
    const { house, services, params, me } = context
    const who = await handled(context, params.person)
    if (who instanceof Refused) return who
    const sessions = await sessionsOf(house.kernel, params.person, services.now())
    const ended = await services.sessions.revoke(params.person, sessions.map((one) => one.id), me.person.id)
    return ended?.ok === false ? passOn(ended) : { revoked: sessions.length }
  },

  async 'people.assignable'({ house, facility }) {
    const members = await membersOf(house.kernel, facility)
    const able = members.filter(({ active, roles }) =>
      active && permissionsAt(roles.map((role) => ({ place: facility, role })), facility).has('work.do'))
    return {
      rows: able.map(
        ({ person, roles }) => ({ id: person.id, name: person.name ?? person.login ?? '', roles: [...roles] })
      )
    }
  },
}
