// The way back in: for an operator only, with the program stopped, kept in the record, and it does let them in.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openHouse, type House } from '#apps/house.ts'
import { facilityAdded } from '#hospital/kernel/own/acts.ts'
import { added } from '#hospital/kernel/people/acts/members.ts'
import { operatorAdded } from '#hospital/kernel/people/acts/operators.ts'
import { totpEnrolled } from '#hospital/kernel/people/acts/proofs.ts'
import { Guard } from '#hospital/kernel/people/guard.ts'
import { firstStep } from '#hospital/kernel/people/log-in.ts'
import { hashPassword, usualCost } from '#hospital/kernel/people/password.ts'
import { personById } from '#hospital/kernel/people/queries.ts'
import { systemActor } from '#hospital/kernel/system.ts'
import { main } from '../main.ts'

const work = mkdtempSync(join(tmpdir(), 'kokoroe-people-'))
const data = join(work, 'data')
let out = ''
let err = ''

async function inHouse<T>(work: (house: House) => Promise<T>): Promise<T> {
  const opened = await openHouse({ data })
  if (!opened.ok) throw new Error(JSON.stringify(opened.reasons))
  try {
    return await work(opened.house)
  } finally {
    await opened.house.close()
  }
}

const logIn = (login: string, password: string) => inHouse(({ kernel }) =>
  firstStep({ kernel, guard: new Guard(Date.now), now: Date.now, cost: usualCost },
    { login, password, address: '127.0.0.1', known: false }))

beforeAll(() => inHouse(async ({ kernel }) => {
  const setup = systemActor('setup')
  await kernel.commit(setup, facilityAdded, { id: 'a', name: '病院' })
  for (const [person, login] of [['p1', 'kanri'], ['p2', 'tantou']] as const) {
    await kernel.commit({ ...setup, facility: 'a' }, added, {
      person, login, name: person, roles: ['manager'], password: await hashPassword('forgotten') ?? '', mustChange: false,
    })
  }
  await kernel.commit(setup, operatorAdded, { person: 'p1', account: false })
  await kernel.commit(setup, totpEnrolled, { person: 'p1', secret: 'GEZDGNBV', step: 1, recovery: ['x'] })
}))
afterAll(() => rmSync(work, { recursive: true, force: true }))
beforeEach(() => {
  out = err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true))
})
afterEach(() => void vi.restoreAllMocks())

const run = (...args: readonly string[]) => main(['people', ...args, '--data', data, '--lang', 'ja'])
const issued = () => /一度だけ使えるパスワード: (\S+)/.exec(out)?.[1] ?? ''

test('names the operators, and nobody else', async () => {
  expect(await run('operators')).toBe(0)
  expect(out).toBe('kanri  p1\n')
})

test('lets an operator in again with what it prints, once the second step is proved too', async () => {
  expect(await run('reset-login', 'ＫＡＮＲＩ')).toBe(0)
  expect(out).toContain('確認コードは今までどおり必要です')
  expect((await logIn('kanri', 'forgotten')).next).toBe('refused')
  expect(await logIn('kanri', issued())).toMatchObject({ next: 'secondStep', ways: ['totp', 'recovery'] })
})

test('with --second-step nothing but the new password is needed, and it must be changed', async () => {
  expect(await run('reset-login', 'kanri', '--second-step')).toBe(0)
  expect((await logIn('kanri', issued())).next).toBe('done')
  expect(await inHouse(({ kernel }) => personById(kernel, 'p1'))).toMatchObject({ must_change: true, totp_secret: null })
})

test('stands in the record, without the password, and the record still follows', async () => {
  const lines = await inHouse(({ kernel }) => kernel.audit({ facility: null, limit: 10, act: 'people.login-reissued' }))
  expect(lines.map(({ actor }) => actor)).toEqual(['system:command-line', 'system:command-line'])
  expect(await main(['ledger', 'check', '--data', data])).toBe(0)
})

test('is for operators only', async () => {
  for (const login of ['tantou', 'nobody']) expect(await run('reset-login', login)).toBe(64)
  expect(err).toContain('「tantou」という運用担当者は見つかりません')
  expect((await logIn('tantou', 'forgotten')).next).toBe('done')
})

test('refuses while the program runs', async () => {
  await inHouse(async () => {
    expect(await run('reset-login', 'kanri')).toBe(74)
    expect(issued()).toBe('')
  })
})

test('says how it is called', async () => {
  for (const args of [[], ['reset-login'], ['reset-login', 'a', 'b'], ['operators', 'a'], ['erase']]) {
    expect(await run(...args)).toBe(64)
  }
})
