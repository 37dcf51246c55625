// Evidence over the wire: files in as they are, a sealed folder held against its lists, everything out as a bag that real tools verify.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bag } from '#engines/bagit'
import { inParts } from '#apps/console/pages/incident/evidence/in-parts.ts'
import { password, testHouse, type Browser, type TestHouse } from './testing/house.ts'

let house: TestHouse
let practitioner: Browser
let auditor: Browser
let staff: Browser
let root = ''
const facility = 'a'

type Got<T> = Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly status: number; readonly error: unknown }>
async function value<T>(outcome: Got<T>): Promise<T> {
  const done = await outcome
  if (!done.ok) throw new Error(`${done.status} ${JSON.stringify(done.error)} ${house.logged.join('\n')}`)
  return done.value
}

beforeAll(async () => {
  house = await testHouse()
  root = mkdtempSync(join(tmpdir(), 'evidence-wire-'))
  practitioner = await house.person('jitsumu', facility, ['practitioner'])
  auditor = await house.person('kansa', facility, ['auditor'])
  staff = await house.person('kango', facility, ['staff'])
})
afterAll(async () => {
  await house.close()
  rmSync(root, { recursive: true, force: true })
})

const open = async (mode: 'real' | 'drill' = 'real') =>
  (await value(practitioner.call('incidents.open', { params: { facility }, body: { title: '英文の印刷', mode } }))).id
const add = (incident: string, what = '=cmd|画面') => value(practitioner.call('secured.add', {
  params: { facility, incident }, body: { what, collector: '田中', method: 'photo', device: 't-101', deviceLabel: 'T-101' },
}))
const sent = async (incident: string, name: string, text: string) => {
  const { sha256, size } = await value(practitioner.call('secured.upload', { params: { facility, incident }, body: Buffer.from(text) }))
  return { name, sha256, size }
}
const list = (incident: string) => value(practitioner.call('secured.list', { params: { facility, incident } }))
const address = (incident: string, rest: string) => `/api/v1/facilities/${facility}/incidents/${incident}/evidence${rest}`

test('what is taken in comes out as a folder that tar and sha256sum know', async () => {
  const incident = await open()
  const first = await add(incident)
  const second = await add(incident, '業者のメール')
  expect([first.number, second.number]).toEqual(['E-1', 'E-2'])
  const files = [await sent(incident, '写真/IMG 1%.jpg', 'jpeg'), await sent(incident, '=evil.txt', 'x'.repeat(100_000))]
  expect(await value(practitioner.call('secured.take', { params: { facility, incident, item: first.id }, body: { files } })))
    .toEqual({ files: 2, from: 1, sealed: null })
  const mail = await sent(incident, 'mail.eml', 'From:')
  await value(practitioner.call('secured.take', { params: { facility, incident, item: second.id }, body: { files: [mail] } }))
  await value(practitioner.call('secured.handOver', {
    params: { facility, incident, item: first.id }, body: { from: '田中', to: '県警 高橋', reason: '押収', seal: '0042' },
  }))
  const answer = await auditor.fetch(address(incident, '/export'))
  expect(answer.status).toBe(200)
  writeFileSync(join(root, 'out.tar'), Buffer.from(await answer.arrayBuffer()))
  expect(spawnSync('tar', ['-xf', 'out.tar'], { cwd: root }).status).toBe(0)
  const folder = join(root, readdirSync(root).find((name) => name.startsWith('evidence-')) ?? '')
  for (const list of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
    const sums = spawnSync('sha256sum', ['-c', '--strict', list], { cwd: folder })
    expect(sums.status, String(sums.stderr)).toBe(0)
  }
  expect(readdirSync(join(folder, 'data')).toSorted()).toEqual(['E0001.bin', 'E0002.bin', 'E0003.bin', 'custody.csv', 'items.csv', 'names.csv'])
  const names = readFileSync(join(folder, 'data/names.csv'), 'utf8')
  expect(names.startsWith('\ufeff')).toBe(true)
  expect(names).toContain(`E0002.bin,E-1,2,'=evil.txt,${files[1]?.sha256},100000`)
  expect(readFileSync(join(folder, 'data/items.csv'), 'utf8')).toContain("'=cmd|画面")
  expect(readFileSync(join(folder, 'data/custody.csv'), 'utf8')).toContain('県警 高橋,押収,jitsumuさん')
  const one = await auditor.fetch(address(incident, `/items/${second.id}/files/1`))
  expect([one.headers.get('content-type'), await one.text()]).toEqual(['application/octet-stream', 'From:'])
})

