// Objects read again: what is compared with what, and a line that breaks in the middle.
import { createHash } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { value } from '../testing/reader-suite.ts'
import { noise } from '../testing/trees.ts'
import { sumId } from './content.ts'
import type { Sum } from './content.ts'
import { startStand } from './testing/stand.ts'
import type { Stand, StandOptions } from './testing/stand.ts'
import { partOf } from './verify.ts'

let stand: Stand | null = null
afterEach(async () => {
  await stand?.stop()
  stand = null
})
async function start(options: StandOptions = {}): Promise<Stand> {
  stand = await startStand(options)
  return stand
}
const whole = { number: 1, of: 1 }

function flip(stand: Stand, key: string): void {
  const stored = stand.fake.store.buckets.get('copies')?.keys.get(key)?.[0]
  if (stored === undefined) throw new Error(`no ${key}`)
  stored.body = Buffer.from(stored.body)
  stored.body[stored.body.length >> 1] = (stored.body[stored.body.length >> 1] ?? 0) ^ 4
}

test('one bit flipped in the storage is found by the ETag, and named', async () => {
  const { admin, reader } = await start()
  await admin.put('g/scan.dcm', noise('scan', 50_000))
  await admin.put('g/karte.sql', 'select 1')
  const reading = reader()
  expect(value(await reading.verify(whole))).toMatchObject({ bytes: 50_008, depth: 'content', damages: [] })
  flip(stand as Stand, 'g/scan.dcm')
  const { damages } = value(await reading.verify(whole))
  expect(damages).toEqual([{ where: 'g/scan.dcm', said: expect.stringContaining('MD5') as string }])
})

test('a pack of restic is held against the SHA-256 it is named after, even if its ETag was made to fit', async () => {
  const { admin, reader } = await start()
  const pack = noise('pack', 9000)
  const name = createHash('sha256').update(pack).digest('hex')
  await admin.put('config', 'x')
  await admin.put(`data/${name.slice(0, 2)}/${name}`, noise('another pack', 9000))
  await admin.put(`snapshots/${createHash('sha256').update('s').digest('hex')}`, 's')
  const { damages, depth } = value(await reader({ layout: 'restic' }).verify(whole))
  expect([depth, damages.length, damages[0]?.where.startsWith('data/')]).toEqual(['content', 1, true])
})

test('what came in several pieces has no MD5: read, kept, and from the second time on compared', async () => {
  const { admin, fake, reader } = await start()
  await admin.put('g/big', noise('big', 1000))
  const stored = fake.store.buckets.get('copies')?.keys.get('g/big')?.[0]
  if (stored === undefined) throw new Error('not stored')
  Object.assign(stored, { etag: 'd41d8cd98f00b204e9800998ecf8427e-2' })
  const sums = new Map<string, Sum>()
  expect(value(await reader().verify(whole)).depth).toBe('presence')
  expect(value(await reader({ sums }).verify(whole)).depth).toBe('presence')
  expect(sums.size).toBe(1)
  expect(value(await reader({ sums }).verify(whole))).toMatchObject({ depth: 'content', damages: [] })
  flip(stand as Stand, 'g/big')
  expect(value(await reader({ sums }).verify(whole)).damages).toMatchObject([{ where: 'g/big' }])
  expect([...sums.values()][0]?.sha256).toBe(createHash('sha256').update(noise('big', 1000)).digest('hex'))
})

test('the parts together are all of it, each object in one, and stay so when more comes', async () => {
  const { admin, reader } = await start()
  for (let n = 0; n < 20; n++) await admin.put(`g/${n}`, `object ${n}`)
  const bytes = async (of: number) => {
    let sum = 0
    for (let number = 1; number <= of; number++) sum += value(await reader().verify({ number, of })).bytes
    return sum
  }
  expect(await bytes(1)).toBe(await bytes(7))
  const version = { key: 'a', versionId: 'v', latest: true, marker: false, modifiedAt: '', size: 1, etag: '' }
  expect(partOf(version, 7)).toBe(partOf({ ...version, latest: false, etag: 'other' }, 7))
  expect(sumId(version)).toBe('a?versionId=v')
})

test('gone since it was listed is damage; not being let in is not', async () => {
  let deny = false
  const { admin, fake, reader } = await start({ fault: (request, response) => {
    if (!deny || !request.url?.includes('/g/')) return false
    response.writeHead(403).end('<Error><Code>AccessDenied</Code></Error>')
    return true
  } })
  await admin.put('g/a', 'a')
  const reading = reader()
  value(await reading.generations())
  const keys = fake.store.buckets.get('copies')?.keys
  const stored = keys?.get('g/a')
  keys?.delete('g/a')
  expect(value(await reading.verify(whole)).damages).toMatchObject([{ where: 'g/a' }])
  if (stored !== undefined) keys?.set('g/a', stored)
  deny = true
  expect(await reading.verify(whole)).toMatchObject({ ok: false, refusal: { code: 'denied' } })
})

test('a line that breaks in the middle is taken up where it broke', async () => {
  let breaks = 2
  const body = noise('long', 300_000)
  const { admin, reader } = await start({ fault: (request, response) => {
    if (request.method !== 'GET' || !request.url?.includes('/g/') || breaks === 0) return false
    breaks -= 1
    const from = Number(/bytes=(\d+)/.exec(request.headers.range ?? '')?.[1] ?? 0)
    const etag = `"${createHash('md5').update(body).digest('hex')}"`
    response.writeHead(from === 0 ? 200 : 206, { etag, 'content-length': String(body.length - from) })
    response.write(body.subarray(from, from + 70_000), () => setTimeout(() => response.destroy(), 20))
    return true
  } })
  await admin.put('g/long', body)
  expect(value(await reader().verify(whole))).toMatchObject({ bytes: 300_000, depth: 'content', damages: [] })
  expect(breaks).toBe(0)
})
