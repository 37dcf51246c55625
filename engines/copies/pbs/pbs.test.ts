// Against an imitation of the documented API; never against a real server.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { describeWith, program } from '../../../tools/testing/needs.ts'
import { all, refusalOf, value } from '../testing/reader-suite.ts'
import { snapshotOf, startOf, taskOf, verifyJobOf } from './answers.ts'
import { answerOf } from './ask.ts'
import { openPbs, type PbsOptions } from './pbs.ts'
import { type Certificate, type Holding, type Imitation, makeCertificate, startImitation } from './testing/server.ts'

const day = 86_400
const seconds = Date.parse('2026-11-20T03:00:00Z') / 1000
const upid = (at: number) => `UPID:pbs:00001234:0009FB8A:00000003:${at.toString(16).toUpperCase().padStart(8, '0')}:verificationjob:store1\\x3av\\x2d1:root@pam:`
const snapshot = (id: string, at: number, more: object = {}) => ({
  'backup-type': 'vm', 'backup-id': id, 'backup-time': at, size: 34_359_738_368, owner: 'backup@pbs!client',
  files: [{ filename: 'drive-scsi0.img.fidx', size: 34_359_738_368, 'crypt-mode': 'encrypt' }, { filename: 'index.json.blob', size: 512, 'crypt-mode': 'sign-only' }],
  ...more,
})

const make = (): Holding => ({
  token: 'watch@pbs!kokoroe:s3cr3t-of-token', store: 'store1', privileges: ['Datastore.Audit', 'Sys.Audit'], ahead: 0, instead: null,
  snapshots: {
    '': [
      snapshot('100', seconds, { protected: true, verification: { state: 'ok', upid: upid(seconds + 600) } }),
      snapshot('100', seconds - 40 * day, { verification: { state: 'ok', upid: upid(seconds - 39 * day) } }),
    ],
    'karte/main': [snapshot('200', seconds - day, { verification: { state: 'failed', upid: upid(seconds) } }), snapshot('200', seconds - 2 * day)],
  },
  jobs: [{ id: 'v-1', store: 'store1', schedule: 'daily', 'ignore-verified': true, 'outdated-after': 30, 'last-run-state': 'OK', 'last-run-endtime': seconds, 'next-run': seconds + day }],
  gc: { upid: upid(seconds), 'pending-bytes': 1024, 'still-bad': 1, 'last-run-state': 'OK', 'last-run-endtime': seconds },
  tasks: Array.from({ length: 1203 }, (_, at) => ({ upid: upid(seconds - at), worker_type: 'verificationjob', worker_id: 'store1:v-1', starttime: seconds - at * day, endtime: seconds, status: at === 3 ? '2 errors' : 'OK' })),
})