test('a sealed folder with faults is taken in whole, and every fault is told', async () => {
  const incident = await open()
  const item = await add(incident)
  const sum = (text: string) => createHash('sha256').update(text).digest('hex')
  const manifest = `${sum('one')}  data/one.txt\n${sum('two')}  data/two.txt\n`
  const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'
  const tags = `${sum(declaration)}  bagit.txt\n${sum(manifest)}  manifest-sha256.txt\n`
  const texts = {
    'bagit.txt': declaration, 'manifest-sha256.txt': manifest, 'tagmanifest-sha256.txt': tags, 'data/one.txt': 'onE', 'data/extra.txt': 'added',
  }
  const files = []
  for (const [name, text] of Object.entries(texts)) files.push(await sent(incident, `T-101/${name}`, text))
  const paper = sum(tags).toUpperCase().match(/.{8}/g)?.join('-') ?? ''
  const taken = await value(practitioner.call('secured.take', { params: { facility, incident, item: item.id }, body: { files, seal: paper } }))
  expect(taken).toMatchObject({ files: 5, sealed: { whole: false, paper: 'same' } })
  expect(taken.sealed?.faults.map(({ code }) => code).toSorted()).toEqual(['changed', 'extra', 'missing'])
  const [shown] = (await list(incident)).items
  expect(shown?.files).toHaveLength(5)
  expect(shown?.sealed[0]).toMatchObject({ paper: 'same', seal: sum(tags) })
  expect(shown?.sealed[0]?.faults.map(({ text }) => text)).toContain('「data/one.txt」の中身が、封をしたときと違います。')
})

test('nothing is recorded of bytes that never came, and no bytes of an incident that is not there', async () => {
  const incident = await open()
  const item = await add(incident)
  const files = [{ name: 'x', sha256: 'a'.repeat(64), size: 1 }]
  expect(await practitioner.call('secured.take', { params: { facility, incident, item: item.id }, body: { files } })).toMatchObject({ ok: false, status: 409 })
  expect(await practitioner.call('secured.upload', { params: { facility, incident: 'none' }, body: Buffer.from('x') })).toMatchObject({ status: 404 })
  const other = await open()
  const mine = [await sent(other, 'x', 'x')]
  expect(await practitioner.call('secured.take', { params: { facility, incident: other, item: item.id }, body: { files: mine } })).toMatchObject({ status: 404 })
  for (const who of [auditor, staff]) {
    expect(await who.call('secured.upload', { params: { facility, incident }, body: Buffer.from('x') })).toMatchObject({ status: 403 })
  }
})

test('a device on hold is on everyone\'s list until a person lets it go, and has a tag; a drill holds nothing', async () => {
  const held = async () => (await value(auditor.call('secured.held', { params: { facility } }))).rows.map(({ device }) => device)
  const incident = await open()
  const drill = await open('drill')
  await value(practitioner.call('secured.hold', { params: { facility, incident: drill }, body: { device: 't-9', label: 'T-9' } }))
  await value(practitioner.call('secured.hold', { params: { facility, incident }, body: { device: 't-101', label: 'T-101', reason: '脅迫文' } }))
  expect(await held()).toEqual(['t-101'])
  const tag = await auditor.fetch(address(incident, '/tag?device=t-101&phone=8119'))
  expect(Buffer.from(await tag.arrayBuffer()).subarray(0, 5).toString()).toBe('%PDF-')
  expect((await auditor.fetch(address(incident, '/tag?device=t-9'))).status).toBe(404)
  const custody = await auditor.fetch(address(incident, '/custody'))
  expect(custody.headers.get('content-type')).toBe('application/pdf')
  await value(practitioner.call('secured.letGo', {
    params: { facility, incident }, body: { device: 't-101', end: 'acquired', by: '業者 山本', reason: '写しを取った' },
  }))
  expect(await held()).toEqual([])
})

