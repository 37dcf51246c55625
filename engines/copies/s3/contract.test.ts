// One table of what object lock is, held against the fake and against a real Ceph RGW: so the fake may stand in for it elsewhere.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeWith } from '../../../tools/testing/needs.ts'
import { value } from '../testing/reader-suite.ts'
import { noise } from '../testing/trees.ts'
import { openAdmin } from './testing/admin.ts'
import type { Admin, Server } from './testing/admin.ts'
import { startFake } from './testing/fake.ts'
import { hasCeph, startRgw } from './testing/rgw.ts'
import { credentials, openReader } from './testing/stand.ts'

const day = 86_400_000
const keys = ['a b+c%2F.txt', '日本/患者 𠮷㈱.dcm', 'x/../y//z', 'q?&=#;', "!'()*~", 'tab\tand\u0001 <é>&', 'ｶﾙﾃ ソ表.csv']

function contract(start: () => Promise<Server & { stop(): Promise<void> }>): void {
  let server: Server & { stop(): Promise<void> }
  const admins: Admin[] = []
  let serial = 0
  const bucketOf = async (standard?: { readonly mode: string; readonly days: number }) => {
    const bucket = `contract-${++serial}`
    const admin = openAdmin(server, bucket)
    admins.push(admin)
    await admin.create(standard)
    return { admin, bucket, reader: (more = {}) => openReader(server, { bucket, ...more }) }
  }
  beforeAll(async () => {
    server = await start()
  })
  afterAll(async () => {
    for (const admin of admins) admin.close()
    await server?.stop()
  })
  const status = async (reply: Promise<{ readonly status: number; readonly code: string }>) => {
    const { status, code } = await reply
    return status < 300 ? String(status) : `${status} ${code}`
  }

  test('compliance: neither removed, nor overridden, nor cut short, nor weakened; only made longer', async () => {
    const { admin } = await bucketOf()
    const until = Date.now() + day
    const versionId = await admin.put('k', 'body', { mode: 'COMPLIANCE', until })
    const bypass = { headers: { 'x-amz-bypass-governance-retention': 'true' } }
    expect({
      remove: await status(admin.send('DELETE', 'k', { query: { versionId } })),
      override: await status(admin.send('DELETE', 'k', { query: { versionId }, ...bypass })),
      shorten: await status(admin.retain('k', versionId, 'COMPLIANCE', until - 3600_000)),
      weaken: await status(admin.retain('k', versionId, 'GOVERNANCE', until)),
      extend: await status(admin.retain('k', versionId, 'COMPLIANCE', until + day)),
      there: await status(admin.send('GET', 'k', { query: { versionId } })),
    }).toEqual({ remove: '403 AccessDenied', override: '403 AccessDenied', shorten: '403 AccessDenied',
      weaken: '403 AccessDenied', extend: '200', there: '200' })
  })

  test('governance: removed only by who overrides it', async () => {
    const { admin } = await bucketOf()
    const versionId = await admin.put('k', 'body', { mode: 'GOVERNANCE', until: Date.now() + day })
    const remove = (headers = {}) => status(admin.send('DELETE', 'k', { query: { versionId }, headers }))
    expect([await remove(), await remove({ 'x-amz-bypass-governance-retention': 'true' })]).toEqual(['403 AccessDenied', '204'])
    expect(await status(admin.send('GET', 'k', { query: { versionId } }))).toMatch(/^404 /)
  })

  test('legal hold: holds without an end, until it is lifted', async () => {
    const { admin } = await bucketOf()
    const versionId = await admin.put('k', 'body')
    const remove = () => status(admin.send('DELETE', 'k', { query: { versionId } }))
    await admin.hold('k', versionId, true)
    const held = await remove()
    await admin.hold('k', versionId, false)
    expect([held, await remove()]).toEqual(['403 AccessDenied', '204'])
  })

  test('a delete without a version hides, and the version stays locked; versioning cannot be switched off', async () => {
    const { admin, reader } = await bucketOf({ mode: 'COMPLIANCE', days: 1 })
    const versionId = await admin.put('g/k', 'body')
    expect(await status(admin.send('DELETE', 'g/k'))).toBe('204')
    expect(await status(admin.send('GET', 'g/k'))).toBe('404 NoSuchKey')
    expect(await status(admin.send('DELETE', 'g/k', { query: { versionId } }))).toBe('403 AccessDenied')
    const off = '<VersioningConfiguration><Status>Suspended</Status></VersioningConfiguration>'
    expect(await status(admin.send('PUT', null, { query: { versioning: '' }, body: off }))).toBe('409 InvalidBucketState')
    const reading = reader()
    expect(value(await reading.generations())).toMatchObject([{ id: 'g', hiddenAt: expect.any(String) as string }])
    expect(value(await reading.protection('g'))).toMatchObject({ grade: 'E', refused: null, hidden: 1, objects: 1, unlocked: 0 })
    await reading.close()
  })

  test('a lock in the past, or in a bucket without, is not taken', async () => {
    const { admin } = await bucketOf()
    const headers = { 'x-amz-object-lock-mode': 'COMPLIANCE', 'x-amz-object-lock-retain-until-date': '2020-01-01T00:00:00Z' }
    expect(await status(admin.send('PUT', 'k', { body: 'x', headers }))).toBe('400 InvalidArgument')
    const plain = openAdmin(server, 'contract-plain')
    admins.push(plain)
    await plain.send('PUT', null)
    const later = { ...headers, 'x-amz-object-lock-retain-until-date': new Date(Date.now() + day).toISOString() }
    expect(await status(plain.send('PUT', 'k', { body: 'x', headers: later }))).toBe('400 InvalidRequest')
    await plain.put('g/k', 'x')
    const reading = openReader(server, { bucket: 'contract-plain' })
    expect(value(await reading.protection('g'))).toMatchObject({ grade: 'none', unlocked: 1 })
    expect(value(await reading.verify({ number: 1, of: 1 }))).toMatchObject({ bytes: 1, depth: 'content', damages: [] })
    await reading.close()
  })

  test('the probe is refused, its canary goes when its lock has ended, and that is B; governance our account may lift is none', async () => {
    const compliance = await bucketOf({ mode: 'COMPLIANCE', days: 1 })
    const governance = await bucketOf({ mode: 'GOVERNANCE', days: 1 })
    const grade = async ({ admin, reader }: typeof compliance) => {
      await admin.put('g/k', 'body')
      const reading = reader({ tryCanary: true, canary: { lockSeconds: 2 } })
      const { grounds, ...seen } = value(await reading.protection('g'))
      const left = await admin.send('GET', null, { query: { versions: '', prefix: 'kokoroe-canary/' } })
      await reading.close()
      return { grade: seen.grade, refused: seen.refused, left: String(left.body).includes('<Version>'),
        canary: grounds.filter(ground => ground.startsWith('canary ')).map(ground => ground.split(' ').slice(2).join(' ')) }
    }
    const [first, second] = await Promise.all([grade(compliance), grade(governance)])
    expect(first).toEqual({ grade: 'B', refused: true, left: false,
      canary: ['told yes', 'remove refused', 'bypass refused', 'shorten refused', 'control deleted'] })
    expect(second).toEqual({ grade: 'none', refused: false, left: false,
      canary: ['told yes', 'remove refused', 'bypass allowed', 'shorten refused', 'control deleted'] })
  })

  test('keys of every kind, over several pages with their versions and markers, come back as they are', async () => {
    const { admin, reader } = await bucketOf()
    for (const key of keys) {
      await admin.put(`g/${key}`, `first ${key}`)
      await admin.put(`g/${key}`, `second ${key}`)
    }
    await admin.send('DELETE', `g/${keys[0]}`)
    const reading = reader({ pageSize: 3 })
    const seen = value(await reading.generations())
    expect(seen).toMatchObject([{ id: 'g', files: keys.length - 1, hiddenAt: null }])
    const paths: string[] = []
    for await (const file of reading.files('g')) paths.push(value(file).path)
    expect(paths.sort()).toEqual(keys.slice(1).sort())
    expect(value(await reading.verify({ number: 1, of: 1 }))).toMatchObject({ depth: 'content', damages: [] })
    const all = value(await reader({ layout: 'objects', pageSize: 1 }).generations())
    expect(all).toHaveLength(2 * keys.length)
    await reading.close()
  })

  test('read from the middle of an object, and the time of the storage', async () => {
    const { admin, reader } = await bucketOf()
    const body = noise('range', 200_000)
    await admin.put('g/long', body)
    const part = await admin.send('GET', 'g/long', { headers: { range: 'bytes=150000-' } })
    expect([part.status, part.body.equals(body.subarray(150_000))]).toEqual([206, true])
    const reading = reader()
    expect(Math.abs(value(await reading.clock()).aheadSeconds)).toBeLessThanOrEqual(2)
    await reading.close()
  })

  test('another secret is refused by name', async () => {
    const { bucket } = await bucketOf()
    const wrong = { ...server, credentials: { ...server.credentials, secretAccessKey: 'wrong' } }
    const reading = openReader(wrong, { bucket })
    expect(await reading.generations()).toMatchObject({ ok: false, refusal: { code: 'wrong-password' } })
    await reading.close()
  })
}

describe('the fake', () => contract(async () => {
  const fake = await startFake({ accounts: { [credentials.accessKeyId]: { secret: credentials.secretAccessKey } } })
  return { endpoint: fake.endpoint, region: 'default', credentials, stop: () => fake.stop() }
}))

describeWith(hasCeph)('Ceph RGW', () => contract(() => startRgw()))
