// People as acts: rebuilt from the ledger to the same rows, erasable, never in a leaf in clear.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeWith, hasPostgres } from '#tools/testing/needs.ts'
import { startPostgres, type TestPostgres } from '#tools/testing/postgres.ts'
import { personalErased } from '../own/acts.ts'
import { systemActor } from '../system.ts'
import { added, deactivated, passwordReset, reactivated, roleGranted, roleRevoked } from './acts/members.ts'
import { operatorAdded, operatorRemoved } from './acts/operators.ts'
import {
  localeChosen, passkeyAdded, passkeyRemoved, passwordChanged, recoveryCodesRenewed, totpEnrolled, totpRemoved
} from './acts/proofs.ts'
import { enter } from './enter.ts'
import {
  byLogin, membersOf, passkeysOf, permissionsAt, personById, recoveryCodesLeft, sessionsOf, whoIs
} from './queries.ts'
import { Sessions } from './sessions.ts'
import { changeSetting, secretOf, setting } from './settings.ts'
import { peopleHouse, type PeopleHouse } from './testing.fixture.ts'
import { vouched } from './vouched.ts'


/** One suite on both stores. */
function suite(address: () => Promise<string | undefined>): void {
  let house: PeopleHouse
  const here = systemActor('setup', 'a')
  const visitor = { address: '10.0.0.1', browser: 'test' }

  beforeAll(async () => {
    house = await peopleHouse(await address())
    await house.add('yamada', ['manager'])
    await house.add('sato')
  })
  afterAll(() => house.close())

  describe('people', () => {
    test('one log-in name is one account, however it is spelled', async () => {
      const again = await house.kernel.commit(here, added, {
        person: 'x', login: ' ＹＡＭＡＤＡ ', name: 'x', roles: ['staff'], password: 'x', mustChange: true,
      })
      expect(again).toMatchObject({ ok: false, code: 'conflict', reasons: [{ code: 'people.loginTaken' }] })
      expect((await byLogin(house.kernel, 'Yamada', 'local'))?.id).toBe('yamada')
    })

    test('roles come and go; a stopped person has none, and gets them back', async () => {
      const { kernel } = house
      await kernel.commit(here, roleGranted, { person: 'sato', role: 'auditor' })
      await kernel.commit(here, roleGranted, { person: 'sato', role: 'auditor' })
      expect((await whoIs(kernel, 'sato'))?.grants.map((one) => one.role)).toEqual(['auditor', 'staff'])
      await kernel.commit(here, roleRevoked, { person: 'sato', role: 'auditor' })
      await kernel.commit(here, deactivated, { person: 'sato' })
      expect((await whoIs(kernel, 'sato'))?.grants).toEqual([])
      await kernel.commit(here, reactivated, { person: 'sato' })
      const grants = (await whoIs(kernel, 'sato'))?.grants ?? []
      expect(permissionsAt(grants, 'a').has('work.do')).toBe(true)
      expect(permissionsAt(grants, 'b').size).toBe(0)
      expect((await membersOf(kernel, 'a')).map((one) => one.person.id).toSorted()).toEqual(['sato', 'yamada'])
    })

    test('the last operator stays', async () => {
      const { kernel } = house
      await kernel.commit(systemActor('setup'), operatorAdded, { person: 'yamada', account: false })
      expect(
        await kernel.commit(vouched('yamada'), operatorRemoved, { person: 'yamada' })
      ).toMatchObject({ ok: false, reasons: [{ code: 'people.lastOperator' }] })
      await kernel.commit(systemActor('setup'), operatorAdded, { person: 'sato', account: false })
      expect(await kernel.commit(vouched('yamada'), operatorRemoved, { person: 'sato' })).toMatchObject({ ok: true })
    })

    test('a new password ends every other session; a reset ends all and may take the second step', async () => {
      const { kernel } = house
      const sessions = new Sessions(kernel, house.now)
      const [one, two] = [
        await sessions.start('sato', visitor, { way: 'password' }),
        await sessions.start('sato', visitor, { way: 'password' })
      ]
      if (!one.ok || !two.ok) throw new Error('no session')
      await kernel.commit(vouched('sato'), passwordChanged, { person: 'sato', password: 'phc', keep: one.session })
      expect((await sessionsOf(kernel, 'sato', house.now())).map((each) => each.id)).toEqual([one.session])
      await kernel.commit(
        vouched('sato'), totpEnrolled, { person: 'sato', secret: 'ABCD', step: 5, recovery: ['r1', 'r2'] }
      )
      await kernel.commit(vouched('sato'), recoveryCodesRenewed, { person: 'sato', recovery: ['r3'] })
      expect(await recoveryCodesLeft(kernel, 'sato')).toBe(1)
      await kernel.commit(
        vouched('sato'), passkeyAdded,
        { person: 'sato', passkey: 'k1', label: '金庫の鍵', publicKey: 'pk', counter: 0, transports: ['usb'] }
      )
      await kernel.commit(
        vouched('sato'), passkeyAdded,
        { person: 'sato', passkey: 'k2', label: '予備', publicKey: 'pk', counter: 0, transports: [] }
      )
      await kernel.commit(vouched('sato'), passkeyRemoved, { person: 'sato', passkey: 'k2' })
      expect((await passkeysOf(kernel, 'sato')).map((each) => each.label)).toEqual(['金庫の鍵'])
      await kernel.commit(here, passwordReset, { person: 'sato', password: 'phc2', secondStep: true })
      expect(await sessions.find(one.token)).toBeNull()
      expect(await personById(kernel, 'sato')).toMatchObject({ must_change: true, totp_secret: null, password: 'phc2' })
      expect(await passkeysOf(kernel, 'sato')).toEqual([])
    })

    test('a session idles out, and does not come back with a restart', async () => {
      const { kernel } = house
      const sessions = new Sessions(kernel, house.now)
      const started = await sessions.start('sato', visitor, { way: 'password' })
      if (!started.ok) throw new Error('no session')
      house.later(29 * 60_000)
      expect((await sessions.find(started.token))?.person.id).toBe('sato')
      house.later(31 * 60_000)
      expect(await sessions.find(started.token)).toBeNull()
      expect(await new Sessions(kernel, house.now).find(started.token)).toBeNull()
      expect(await sessions.find('no such token')).toBeNull()
    })

    test('a person of the directory follows its groups, and nothing is written when nothing changed', async () => {
      const { kernel } = house
      const map = [
        { group: '看護部', facility: 'a', role: 'staff' as const },
        { group: 'IT', facility: null, role: 'operator' as const }
      ]
      const by = {
        origin: 'ldap' as const, subject: 'guid-1', login: 'tanaka', name: '田中', groups: ['CN=看護部,OU=x,DC=h']
      }
      expect(await enter(kernel, map, { ...by, groups: ['CN=その他,DC=h'] })).toMatchObject({ code: 'people.noRole' })
      const person = await enter(kernel, map, by)
      if (typeof person !== 'string') throw new Error(person.code)
      const { size } = await kernel.head()
      expect(await enter(kernel, map, by)).toBe(person)
      expect((await kernel.head()).size).toBe(size)
      await enter(kernel, map, { ...by, name: '田中 一郎', groups: ['IT'] })
      expect((await whoIs(kernel, person))?.grants).toEqual([{ place: '', role: 'operator' }])
      expect((await personById(kernel, person))?.name).toBe('田中 一郎')
      expect(await enter(kernel, map, { ...by, groups: [] })).toMatchObject({ code: 'people.noRole' })
      expect((await whoIs(kernel, person))?.grants).toEqual([])
    })

    test('settings keep a secret until another is given', async () => {
      const { kernel } = house
      const oidc = {
        issuer: 'https://op', clientId: 'c', label: 'l', groupClaim: 'groups', redirectUri: 'https://k/cb',
        groupRoles: []
      }
      await changeSetting(kernel, 'yamada', 'oidc', oidc, 'the secret')
      await changeSetting(kernel, 'yamada', 'oidc', { ...oidc, label: 'm' })
      expect(await secretOf(kernel, 'oidc')).toBe('the secret')
      expect((await setting(kernel, 'oidc'))?.label).toBe('m')
      await changeSetting(kernel, 'yamada', 'oidc', null, null)
      expect(await secretOf(kernel, 'oidc')).toBeNull()
      expect(await setting(kernel, 'session')).toEqual({ idleMinutes: 30, absoluteHours: 12 })
    })

    test('the ledger rebuilds the same rows, and holds nothing of all this in clear', async () => {
      const { kernel } = house
      await kernel.commit(vouched('sato'), totpRemoved, { person: 'sato' })
      await kernel.commit(vouched('sato'), localeChosen, { person: 'sato', locale: 'en' })
      expect(await kernel.compareProjections()).toMatchObject({ equal: true })
      let text = ''
      for await (const chunk of kernel.exportLedger()) text += new TextDecoder().decode(chunk)
      for (
        const secret of ['satoさん', '$argon2id', 'the secret', '金庫の鍵', '10.0.0.1', '田中']
      ) expect(text).not.toContain(secret)
    })

    test('a person can be erased: the account stays as an empty shell, and the ledger verifies', async () => {
      const { kernel } = house
      const lines = await kernel.audit({ facility: 'a', limit: 100, act: 'people.added' })
      const line = lines.find((one) => JSON.stringify(one.payload).includes('"sato"'))
      const values = ['login', 'name', 'password'].map((field) => ({ seq: line?.seq ?? -1, field, positions: null }))
      expect(await kernel.commit(here, personalErased, { values, files: [], reason: '退職' })).toMatchObject({ ok: true })
      expect(await personById(kernel, 'sato')).toMatchObject({ login: null, login_key: null, name: null })
      expect(await kernel.verify()).toMatchObject({ ok: true })
      expect(await kernel.compareProjections()).toMatchObject({ equal: true })
    })
  })
}

describe('on SQLite', () => suite(() => Promise.resolve(undefined)))

describeWith(hasPostgres)('on PostgreSQL', () => {
  let server: Promise<TestPostgres> | undefined
  // Registered first, so that it runs last: whoever uses the database leaves before it.
  afterAll(async () => (await server)?.stop())
  suite(async () => (await (server ??= startPostgres())).database())
})