test('the collector is there to be put on a stick', async () => {
  const answer = await auditor.fetch(`/api/v1/facilities/${facility}/collector/kokoroe-collect.sh`)
  expect(await answer.text()).toMatch(/^#!\/bin\/sh/)
  expect((await auditor.fetch(`/api/v1/facilities/${facility}/collector/passwd`)).status).toBe(404)
})

test('two sign the head on paper: what they typed is the record\'s, or it is not taken', async () => {
  const paper = await auditor.fetch(`/api/v1/facilities/${facility}/heads/paper`)
  expect(paper.headers.get('content-type')).toBe('application/pdf')
  const { now } = await value(auditor.call('heads.list', { params: { facility } }))
  const code = now.groups.join('-').toLowerCase()
  const sign = (given: string, second = '佐藤') =>
    practitioner.call('heads.sign', { params: { facility }, body: { code: given, first: '田中', second, kept: '金庫' } })
  expect(await sign(`0${code.slice(1)}`.replace(/^00/, '10'))).toMatchObject({ ok: false, status: 422 })
  expect(await sign(code, '田中')).toMatchObject({ ok: false })
  await value(sign(code))
  const { signed } = await value(auditor.call('heads.list', { params: { facility } }))
  expect(signed).toMatchObject([{ size: now.size, groups: now.groups, first: '田中', second: '佐藤', kept: '金庫', by: 'jitsumuさん' }])
})

test('a time stamp of this head is taken, one of another is not, and what it does not prove is said', async () => {
  const query = await practitioner.fetch(`/api/v1/facilities/${facility}/heads/query`)
  writeFileSync(join(root, 'q.tsq'), Buffer.from(await query.arrayBuffer()))
  const [, size = '', head = ''] = /kokoroe-(\d+)-([0-9a-f]{64})\.tsq/.exec(query.headers.get('content-disposition') ?? '') ?? []
  writeFileSync(join(root, 'serial'), '01\n')
  writeFileSync(join(root, 'tsa.cnf'), ['[tsa]', 'default_tsa = one', '[one]', `serial = ${root}/serial`, 'signer_digest = sha256',
    'default_policy = 1.2.3.4.1', 'digests = sha256', `certs = ${root}/tsa.pem`, ''].join('\n'))
  const openssl = (...argv: readonly string[]) => expect(spawnSync('openssl', argv, { cwd: root }).status).toBe(0)
  openssl('req', '-x509', '-nodes', '-days', '9', '-subj', '/CN=TSA', '-keyout', 'tsa.key', '-out', 'tsa.pem', '-newkey', 'ec', '-pkeyopt',
    'ec_paramgen_curve:P-256', '-addext', 'extendedKeyUsage=critical,timeStamping', '-addext', 'basicConstraints=CA:FALSE')
  openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'q.tsq', '-signer', 'tsa.pem', '-inkey', 'tsa.key', '-out', 'a.tsr')
  writeFileSync(join(root, 'head.txt'), `${size} ${head}\n`)
  openssl('ts', '-verify', '-data', 'head.txt', '-in', 'a.tsr', '-CAfile', 'tsa.pem')
  const give = (root64: string, body: Uint8Array<ArrayBuffer>) =>
    practitioner.call('heads.stamp', { params: { facility }, query: { size: Number(size), root: root64 }, body })
  const answer = readFileSync(join(root, 'a.tsr'))
  expect(await value(give(head, answer))).toMatchObject({ authority: 'CN=TSA', selfSigned: true, notVerified: expect.stringContaining('何の証拠にもなりません') as string })
  expect(await give('f'.repeat(64), answer)).toMatchObject({ ok: false, status: 422 })
  const bent = Buffer.from(answer)
  bent[bent.length - 3] = (bent[bent.length - 3] ?? 0) ^ 1
  expect(await give(head, bent)).toMatchObject({ ok: false, status: 422 })
  const { stamped } = await value(auditor.call('heads.list', { params: { facility } }))
  expect(stamped).toMatchObject([{ size: Number(size), root: head, authority: 'CN=TSA' }])
})

test('companies stand side by side with what they did not say', async () => {
  const incident = await open()
  const ask = (company: string, answers: Record<string, 'yes' | 'no' | 'unsaid'>) =>
    practitioner.call('outside.ask', { params: { facility, incident }, body: { company, answers } })
  await value(ask('復旧A社', { explains: 'yes', secrecy: 'no' }))
  await value(ask('復旧B社', { explains: 'yes', secrecy: 'yes' }))
  const { companies, insurances, policies } = await value(auditor.call('outside.get', { params: { facility, incident } }))
  expect(companies.map(({ company, points, stops }) => [company, points, stops])).toEqual([['復旧A社', 2, ['secrecy']], ['復旧B社', 4, []]])
  expect([insurances, policies]).toEqual([[], []])
})

/** So much later that one has to log in again. */
async function later(ms: number): Promise<void> {
  house.later(ms)
  await value(practitioner.call('session.logIn', { body: { login: 'jitsumu', password } }))
}

