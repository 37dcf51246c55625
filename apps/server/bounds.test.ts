// Behind an open door: what a role still does not get, and what one hospital still does not learn of another.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#hospital/kernel/permission.ts'
import { stocktakeClosed, stocktakeStarted } from '#hospital/work/acts/stocktake.ts'
import { newToken, tokenHash } from '#hospital/work/stocktake.ts'
import { noted as placeNoted } from '#hospital/register/acts/note.ts'
import { systemActor } from '#hospital/kernel/system.ts'
import { password, testHouse, type Browser, type TestHouse } from './testing/house.ts'

let house: TestHouse
const people = new Map<Role, Browser>()
const at = (role: Role): Browser => people.get(role) ?? house.browser()
const facility = 'a'

beforeAll(async () => {
  house = await testHouse()
  for (const role of ['manager', 'practitioner', 'staff', 'auditor'] as const) {
    people.set(role, await house.person(`a-${role}`, 'a', [role]))
  }
  people.set('operator', await house.person('root', '', ['operator']))
})
afterAll(() => house.close())

describe('reports', () => {
  const ofRows = ['contact-tree', 'stocktake-sheets', 'vendor-letter', 'vendor-status']
  test.each(ofRows)('%s tells rows of the register', async (report) => {
    const get = (role: Role) => at(role).fetch(`/api/v1/facilities/a/reports/${report}/html`)
    expect((await get('staff')).status).toBe(403)
    expect((await get('auditor')).status).not.toBe(403)
  })

  test('what the board says is for everybody who sees it, and only that is listed', async () => {
    expect((await at('staff').fetch('/api/v1/facilities/a/reports/director/html')).status).toBe(200)
    const ids = async (role: Role) => {
      const list = await at(role).call('reports.list', { params: { facility } })
      return list.ok ? list.value.rows.map((one) => one.id) : []
    }
    expect((await ids('staff')).toSorted()).toEqual(['director', 'findings', 'inspection-r7'])
    expect(await ids('auditor')).toContain('contact-tree')
  })
})

describe('wards to choose labels by', () => {
  test('are named to those who read the register', async () => {
    const fact = { kind: 'place' as const, row: null, key: 'W', attributes: { name: '3階西', department: '看護部', segment: 'S3' } }
    await house.house.kernel.commit(systemActor('setup', 'a'), placeNoted, placeNoted.schema.parse({ gives: [], reason: '見た', fact }))
    const list = async (role: Role) => {
      const answer = await at(role).call('reports.list', { params: { facility } })
      if (!answer.ok) throw new Error(JSON.stringify(answer))
      return answer.value
    }
    expect(await list('practitioner')).toMatchObject({ departments: ['看護部'], segments: ['S3'] })
    expect(await list('staff')).toMatchObject({ departments: [], segments: [] })
    const offers = (await list('auditor')).rows.filter((one) => one.offers.length > 0).map((one) => one.id)
    expect(offers.toSorted()).toEqual(['kamo-cards', 'kamo-posters', 'kamo-stickers'])
  })
})

describe('answers to the inspector', () => {
  const answer = (role: Role, edition: string, item: string) => at(role).call('attestations.set', {
    params: { facility, edition, item }, body: { answer: 'yes' },
  })

  test('are given by those who answer for them, to items that are asked', async () => {
    const list = await at('manager').call('attestations.list', { params: { facility }, query: {} })
    const first = list.ok ? list.value.rows[0] : undefined
    if (!first) throw new Error('no item')
    expect(await answer('staff', first.edition.id, first.item)).toMatchObject({ ok: false, status: 403 })
    expect(await answer('auditor', first.edition.id, first.item)).toMatchObject({ ok: false, status: 403 })
    expect(await answer('manager', first.edition.id, first.item)).toMatchObject({ ok: true })
    expect(await answer('manager', first.edition.id, 'nothing')).toMatchObject({ ok: false, status: 404 })
    expect(await answer('manager', 'nothing', first.item)).toMatchObject({ ok: false, status: 404 })
  })
})

