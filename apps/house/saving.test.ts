// A download of everything leaves nothing behind, however it ends.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse, type House } from '#apps/house.ts'
import { saving } from './saving.ts'

const folder = mkdtempSync(join(tmpdir(), 'kokoroe-saving-'))
let house: House

beforeAll(async () => {
  const opened = await openHouse({ data: folder })
  if (!opened.ok) throw new Error(JSON.stringify(opened.reasons))
  house = opened.house
})
afterAll(async () => {
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

const left = () => readdirSync(join(folder, 'tmp'))
async function begin(): Promise<AsyncIterable<Uint8Array>> {
  const saved = await saving(house.kernel, folder, '2026-11-20')
  if (!saved.ok) throw new Error(JSON.stringify(saved.reasons))
  expect(left()).toHaveLength(1)
  return saved.content
}

test('read to the end', async () => {
  let size = 0
  for await (const chunk of await begin()) size += chunk.length
  expect(size).toBeGreaterThan(1000)
  expect(left()).toEqual([])
})

test('given up half-way', async () => {
  for await (const chunk of await begin()) {
    expect(chunk.length).toBeGreaterThan(0)
    break
  }
  expect(left()).toEqual([])
})

test('gone before the first byte', async () => {
  await ReadableStream.from(await begin()).cancel()
  expect(left()).toEqual([])
})