test('what changed on the disk stands first on today\'s list and on the page, until it was brought back and read again', async () => {
  const incident = await open()
  const { id: item, number } = await add(incident)
  const files = [await sent(incident, 'a.txt', 'the one that rots'), await sent(incident, 'b.txt', 'the one that stays')]
  await value(practitioner.call('secured.take', { params: { facility, incident, item }, body: { files } }))
  const { jobs } = house.house.kernel
  const reread = async () => {
    const { job } = await value(practitioner.call('secured.reread', { params: { facility, incident } }))
    await jobs.start()
    await expect.poll(async () => (await jobs.get(facility, job))?.state, { timeout: 15_000 }).toBe('done')
  }
  await reread()
  expect((await list(incident)).reread).toMatchObject({ at: expect.any(String) as string, faults: [], elsewhere: 0 })
  const today = async () => (await value(practitioner.call('tasks.today', { params: { facility } }))).rows.filter(({ kind }) => kind === 'evidenceRead')
  expect(await today()).toEqual([])
  const path = join(house.folder, 'evidence', facility, files[0]?.sha256 ?? '')
  chmodSync(path, 0o600)
  writeFileSync(path, 'the one that r0ts')
  await reread()
  expect((await list(incident)).reread.faults).toMatchObject([{ number, n: 1, text: expect.stringContaining(number) as string }])
  const rows = (await value(practitioner.call('tasks.today', { params: { facility } }))).rows
  expect(rows[0]).toMatchObject({ kind: 'evidenceRead', link: `/incidents/${incident}/evidence`, count: 1 })
  writeFileSync(path, 'the one that rots')
  await reread()
  expect(await today()).toEqual([])
  await later(20 * 86_400_000)
  expect(await today()).toMatchObject([{ kind: 'evidenceRead', count: 0, title: expect.stringContaining('2週間') as string }])
  await reread()
  expect(await today()).toEqual([])
})

test('bytes that were never added to an item are shown, stay, and can be added', async () => {
  const incident = await open()
  const { id: item } = await add(incident)
  const { sha256, size } = await sent(incident, '', 'sent, then the page was closed')
  const loose = async () => (await list(incident)).loose.filter((one) => one.sha256 === sha256)
  // Just come in: somebody may still be sending.
  const path = join(house.folder, 'evidence', facility, sha256)
  utimesSync(path, house.now() / 1000, house.now() / 1000)
  expect(await loose()).toEqual([])
  await later(3_600_000)
  expect(await loose()).toMatchObject([{ sha256, size }])
  await value(practitioner.call('secured.take', { params: { facility, incident, item }, body: { files: [{ name: 'found', sha256, size }] } }))
  expect(await loose()).toEqual([])
  expect((await list(incident)).items[0]?.files).toMatchObject([{ n: 1, name: 'found', sha256 }])
})

test('a folder of 30,000 files comes in, in parts, and its seal is held over all of them', async () => {
  const incident = await open()
  const { id: item } = await add(incident)
  const store = house.house.evidence
  // The same few contents under many names: what is looked at here is the number of names.
  const files = Array.from({ length: 30_000 }, (_, at) => ({ name: `logs/${at}.txt`, size: 2, open: () => [Buffer.from(`${at % 10}\n`)] }))
  const came: { name: string; sha256: string; size: number }[] = []
  const kept = new Map<string, { sha256: string; size: number }>()
  let seal = ''
  for await (const { path, content } of bag({ folder: 'T-101', info: [], files })) {
    const bytes = Buffer.concat(await Array.fromAsync(content))
    if (path.endsWith('/tagmanifest-sha256.txt')) seal = createHash('sha256').update(bytes).digest('hex')
    const key = createHash('sha256').update(bytes).digest('hex')
    if (!kept.has(key)) {
      const taken = await store.take(facility, (async function* () { yield await Promise.resolve(bytes) })(), 1 << 30)
      if (!taken.ok) throw new Error('not taken')
      kept.set(key, { sha256: taken.sha256, size: taken.size })
    }
    came.push({ name: path, sha256: key, size: bytes.length })
  }
  const params = { facility, incident, item }
  const before = process.memoryUsage().rss
  let most = 0
  let from: number | undefined
  const parts = inParts(came)
  for (const [n, part] of parts.entries()) {
    const last = n === parts.length - 1
    const body = { files: [...part], ...(last ? { seal } : { more: true }), ...(from === undefined ? {} : { from }) }
    const done = await value(practitioner.call('secured.take', { params, body }))
    // The answer was lost: the same part again comes in once.
    if (n === 1) expect(await value(practitioner.call('secured.take', { params, body }))).toEqual(done)
    from = done.from
    most = Math.max(most, process.memoryUsage().rss)
    if (last) expect(done).toMatchObject({ files: came.length, sealed: { whole: true, paper: 'same', faults: [] } })
  }
  expect(parts.length).toBeGreaterThan(14)
  expect((most - before) / 2 ** 20).toBeLessThan(300)
  const [shown] = (await list(incident)).items
  expect([shown?.fileCount, shown?.files.length]).toEqual([came.length, 300])
  expect(await house.house.kernel.compareProjections()).toMatchObject({ equal: true })
}, 120_000)
