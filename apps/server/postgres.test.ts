// The same server on PostgreSQL: what people type reaches the database as values, whatever it holds.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeWith, hasPostgres } from '#tools/testing/needs.ts'
import { query, startPostgres, type TestPostgres } from '#tools/testing/postgres.ts'
import { testHouse, type Browser, type TestHouse } from './testing/house.ts'

const json = { 'content-type': 'application/json', 'x-kokoroe': '1' }
const nasty = [
  "' OR 1=1 --", "a'); DROP TABLE people; --", "';SELECT pg_sleep(5)--", '\\', '%', '_', '"', '$1', '*', '\u{1f600}',
  '\ud800',
]

describeWith(hasPostgres)('on PostgreSQL', () => {
  let postgres: TestPostgres
  let address: string
  let house: TestHouse
  let people: Record<'manager' | 'practitioner' | 'other', Browser>

  beforeAll(async () => {
    postgres = await startPostgres()
    address = await postgres.database()
    house = await testHouse({ postgres: address })
    people = {
      manager: await house.person('kacho', 'a', ['manager']),
      practitioner: await house.person('prac', 'a', ['practitioner']),
      other: await house.person('soto', 'b', ['manager', 'practitioner']),
    }
  }, 120_000)
  afterAll(async () => {
    await house.close()
    await postgres.stop()
  })

  const paths = [
    'people?q=', 'people?sort=', 'findings?q=', 'findings?sort=', 'findings?check=', 'findings?edition=',
    'register/account?q=', 'register/account?where=', 'register/account/entity?key=', 'ledger/entries?act=',
    'files?q=', 'tasks?sort=', 'board?edition=', 'vendors/letter?vendor=', 'rulebooks-compare?to=x&from=',
    'findings/', 'people/', 'files/', 'evidence/', 'jobs/', 'stocktakes/', 'rulebooks/', 'register/',
    'kamo?q=', 'incidents/', 'playbooks/', 'cut-photos/',
  ]

  test.each(paths)('%s takes anything as a value', async (path) => {
    for (const one of [...nasty, '\u0000', 'a\u0000b']) {
      const answer = await people.manager.fetch(`/api/v1/facilities/a/${path}${encodeURIComponent(one.toWellFormed())}`)
      expect([200, 404, 409, 422], `${path} ${JSON.stringify(one)}`).toContain(answer.status)
    }
    expect(house.logged).toEqual([])
  })

  test('whatever is typed as a name is nobody', async () => {
    const send = (body: string) => house.browser().fetch('/api/v1/session', { method: 'POST', headers: json, body })
    for (const one of [...nasty, 'a\u0000b']) {
      expect((await send(JSON.stringify({ login: one, password: one }))).status).toBe(401)
    }
    expect(house.logged).toEqual([])
  })

  test('a file with NUL and worse in its cells comes in or says why', async () => {
    const text = 'SamAccountName,DisplayName,Enabled\nsato,"佐\u0000藤",TRUE\nsuzuki,"\u{10ffff}\ufffe",FALSE\n'
    const up = await people.practitioner.fetch('/api/v1/facilities/a/files?name=ADUsers.csv', {
      method: 'POST', headers: { 'x-kokoroe': '1', 'content-type': 'application/octet-stream' }, body: text,
    })
    expect(up.status).toBe(200)
    const { file } = (await up.json()) as { file: { id: string } }
    await house.house.kernel.jobs.start()
    const mapping = { kind: 'account', realm: 'AD', columns: [
      { column: 'SamAccountName', attribute: 'login' }, { column: 'DisplayName', attribute: 'displayName' },
    ] }
    const params = { facility: 'a', file: file.id }
    const begun = await people.practitioner.call('files.import', { params, body: { mapping } })
    if (!begun.ok) throw new Error(JSON.stringify(begun))
    await expect.poll(async () => (await house.house.kernel.jobs.get('a', begun.value.job))?.state, { timeout: 15_000 })
      .toBe('done')
    const list = await people.manager.call('register.list', { params: { facility: 'a', kind: 'account' }, query: {} })
    expect(list.ok && list.value.rows.map((one) => one.cells['login'])).toEqual(['sato', 'suzuki'])
    expect(house.logged).toEqual([])
  })

  test('a report from the door comes in whatever it holds, once, and is found again', async () => {
    const page = house.browser('10.2.0.1')
    const whole = (more: object) => ({
      id: randomUUID(), code: '@a', symptoms: ['ransom'], several: null, patients: null, callback: null, words: null, where: null,
      madeAt: 0, offline: false, ...more,
    })
    const send = (body: object) => page.fetch('/api/v1/kamo/reports', { method: 'POST', headers: json, body: JSON.stringify(body) })
    for (const one of [...nasty, 'a\u0000b']) {
      const body = whole({ words: one, where: one, callback: one })
      const answers = await Promise.all([send(body), send(body)])
      expect(answers.map((answer) => answer.status), JSON.stringify(one)).toEqual([200, 200])
      const [first, second] = await Promise.all(answers.map((answer) => answer.json() as Promise<{ receipt: string }>))
      expect(first?.receipt).toBe(second?.receipt)
    }
    for (const one of [...nasty, '\u0000']) {
      for (const path of ['places', 'receipts']) {
        expect([200, 404, 429]).toContain((await page.fetch(`/api/v1/kamo/${path}/${encodeURIComponent(one.toWellFormed())}`)).status)
      }
    }
    const list = await people.practitioner.call('desk.list', { params: { facility: 'a' }, query: { q: 'DROP TABLE' } })
    const hits = list.ok ? list.value.reports : []
    expect(hits[0]?.words ?? hits[0]?.again[0]?.words).toBeDefined()
    const told = await people.practitioner.fetch('/api/v1/facilities/a/incidents', { method: 'POST', headers: json, body: '{"title":"a\\u0000b"}' })
    expect(told.status).toBe(200)
    expect(house.logged).toEqual([])
    expect((await house.house.kernel.compareProjections()).differences).toEqual([])
  })

  test('the database itself shows a hospital only its own rows, and the ordinary role none of the kernel', async () => {
    const as = (facility: string) => `${address}?options=${encodeURIComponent(`-c kokoroe.facility=${facility}`)}`
    for (const table of ['kernel_leaf', 'kernel_sealed', 'kernel_blob', 'stored_file']) {
      expect(await query(address, `SELECT * FROM ${table}`), table).toEqual([])
    }
    expect(await query(as('a'), 'SELECT DISTINCT facility FROM stored_file')).toEqual([{ facility: 'a' }])
    expect(await query(as('b'), 'SELECT facility FROM stored_file')).toEqual([])
    await expect(query(as('b'), `UPDATE facility SET facility = 'a'`)).rejects.toThrow(/row-level security|duplicate/)
  })
})