describeWith({ what: 'openssl, for a certificate', met: program('openssl') !== null })('Proxmox Backup Server, imitated', () => {
  let certificate: Certificate
  let other: Certificate
  let imitation: Imitation
  const holding = make()
  const open = (more: Partial<PbsOptions> = {}) => openPbs({
    address: imitation.address, datastore: 'store1', token: { id: 'watch@pbs!kokoroe', secret: 's3cr3t-of-token' },
    fingerprint: certificate.fingerprint, now: () => (seconds + day) * 1000, timeoutSeconds: 5, ...more,
  })

  beforeAll(async () => {
    certificate = makeCertificate()
    other = makeCertificate()
    imitation = await startImitation(certificate, holding)
  })
  beforeEach(() => {
    Object.assign(holding, make())
    imitation.asked.length = 0
  })
  afterAll(() => imitation.close())

  test('generations of all namespaces, oldest first, with the client\'s time and no other', async () => {
    const seen = value(await open().generations())
    expect(seen.map(({ id }) => id)).toEqual([
      'vm/100/2026-10-11T03:00:00Z', 'karte/main:vm/200/2026-11-18T03:00:00Z', 'karte/main:vm/200/2026-11-19T03:00:00Z',
      'vm/100/2026-11-20T03:00:00Z',
    ])
    expect(seen[0]).toMatchObject({ storedAt: null, host: 'vm/100', bytes: 34_359_738_368, paths: ['drive-scsi0.img.fidx', 'index.json.blob'] })
    expect(value(await open({ namespaces: ['karte/main'] }).generations())).toHaveLength(2)
  })

  test('what its verification leaves open, its jobs, its collection, its tasks over several pages', async () => {
    const state = value(await open().state(30))
    expect(state.open).toEqual([
      { generation: 'vm/100/2026-10-11T03:00:00Z', why: 'long-ago', at: '2026-10-12T03:00:00Z' },
      { generation: 'karte/main:vm/200/2026-11-18T03:00:00Z', why: 'never', at: null },
      { generation: 'karte/main:vm/200/2026-11-19T03:00:00Z', why: 'failed', at: '2026-11-20T03:00:00Z' },
    ])
    expect(state.verifyJobs).toEqual([{
      id: 'v-1', namespace: null, schedule: 'daily', outdatedAfterDays: 30, lastRunAt: '2026-11-20T03:00:00Z', lastRunState: 'OK',
      nextRunAt: '2026-11-21T03:00:00Z',
    }])
    expect(state.collection).toEqual({ lastRunAt: '2026-11-20T03:00:00Z', lastRunState: 'OK', pendingBytes: 1024, stillBad: 1 })
    expect(state.verifyTasks).toHaveLength(1203)
    expect(state.verifyTasks?.filter(({ status }) => status !== 'OK')).toHaveLength(1)
  })

  test('only questions are asked, each with the token and none with it in the address', async () => {
    const reader = open()
    await reader.state(30)
    await reader.protection('vm/100/2026-11-20T03:00:00Z')
    await reader.clock()
    expect(await refusalOf(reader.verify({ number: 1, of: 1 }))).toBe('not-offered')
    expect(imitation.asked.length).toBeGreaterThan(8)
    for (const { method, path, authorization } of imitation.asked) {
      expect([method, path.includes('s3cr3t'), authorization]).toEqual(['GET', false, 'PBSAPIToken=watch@pbs!kokoroe:s3cr3t-of-token'])
    }
    expect(reader.place).not.toContain('s3cr3t')
  })

  test('another certificate: the token never leaves', async () => {
    for (const fingerprint of [other.fingerprint, other.fingerprint.replaceAll(':', '').toLowerCase()]) {
      expect(await refusalOf(open({ fingerprint }).generations())).toBe('denied')
    }
    const { fingerprint: _, ...unpinned } = { address: imitation.address, datastore: 'store1', token: { id: 'watch@pbs!kokoroe', secret: 'x' }, fingerprint: '' }
    expect(await openPbs(unpinned).generations()).toMatchObject({ refusal: { code: 'denied', said: expect.stringContaining('give the fingerprint') } })
    expect(imitation.asked).toEqual([])
    expect((await open({ fingerprint: certificate.fingerprint.replaceAll(':', '').toUpperCase() }).generations()).ok).toBe(true)
  })

  test('protection: the flag, and what the asking account could do', async () => {
    const id = 'vm/100/2026-11-20T03:00:00Z'
    const grade = async (privileges: readonly string[], owner = 'backup@pbs!client', account: string = id) => {
      holding.privileges = privileges
      holding.snapshots = { '': [snapshot('100', seconds, { protected: true, owner }), snapshot('100', seconds - 40 * day, { owner })] }
      return value(await open().protection(account)).grade
    }
    const bare = 'vm/100/2026-10-11T03:00:00Z'
    expect(await grade(['Datastore.Audit'])).toBe('C')
    expect(await grade(['Datastore.Audit'], undefined, bare)).toBe('E')
    expect(await grade(['Datastore.Audit', 'Datastore.Modify'])).toBe('none')
    expect(await grade(['Datastore.Audit', 'Datastore.Prune', 'Datastore.Backup'], 'watch@pbs!kokoroe')).toBe('none')
    expect(await grade(['Datastore.Audit', 'Datastore.Backup'], 'watch@pbs!kokoroe')).toBe('E')
    expect(await grade(['Datastore.Audit', 'Datastore.Prune'])).toBe('C')
  })

  test('the clock of the server', async () => {
    holding.ahead = 5400
    expect(value(await open({ now: Date.now }).clock()).aheadSeconds).toBeGreaterThan(5395)
    holding.instead = { status: 200, body: '{"data":{"time":"now"}}' }
    expect(await refusalOf(open().clock())).toBe('not-one')
  })

  test('errors by their status, with the server\'s words and without the token', async () => {
    expect(await refusalOf(open({ token: { id: 'watch@pbs!kokoroe', secret: 'wrong' } }).generations())).toBe('wrong-password')
    expect(await open({ datastore: 'none' }).generations()).toMatchObject({ refusal: { code: 'failed', said: "400 no such datastore 'none'" } })
    holding.privileges = []
    expect(await refusalOf(open().generations())).toBe('denied')
    for (const [status, body, code] of [
      [503, '', 'unreachable'], [500, 's3cr3t-of-token leaked', 'failed'], [302, '', 'not-one'], [200, '<html>', 'not-one'], [200, '[]', 'not-one'],
    ] as const) {
      holding.instead = { status, body, headers: { location: 'https://127.0.0.1:1/' } }
      const outcome = await open().generations()
      expect([status, outcome.ok ? '' : outcome.refusal.code]).toEqual([status, code])
      expect(JSON.stringify(outcome)).not.toContain('s3cr3t')
    }
  })

  test('without the right to see tasks they are unknown, and the rest is told', async () => {
    holding.privileges = ['Datastore.Audit']
    expect(value(await open().state(30))).toMatchObject({ verifyTasks: null, snapshots: { length: 4 } })
  })

  test('files are the images; what only its own client can do is not offered', async () => {
    const reader = open()
    const id = 'vm/100/2026-11-20T03:00:00Z'
    expect((await all(reader.files(id))).map(({ path, size, hash }) => [path, size, hash])).toEqual([
      ['drive-scsi0.img.fidx', 34_359_738_368, null], ['index.json.blob', 512, null],
    ])
    expect(await refusalOf(reader.diff(id, id))).toBe('not-offered')
    expect(await refusalOf(reader.restore(id, ['x'], '/nowhere'))).toBe('not-offered')
    for (const none of ['', 'vm/100/2026-11-20T03:00:01Z', '../..']) {
      const refusals = [
        refusalOf(reader.files(none)), refusalOf(reader.diff(id, none)), refusalOf(reader.restore(none, [], 'x')),
        refusalOf(reader.protection(none)),
      ]
      expect(await Promise.all(refusals)).toEqual(refusals.map(() => 'no-generation'))
    }
  })

  test('nobody there, broken off, and addresses that are none', async () => {
    expect(await refusalOf(open({ address: 'https://127.0.0.1:1' }).generations())).toBe('unreachable')
    expect(await refusalOf(open().generations({ signal: AbortSignal.abort() }))).toBe('aborted')
    for (const address of ['http://127.0.0.1', 'pbs:8007', 'https://u:p@host', 'https://host/path', '']) {
      expect([address, await refusalOf(open({ address }).generations())]).toEqual([address, 'not-one'])
    }
    expect(await refusalOf(open({ fingerprint: 'AB:CD' }).generations())).toBe('not-one')
    expect(await refusalOf(open({ token: { id: 'watch@pbs!k', secret: 'a\r\nX-Evil: 1' } }).generations())).toBe('wrong-password')
  })
})

