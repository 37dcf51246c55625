// A stored file read a piece at a time says what the bytes themselves say.
import fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse, type House } from '#apps/house.ts'
import { facilityAdded } from '#hospital/kernel/own/acts.ts'
import { systemActor } from '#hospital/kernel/system.ts'
import { storedBytes } from './stored-bytes.ts'

const folder = mkdtempSync(join(tmpdir(), 'kokoroe-stored-'))
const mib = 1 << 20
// Three whole pieces and a rest, no two places alike.
const content = Uint8Array.from({ length: 3 * mib + 12_345 }, (_, at) => (at * 2_654_435_761) >>> 24)
let house: House
let sha256 = ''

beforeAll(async () => {
  const opened = await openHouse({ data: folder })
  if (!opened.ok) throw new Error(JSON.stringify(opened.reasons))
  house = opened.house
  for (const id of ['a', 'b']) await house.kernel.commit(systemActor('setup'), facilityAdded, { id, name: id })
  const kept = await house.kernel.files.put(systemActor('setup', 'a'), 'a\u202egnp.csv', [content])
  if (!kept.ok) throw new Error('not kept')
  sha256 = kept.sha256
  // Nothing that turns the direction of writing stays in a name.
  expect(kept.name).toBe('agnp.csv')
})
afterAll(async () => {
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

test('every part is the part', async () => {
  const bytes = await storedBytes(house.kernel, 'a', sha256)
  if (!bytes) throw new Error('not there')
  expect(bytes.size).toBe(content.length)
  const place = fc.integer({ min: 0, max: content.length + 10 })
  await fc.assert(fc.asyncProperty(place, fc.oneof(fc.nat(100), fc.nat(2 * mib)), async (start, length) => {
    const part = await bytes.slice(start, start + length)
    expect(Buffer.compare(part, content.subarray(start, start + length))).toBe(0)
  }), { numRuns: 60 })
})

test('the whole is the whole', async () => {
  const chunks: Uint8Array[] = []
  for await (const chunk of (await storedBytes(house.kernel, 'a', sha256))?.open() ?? []) chunks.push(chunk)
  expect(Buffer.compare(Buffer.concat(chunks), content)).toBe(0)
})

test('another hospital has no such file', async () => {
  expect(await storedBytes(house.kernel, 'b', sha256)).toBeNull()
  expect(await house.kernel.files.slice('b', sha256, 0, 10)).toBeNull()
})
