// The whole way of a first day: set-up by the code, a file dropped in, judged, seen, printed, proved.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { book } from '#hospital/sources/testing/workbook.ts'
import { describeWith, hasPostgres } from '#tools/testing/needs.ts'
import { startPostgres, type TestPostgres } from '#tools/testing/postgres.ts'
import { testHouse, password, type Browser, type TestHouse } from './testing/house.ts'

const users = [
  'SamAccountName,DisplayName,Enabled,LastLogonDate,PasswordLastSet,PasswordNeverExpires,whenCreated,SID',
  'yamada,山田 花子,True,2026/11/18 9:00:00,2026/04/01 8:30:00,False,2020/04/01 9:00:00,S-1-5-21-1-2-3-1101',
  'sato,佐藤 次郎,True,2024/01/05 9:00:00,2023/04/01 8:30:00,True,2018/04/01 9:00:00,S-1-5-21-1-2-3-1102',
].join('\r\n')

/** The same day on both stores. */
function firstDay(address: () => Promise<string | undefined>): void {
  let test1: TestHouse
  let admin: Browser
  const facility = 'h1'
  const params = { facility }

  beforeAll(async () => {
    test1 = await testHouse({ postgres: await address() })
    await test1.house.kernel.jobs.start()
    admin = test1.browser()
  })
  afterAll(() => test1.close())

  async function value<T>(
    outcome: Promise<{ ok: true; value: T } | { ok: false; status: number; error: unknown }>
  ): Promise<T> {
    const done = await outcome
    if (!done.ok) throw new Error(`${done.status} ${JSON.stringify(done.error)} ${test1.logged.join('\n')}`)
    return done.value
  }

  async function finished(job: string): Promise<string> {
    for (let tries = 0; tries < 200; tries++) {
      const state = await value(admin.call('jobs.one', { params: { facility, job } }))
      if (state.endedAt !== null) return `${state.state}: ${state.text}`
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    throw new Error('the job did not end')
  }

  describe('the first day', () => {
    test('the code opens the set-up, and a wrong one does not', async () => {
      expect((await value(admin.call('state.get', {}))).setupNeeded).toBe(true)
      expect(
        await admin.call('setup.check', { body: { code: 'AAAA-AAAA-AAAA-AAAA' } })
      ).toMatchObject({ ok: false, status: 401 })
      const body = {
        code: test1.code().toLowerCase(), mode: 'own' as const, hospital: { name: '心得病院', beds: 120 },
        administrator: { name: '管理 太郎', login: 'kanri', password }, locale: 'ja' as const,
      }
      expect(
        await admin.call(
          'setup.finish', { body: { ...body, administrator: { ...body.administrator, password: 'kanri' } } }
        )
      )
        .toMatchObject(
          { ok: false, status: 422, error: { fields: { 'administrator.password': expect.any(String) as string } } }
        )
      expect(await value(admin.call('setup.finish', { body }))).toEqual({ facility, job: null })
      expect(await test1.browser().call('setup.finish', { body })).toMatchObject({ ok: false, status: 409 })
      const me = await value(admin.call('me.get', {}))
      expect(me.facilities).toMatchObject([{ id: facility, name: '心得病院', roles: ['manager', 'practitioner'] }])
      expect(me.installation.roles).toEqual(['operator'])
    })

    test('a file is recognised, previewed and imported by a job, and judged', async () => {
      const bytes = new TextEncoder().encode(users)
      const { file, recognised } = await value(
        admin.call('files.upload', { params, query: { name: 'C:\\dl\\users.csv' }, body: bytes })
      )
      expect(file.name).toBe('users.csv')
      expect(recognised.source).toBe('ad-users-csv')
      const preview = await value(admin.call('files.preview', { params: { facility, file: file.id }, body: {} }))
      expect(preview.facts.filter((one) => one.kind === 'account').length).toBe(2)
      const { job } = await value(admin.call('files.import', { params: { facility, file: file.id }, body: {} }))
      expect(await finished(job)).toMatch(/^done/)
      const jobs = await value(admin.call('jobs.list', { params }))
      for (const one of jobs.rows) expect(await finished(one.id)).toMatch(/^done/)
      expect((await value(admin.call('files.list', { params }))).rows[0]?.state).toBe('imported')
      const again = await value(admin.call('files.upload', { params, query: { name: 'users.csv' }, body: bytes }))
      expect(again.alreadyImported).toBe(true)
    })

    test('the board shows the nine, and a finding leads down to its row', async () => {
      const board = await value(admin.call('board.get', { params }))
      expect(board.editions.filter(({ endedOn }) => endedOn !== null)).toMatchObject([{ id: 'checklist-r7', endedOn: '2026-03-31' }])
      expect(board.principles.map((one) => one.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
      expect(board.principles[0]?.verdict).toBe('fail')
      expect(board.principles[0]?.trend.length).toBe(1)
      const page = await value(admin.call('principles.one', { params: { facility, number: '1' } }))
      expect(page.results.length).toBeGreaterThan(5)
      const list = await value(admin.call('findings.list', { params, query: { check: 'unused-accounts' } }))
      const sato = list.rows.find(
        (one) => one.subject?.label.includes('佐藤') === true || one.subject?.key.includes('sato') === true
      )
      expect(sato?.verdict).toBe('fail')
      const finding = await value(admin.call('findings.one', { params: { facility, finding: sato?.id ?? '' } }))
      const [evidence] = finding.evidence
      const rows = await value(
        admin.call(
          'evidence.rows', { params: { facility, file: evidence?.file ?? '' }, query: { row: evidence?.row ?? 0 } }
        )
      )
      expect(rows.rows.find((one) => one.here)?.cells).toContain('sato')
    })

    test('work: a task of a finding, an exception nobody approves alone, today at most five', async () => {
      const list = await value(admin.call('findings.list', { params, query: { principle: 1, size: 2 } }))
      const [first, second] = list.rows
      const { ids } = await value(admin.call('tasks.create', { params, body: { findings: [first?.id ?? ''] } }))
      await value(admin.call('tasks.done', { params: { facility, task: ids[0] ?? '' }, body: { note: '片付けました' } }))
      expect((await value(admin.call('tasks.list', { params, query: { state: 'done' } }))).rows[0]?.note).toBe('片付けました')
      const until = Temporal.PlainDate.from(test1.house.today()).add({ months: 1 }).toString()
      const { id } = await value(
        admin.call(
          'exceptions.request', { params, body: { finding: second?.id ?? '', reason: '更新待ち', measure: '監視', until } }
        )
      )
      expect(
        await admin.call('exceptions.approve', { params: { facility, exception: id }, body: {} })
      ).toMatchObject({ ok: false, status: 409 })
      const today = await value(admin.call('tasks.today', { params }))
      expect(today.rows.length).toBeLessThanOrEqual(5)
      expect(today.rows.every((one) => one.title.length > 0 && !one.title.includes('words.'))).toBe(true)
    })

    test('the register as table, entity and CSV', async () => {
      const list = await value(
        admin.call('register.list', { params: { facility, kind: 'account' }, query: { q: 'さとう 佐藤', sort: 'login' } })
      )
      expect(list.total).toBe(0)
      const found = await value(
        admin.call('register.list', { params: { facility, kind: 'account' }, query: { q: '佐藤' } })
      )
      const one = await value(
        admin.call('register.one', { params: { facility, kind: 'account' }, query: { key: found.rows[0]?.key ?? '' } })
      )
      expect(one.values.find((each) => each.attribute === 'login')?.evidence?.row).toBe(3)
      const csv = await admin.fetch(`/api/v1/facilities/${facility}/register/account/export.csv`)
      const bytes = new Uint8Array(await csv.arrayBuffer())
      expect(bytes.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf))
      expect(csv.headers.get('content-disposition')).toContain("filename*=UTF-8''")
    })

    test('a stock-take is answered by a link alone, reminded, closed', async () => {
      const { id, sheets } = await value(
        admin.call('stocktakes.start', { params, body: { title: '秋の棚卸し', due: '2099-01-31' } })
      )
      const phone = test1.browser('10.0.0.77')
      const token = decodeURIComponent(sheets[0]?.link.split('/').at(-1) ?? '')
      const sheet = await value(phone.call('answer.get', { params: { token } }))
      expect(sheet.hospital).toBe('心得病院')
      const answers = sheet.entries.map((one) => ({ entry: one.id, answer: 'stop' as const }))
      await value(phone.call('answer.send', { params: { token }, body: { answers, answeredBy: '薬剤部長' } }))
      const { link } = await value(
        admin.call('stocktakes.remind', { params: { facility, campaign: id, sheet: sheets[0]?.id ?? '' } })
      )
      expect(link).toContain('http://localhost:8090/answer/h1~')
      expect(await phone.call('answer.get', { params: { token } })).toMatchObject({ ok: false, status: 404 })
      const closed = await value(admin.call('stocktakes.close', { params: { facility, campaign: id } }))
      expect(closed.tasks).toBe(answers.length)
    })

    test('contacts and vendors by hand', async () => {
      const contact = { role: 'outside-body' as const, body: 'police' as const, name: '県警サイバー課', phones: ['000-1234'] }
      await value(admin.call('contacts.save', { params, body: { contact } }))
      const tree = await value(admin.call('contacts.tree', { params }))
      const police = tree.outside.find((one) => one.id === 'police')
      expect(police?.main?.name).toBe('県警サイバー課')
      await value(admin.call('contacts.confirm', { params, body: { key: police?.main?.key ?? '', reached: true } }))
      expect((await value(admin.call('contacts.callList', { params }))).done).toBe(1)
      await value(
        admin.call('vendors.asked', { params, body: { vendor: '医療システム株式会社', forms: ['mds'], on: '2026-01-10' } })
      )
      const vendors = await value(admin.call('vendors.list', { params }))
      expect(vendors.rows[0]?.silentSince).toBe('2026-01-10')
      await value(admin.call('vendors.asked', {
        params, body: { vendor: '医療システム株式会社', system: '放射線部門', forms: ['sds'], on: '2026-01-10' },
      }))
      const drawn = await value(admin.call('vendors.map', { params }))
      const unlisted = drawn.systems.find(({ name }) => name === '放射線部門')
      expect(unlisted).toMatchObject({ listed: false })
      expect(drawn.links.filter(({ system }) => system === unlisted?.id)).toHaveLength(1)
      const letter = await value(admin.call('vendors.letter', { params, query: { vendor: '医療システム(株)' } }))
      expect(letter.body.join('')).toContain('令和8年1月10日')
    })

    test('rulebooks: list, compare, add with the line of the fault, OSCAL', async () => {
      const books = await value(admin.call('rulebooks.list', { params }))
      expect(books.rows.length).toBeGreaterThan(3)
      const compared = await value(
        admin.call('rulebooks.compare', { params, query: { from: 'guideline-6.0', to: 'guideline-7.0' } })
      )
      expect(compared.checks.length).toBeGreaterThan(0)
      const few = new TextEncoder().encode('役割,正副,氏名,電話番号\n広報,正,森 光,03-1111-2222\n')
      const { file } = await value(admin.call('files.upload', { params, query: { name: '連絡先.csv' }, body: few }))
      const { job } = await value(admin.call('files.import', { params: { facility, file: file.id }, body: {} }))
      expect(await finished(job)).toMatch(/^done/)
      // Places of the contact tree are called as people call them, not by their keys.
      const tree = await value(
        admin.call('rulebooks.compare', { params, query: { from: 'checklist-r7-vendor', to: 'kokoroe-practice' } })
      )
      const places = tree.checks.find((one) => one.check === 'contact-tree-complete')?.nowFails ?? []
      expect(places.length).toBeGreaterThan(0)
      expect(places.join('')).not.toMatch(/director|systems|officer/)
      const broken = new TextEncoder().encode('id: x\ntitle: [\n')
      expect(
        await admin.call('rulebooks.add', { params, query: { name: 'own.yaml' }, body: broken })
      ).toMatchObject({ ok: false, status: 422 })
      for (const part of ['oscal-catalog', 'oscal-assessment-results']) {
        const answer = await admin.fetch(`/api/v1/facilities/${facility}/rulebooks/guideline-6.0/${part}`)
        expect(answer.status).toBe(200)
      }
    })

    test('a row of a workbook is shown with its sheet, never as bytes', async () => {
      const bytes = new Uint8Array(await book({
        院内: [['役割', '氏名', '電話番号'], ['院長', '若葉 一郎', '03-1111-0001'], ['広報', '森 光', '03-1111-0002']],
        外部: [['機関名', '電話番号'], ['みなと県警 サイバー犯罪対策課', '0000-11-0110'], ['JPCERT/CC', '03-1111-0003']],
        覚え書き: [['きょうの天気'], ['晴れ'], ['曇り']],
      }))
      const { file } = await value(admin.call('files.upload', { params, query: { name: '連絡網.xlsx' }, body: bytes }))
      const { job } = await value(admin.call('files.import', { params: { facility, file: file.id }, body: {} }))
      expect(await finished(job)).toMatch(/^done/)
      const at = { facility, file: file.sha256 }
      const shown = await value(admin.call('evidence.rows', { params: at, query: { row: 3, around: 1 } }))
      expect(shown.rows.filter((one) => one.here).map((one) => one.cells.slice(0, 2))).toEqual([
        ['院内', '広報'], ['外部', 'JPCERT/CC'],
      ])
      expect(shown.rows.map((one) => one.cells.join())).toContain('院内,役割,氏名,電話番号')
      const view = await test1.house.registers.view(facility)
      const heard = view.all('contact').flatMap(({ evidence }) => evidence.map(({ row, sheet }) => `${sheet} ${row}`))
      expect(heard).toEqual(expect.arrayContaining(['院内 3', '外部 3']))
      expect((await test1.house.kernel.compareProjections()).equal).toBe(true)
      const beyond = await value(admin.call('evidence.rows', { params: at, query: { row: 900, around: 1 } }))
      expect(beyond.rows).toEqual([])
    })

    test('reports in every format they offer, with a policy that lets no script run', async () => {
      const { rows } = await value(admin.call('reports.list', { params }))
      for (const report of rows) {
        expect(report.title).not.toContain('words.')
        if (report.needs !== null) continue
        for (const format of report.formats) {
          if (format === 'pdf' && report.id !== 'director') continue
          const answer = await admin.fetch(`/api/v1/facilities/${facility}/reports/${report.id}/${format}`)
          expect(`${report.id}.${format} ${answer.status}`).toBe(`${report.id}.${format} 200`)
          if (format === 'html') expect(answer.headers.get('content-security-policy')).toContain('sandbox')
          await answer.arrayBuffer()
        }
      }
    })

    test('the record: readable lines, a proof that holds, verified, exported', async () => {
      const page = await value(admin.call('ledger.entries', { params, query: { size: 5 } }))
      expect(page.rows.length).toBe(5)
      const next = await value(admin.call('ledger.entries', { params, query: { size: 5, before: page.next ?? 0 } }))
      expect(next.rows[0]?.seq).toBeLessThan(page.rows[4]?.seq ?? 0)
      const head = await value(admin.call('ledger.head', { params }))
      expect(head.groups).toHaveLength(8)
      const proof = await value(admin.call('ledger.proof', { params: { facility, seq: String(page.rows[0]?.seq) } }))
      expect(proof.leaf).toBe(page.rows[0]?.leaf)
      const verdict = await value(admin.call('ledger.verify', { params, body: { head: head.groups.join(' ') } }))
      expect(verdict).toMatchObject({ integrity: 'intact', completeness: 'complete' })
      const exported = await admin.fetch(`/api/v1/facilities/${facility}/ledger/export`)
      expect((await exported.text()).length).toBeGreaterThan(1000)
    })

    test('personal values never stand in a leaf', async () => {
      const exported = await (await admin.fetch(`/api/v1/facilities/${facility}/ledger/export`)).text()
      for (
        const secret of ['kanri', '管理 太郎', '$argon2id', '佐藤', '県警サイバー課', '薬剤部長']
      ) expect(exported).not.toContain(secret)
    })

    test('all data in one download', async () => {
      const saved = await admin.fetch('/api/v1/data/save')
      expect(saved.status).toBe(200)
      expect((await saved.arrayBuffer()).byteLength).toBeGreaterThan(10_000)
    })

    test('events of a job end with the job', async () => {
      const { job } = await value(admin.call('jobs.evaluate', { params }))
      const answer = await admin.fetch(`/api/v1/facilities/${facility}/jobs/${job}/events`)
      expect(answer.headers.get('content-type')).toBe('text/event-stream')
      expect(await answer.text()).toContain('"state":"done"')
    })

    test('nothing went wrong inside', () => expect(test1.logged).toEqual([]))
  })
}

describe('on SQLite', () => firstDay(() => Promise.resolve(undefined)))

describeWith(hasPostgres)('on PostgreSQL', () => {
  let server: Promise<TestPostgres> | undefined
  // Registered first, so that it runs last: whoever uses the database leaves before it.
  afterAll(async () => (await server)?.stop())
  firstDay(async () => (await (server ??= startPostgres())).database())
})
