// Sealed folders checked without a house; evidence that is saved, restored, and missed where it is not.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { bag, sealOf } from '#engines/bagit'
import { openHouse } from '#apps/house.ts'
import { facilityAdded } from '#hospital/kernel/own/acts.ts'
import { permissionsOf } from '#hospital/kernel/permission.ts'
import { systemActor } from '#hospital/kernel/system.ts'
import { filesTaken, itemAdded } from '#hospital/response/evidence/acts/item.ts'
import { opened as incidentOpened } from '#hospital/response/incident/acts.ts'
import { now } from '#hospital/response/payload.ts'
import { main } from '../../main.ts'

const work = mkdtempSync(join(tmpdir(), 'kokoroe-evidence-'))
let out = ''
let err = ''
beforeEach(() => {
  out = ''
  err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean(out += String(text)))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean(err += String(text)))
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => rmSync(work, { recursive: true, force: true }))

const run = (...argv: readonly string[]) => main([...argv, '--lang', 'ja'])

async function sealed(name: string): Promise<string> {
  const files = ['a.txt', 'b.txt'].map((one) => ({ name: one, size: one.length, open: () => [Buffer.from(one)] }))
  for await (const { path, content } of bag({ folder: name, info: [['Source-Host', 'T-101']], files })) {
    mkdirSync(dirname(join(work, path)), { recursive: true })
    for await (const piece of content) writeFileSync(join(work, path), piece)
  }
  return join(work, name)
}

describe('kokoroe evidence check', () => {
  it('a whole one is good, with the seal that is on paper', async () => {
    const folder = await sealed('whole')
    const seal = sealOf(readFileSync(join(folder, 'tagmanifest-sha256.txt')))
    expect(await run('evidence', 'check', folder, '--seal', seal.toUpperCase())).toBe(0)
    expect(out).toContain('Source-Host: T-101')
    expect(out).toContain('紙の封の値と同じです。')
    out = ''
    expect(await run('evidence', 'check', folder, '--seal', 'f'.repeat(64), '--json')).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ v: 1, whole: false, isBag: true, paper: 'different', seal, files: 2, faults: [{ code: 'seal-differs' }] })
  })

  it.each([['folder', []], ['tar', ['tar', '-cf']], ['zip', ['zip', '-qr']]])('a flipped bit, a missing and an extra file are named: %s', async (ending, pack) => {
    const name = `bad-${ending}`
    const folder = await sealed(name)
    writeFileSync(join(folder, 'data/a.txt'), 'a.txu')
    unlinkSync(join(folder, 'data/b.txt'))
    writeFileSync(join(folder, 'data/c.txt'), 'c')
    const [program, ...options] = pack
    const path = program === undefined ? folder : `${folder}.${ending}`
    if (program !== undefined) expect(spawnSync(program, [...options, path, name], { cwd: work }).status).toBe(0)
    expect(await run('evidence', 'check', path, '--json')).toBe(1)
    const { faults } = JSON.parse(out) as { faults: { code: string; path: string; text: string }[] }
    expect(faults.map(({ code, path: at }) => `${code} ${at}`).toSorted()).toEqual([
      'changed data/a.txt', 'extra data/c.txt', 'missing data/b.txt', 'oxum bag-info.txt',
    ])
    expect(faults.find(({ code }) => code === 'missing')?.text).toBe('「data/b.txt」がありません。一覧にはあります。')
  })

  it('what is no sealed folder cannot be told; a wrong call is one', async () => {
    mkdirSync(join(work, 'plain'))
    writeFileSync(join(work, 'broken.zip'), 'x')
    expect(await run('evidence', 'check', join(work, 'plain'))).toBe(2)
    expect(await run('evidence', 'check', join(work, 'broken.zip'))).toBe(2)
    expect(await run('evidence', 'check')).toBe(64)
    expect(await run('evidence', 'check', join(work, 'nowhere'))).toBe(64)
  })
})

describe('evidence of a house', () => {
  const data = join(work, 'data')
  let hash = ''
  beforeAll(async () => {
    const opened = await openHouse({ data })
    if (!opened.ok) throw new Error('not opened')
    const { house } = opened
    await house.kernel.commit(systemActor('setup'), facilityAdded, { id: 'a', name: '病院' })
    const actor = { person: 'tanaka', facility: 'a', permissions: permissionsOf(['practitioner']) }
    await house.kernel.commit(actor, incidentOpened, { id: 'i', mode: 'real', title: null, knownAt: null, reports: [], ...now })
    await house.kernel.commit(actor, itemAdded, {
      id: 'x', incident: 'i', what: 'ログ', device: null, deviceLabel: null, place: null, collector: '田中', method: 'collected', storage: null,
      seal: null, ...now,
    })
    const taken = await house.evidence.take('a', (async function* () { yield await Promise.resolve(Buffer.from('evtx')) })(), 100)
    if (!taken.ok) throw new Error('not taken')
    hash = taken.sha256
    const done = await house.kernel.commit(actor, filesTaken, { item: 'x', files: [{ name: 'a.evtx', sha256: hash, size: 4 }], sealed: null })
    expect(done.ok).toBe(true)
    await house.close()
  })

  it('is saved beside the file, comes back with it, and is missed where it did not', async () => {
    const file = join(work, 'saved.kokoroe')
    expect(await run('data', 'save', file, '--data', data)).toBe(0)
    expect(out).toContain(`「${file}.files」`)
    expect(readFileSync(join(`${file}.files`, 'evidence/a', hash), 'utf8')).toBe('evtx')
    const back = join(work, 'back')
    expect(await run('data', 'restore', file, '--data', back)).toBe(0)
    expect(readFileSync(join(back, 'evidence/a', hash), 'utf8')).toBe('evtx')
    expect(await run('evidence', 'verify', '--data', back)).toBe(0)
    rmSync(`${file}.files`, { recursive: true, force: true })
    const bare = join(work, 'bare')
    expect(await run('data', 'restore', file, '--data', bare)).toBe(74)
    expect(err).toContain('1 件がありません')
    expect(existsSync(join(bare, 'kokoroe.db'))).toBe(true)
  })

  it('changed or lost is found, and is said when saving', async () => {
    const path = join(data, 'evidence/a', hash)
    chmodSync(path, 0o600)
    writeFileSync(path, 'EVTX')
    expect(await run('evidence', 'verify', '--data', data)).toBe(1)
    expect(out).toContain('a: E-1 の 1 番のファイルの中身が変わっています')
    expect(await run('data', 'save', join(work, 'again.kokoroe'), '--data', data)).toBe(74)
    expect(err).toContain('1 件は控えられませんでした')
    const opened = await openHouse({ data })
    if (!opened.ok) throw new Error('not opened')
    const { id } = await opened.house.kernel.jobs.enqueue('evidence-check', { facility: 'a' })
    await opened.house.kernel.jobs.start()
    await expect.poll(async () => (await opened.house.kernel.jobs.get('a', id))?.message, { timeout: 10_000 }).toMatchObject({
      code: 'response.stored.faulty', params: { files: 1, count: 1, items: 'E-1' },
    })
    await opened.house.close()
    unlinkSync(path)
    out = ''
    expect(await run('evidence', 'verify', '--data', data, '--json')).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ files: 1, faults: [{ why: 'missing', item: 'E-1' }] })
  })
})