describe('answers', () => {
  test('the time in a task\'s name', () => {
    expect(startOf(upid(seconds))).toBe('2026-11-20T03:00:00Z')
    for (const odd of [null, '', 'UPID:', 'UPID:a:b:c:d:e:', upid(seconds).slice(0, 20)]) expect(startOf(odd)).toBe(null)
  })

  test('names alone as files, as older versions tell them', () => {
    expect(snapshotOf({ 'backup-type': 'host', 'backup-id': 'x', 'backup-time': 0, files: ['root.pxar.didx'] }, '')?.files)
      .toEqual([{ name: 'root.pxar.didx', size: null, encrypted: false }])
  })

  test('anything at all ends in a value or null', () => {
    const json = fc.dictionary(fc.constantFrom(
      'backup-type', 'backup-id', 'backup-time', 'files', 'verification', 'protected', 'id', 'worker_type', 'starttime', 'size', 'outdated-after',
    ), fc.jsonValue())
    fc.assert(fc.property(json, (from) => {
      for (const one of [snapshotOf(from, 'a'), verifyJobOf(from), taskOf(from)]) expect(one === null || typeof one === 'object').toBe(true)
    }))
    fc.assert(fc.property(fc.integer({ min: 100, max: 599 }), fc.string(), (status, body) => {
      expect(typeof answerOf(status, body, '/x', []).ok).toBe('boolean')
    }))
  })
})
