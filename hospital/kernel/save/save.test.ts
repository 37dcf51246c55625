// Saving while work goes on, restoring into an empty folder, and refusing what is damaged or not ours.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  newFolder,
  note,
  notes,
  openOrThrow,
  person,
  removeFolder,
  withFacilities,
  written,
} from '../kernel.fixture.ts'
import type { Kernel } from '../kernel.ts'
import { restoreData } from './restore.ts'

const root = newFolder()
const file = join(root, 'saved.kokoroe')
let kernel: Kernel
let sha256 = ''

beforeAll(async () => {
  kernel = await withFacilities(await openOrThrow({ data: join(root, 'data') }))
  for (let i = 0; i < 30; i++) await kernel.commit(person('a'), written, note(`n${i}`))
  const stored = await kernel.files.put(person('a'), '台帳.csv', [Buffer.alloc(1_500_000, 'ab')])
  if (stored.ok) sha256 = stored.sha256
  // Acts go on while it saves; the file is one moment of them.
  const [saved] = await Promise.all([
    kernel.save(file),
    ...Array.from({ length: 200 }, (_, i) => kernel.commit(person('b'), written, note(`m${i}`))),
  ])
  expect(saved).toMatchObject({ ok: true })
})
afterAll(async () => {
  await kernel.close()
  removeFolder(root)
})

test('what was saved comes back whole, and the restored installation says so in its record', async () => {
  const folder = join(root, 'restored')
  mkdirSync(folder)
  const restored = await restoreData(file, folder)
  if (!restored.ok) throw new Error(JSON.stringify(restored))
  const again = await openOrThrow({ data: folder })
  expect(again.installation).toBe(kernel.installation)
  expect(await again.read('a', notes)).toEqual(await kernel.read('a', notes))
  const content = await again.files.open('a', sha256)
  expect(content && Buffer.concat(await Array.fromAsync(content)).length).toBe(1_500_000)
  expect(await again.verify()).toMatchObject({ ok: true })
  expect(await again.compareProjections()).toMatchObject({ equal: true })
  const [newest] = await again.audit({ facility: null, limit: 1 })
  expect(newest).toMatchObject({
    act: 'data.restored',
    seq: restored.size,
    payload: { size: restored.size, root: restored.root },
  })
  expect((await again.head()).vkey).toBe((await kernel.head()).vkey)
  await again.close()
  const twice = await openOrThrow({ data: folder })
  expect(await twice.audit({ facility: null, limit: 10, act: 'data.restored' })).toHaveLength(1)
  await twice.close()
})

test('a folder that holds something is left alone, and so is a file that exists', async () => {
  const folder = join(root, 'full')
  mkdirSync(folder)
  writeFileSync(join(folder, 'x'), 'mine')
  expect(await restoreData(file, folder)).toMatchObject({ ok: false, reasons: [{ code: 'kernel.restore.not-empty' }] })
  expect(readdirSync(folder)).toEqual(['x'])
  expect(await kernel.save(file)).toMatchObject({ ok: false, reasons: [{ code: 'kernel.save.exists' }] })
})

test('a file of something else, or none, is refused with the reason', async () => {
  const foreign = join(root, 'foreign')
  writeFileSync(foreign, 'PK\u0003\u0004 a zip file')
  expect(await restoreData(foreign, join(root, 'f'))).toMatchObject({
    ok: false,
    reasons: [{ code: 'kernel.restore.foreign' }],
  })
  expect(await restoreData(join(root, 'nothing'), join(root, 'f'))).toMatchObject({
    ok: false,
    reasons: [{ code: 'kernel.restore.failed' }],
  })
  expect(existsSync(join(root, 'f'))).toBe(false)
})

test('any change to the file is noticed, and nothing is left of the attempt', async () => {
  const good = readFileSync(file)
  const target = join(root, 'damaged')
  const bad = join(root, 'bad')
  const change = fc.oneof(
    fc.record({ at: fc.nat(good.length - 1), bit: fc.nat(7) }).map(({ at, bit }) => {
      const bytes = Buffer.from(good)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
      return bytes
    }),
    fc.nat(good.length - 1).map((length) => good.subarray(0, length)),
    fc.uint8Array({ minLength: 1, maxLength: 50 }).map((more) => Buffer.concat([good, more])),
  )
  await fc.assert(
    fc.asyncProperty(change, async (bytes) => {
      writeFileSync(bad, bytes)
      const outcome = await restoreData(bad, target)
      expect(outcome.ok).toBe(false)
      expect(existsSync(target)).toBe(false)
    }),
    { numRuns: 60 },
  )
})