describe('a job that broke', () => {
  test('tells what it stumbled over to those who may read rows, and to nobody else', async () => {
    const { jobs } = house.house.kernel
    jobs.define('breaks', () => Promise.reject(new Error('row 3: 佐藤 花子')), { attempts: 1 })
    await jobs.start()
    const { id } = await jobs.enqueue('breaks', { facility, input: null })
    const text = async (role: Role) => {
      const got = await at(role).call('jobs.one', { params: { facility, job: id } })
      return got.ok ? `${got.value.state} ${got.value.text}` : ''
    }
    await expect.poll(() => text('auditor')).toContain('佐藤 花子')
    expect(await text('staff')).toMatch(/^failed /)
    expect(await text('staff')).not.toContain('佐藤')
  })
})

describe('erasing', () => {
  const leafOf = async (person: string) => {
    const lines = await house.house.kernel.audit({ facility, limit: 100, act: 'people.added' })
    return lines.find((one) => JSON.stringify(one.payload).includes(`"${person}"`))?.seq ?? -1
  }
  const erase = async (role: Role, person: string) => at(role).call('ledger.erase', {
    params: { facility, seq: String(await leafOf(person)) }, body: { reason: '退職' },
  })

  test('does not end the account of somebody above', async () => {
    expect(await erase('practitioner', 'a-manager')).toMatchObject({ ok: false, status: 403 })
    await house.person('a-leaver', 'a', ['staff'])
    expect(await erase('practitioner', 'a-leaver')).toMatchObject({ ok: true })
    const logIn = await house.browser().call('session.logIn', { body: { login: 'a-manager', password } })
    expect(logIn).toMatchObject({ ok: true })
  })
})

describe('a link to a stock-take', () => {
  test('tells nobody’s name once the stock-take is closed', async () => {
    const token = newToken()
    const clerk = systemActor('setup', 'a')
    await house.house.kernel.commit(clerk, stocktakeStarted, {
      id: 'c1', title: '秋', scope: '', due: '2027-01-31',
      sheets: [{ id: 's1', department: '薬剤部', head: null, tokenHash: tokenHash(token) }],
      entries: [{ id: 's1-1', sheet: 's1', realm: 'AD', login: 'sato', label: '佐藤', hint: null }],
    })
    const open = () => house.browser().call('answer.get', { params: { token: `a~${token}` } })
    expect(await open()).toMatchObject({ ok: true, value: { entries: [{ login: 'sato' }] } })
    await house.house.kernel.commit(clerk, stocktakeClosed, { campaign: 'c1' })
    expect(await open()).toMatchObject({ ok: true, value: { state: 'closed', entries: [] } })
    const wrong = await house.browser().fetch(`/api/v1/answer/a~${newToken()}`)
    const nowhere = await house.browser().fetch(`/api/v1/answer/zzz~${newToken()}`)
    expect([wrong.status, await wrong.text()]).toEqual([nowhere.status, await nowhere.text()])
  })
})

describe('many hospitals', () => {
  test('the whole record goes to those who may read it everywhere', async () => {
    const get = (one: Browser, place: string) => one.fetch(`/api/v1/facilities/${place}/ledger/export`)
    expect((await get(at('auditor'), 'a')).status).toBe(200)
    await house.person('b-manager', 'b', ['manager'])
    for (const role of ['manager', 'practitioner', 'auditor'] as const) {
      expect((await get(at(role), 'a')).status).toBe(409)
    }
    expect((await get(at('operator'), 'a')).status).toBe(200)
  })

  test('who is above somewhere else is not handled here, even while stopped there', async () => {
    const { kernel } = house.house
    const { roleGranted, deactivated } = await import('#hospital/kernel/people/acts/members.ts')
    const there = systemActor('setup', 'b')
    await kernel.commit(there, roleGranted, { person: 'a-staff', role: 'manager' })
    await kernel.commit(there, deactivated, { person: 'a-staff' })
    const reset = await at('manager').call('people.reset', {
      params: { facility, person: 'a-staff' }, body: { secondStep: false },
    })
    expect(reset).toMatchObject({ ok: false, status: 403 })
  })
})

test('nothing broke inside', () => expect(house.logged).toEqual([]))
