// `kokoroe people`: the way back in when nobody who runs the installation can log in any more. It works on the data
// folder itself, with the program stopped: whoever may do that holds the folder anyway, and the record says that it was
// done.
import { loginReissued } from '#hospital/kernel/people/acts/operators.ts'
import { hashPassword } from '#hospital/kernel/people/password.ts'
import { byLogin, membersOf, rolesAt, whoIs } from '#hospital/kernel/people/queries.ts'
import { everywhere } from '#hospital/kernel/people/tables.ts'
import { newOneTimePassword } from '#hospital/kernel/people/tokens.ts'
import { systemActor } from '#hospital/kernel/system.ts'
import type { House } from '#apps/house.ts'
import { speak } from '#apps/house/speak.ts'
import type { Call, Command } from '../command.ts'
import { exit, type ExitCode } from '../exit-codes.ts'
import { dataOptions, houseOf } from '../house-of.ts'

export const people: Command = {
  name: 'people',
  summary: 'people.summary',
  help: 'people.help',
  options: { ...dataOptions, 'second-step': { type: 'boolean' } },
  async run(call) {
    const [verb, login, ...more] = call.positionals
    const reissues = verb === 'reset-login' && login !== undefined && more.length === 0
    if (!reissues && !(verb === 'operators' && login === undefined)) {
      call.complain('people.which')
      return exit.usage
    }
    const house = await houseOf(call)
    if (!house) return exit.machine
    try {
      return reissues ? await reissue(call, house, login) : await list(call, house)
    } finally {
      await house.close()
    }
  },
}

async function list(call: Call, { kernel }: House): Promise<ExitCode> {
  for (const { person, roles } of await membersOf(kernel, everywhere)) {
    if (!roles.includes('operator')) continue
    const where = person.origin === 'local' ? '' : call.say('people.elsewhere')
    call.print(`${person.login ?? person.id}  ${person.name ?? ''}${where}\n`)
  }
  return exit.good
}

async function reissue(call: Call, { kernel }: House, login: string): Promise<ExitCode> {
  const person = await byLogin(kernel, login, 'local')
  const who = person && await whoIs(kernel, person.id)
  // Everybody else asks an operator, on the page: this way is as narrow as its reason.
  if (!who || !rolesAt(who.grants, everywhere).includes('operator')) {
    call.complain('people.noOperator', { login })
    return exit.usage
  }
  const once = newOneTimePassword()
  const password = await hashPassword(once)
  if (password === null) throw new Error('no other log-in is under way, so there is room for one hash')
  const secondStep = call.options['second-step'] === true
  const receipt = await kernel.commit(systemActor('command-line'), loginReissued, {
    person: who.person.id, password, secondStep,
  })
  if (!receipt.ok) {
    for (const reason of receipt.reasons) call.complain('machine.failed', { reason: speak(call.locale, reason) })
    return exit.machine
  }
  call.print(`${call.say('people.reissued', { login: who.person.login ?? login, code: once })}\n`)
  if (!secondStep && who.person.totp_secret !== null) call.print(`${call.say('people.secondStepStays')}\n`)
  return exit.good
}
