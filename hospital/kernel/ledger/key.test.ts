// The signing key: only its owner reads it, it can be replaced, and a power cut in the middle of that is settled.
import { openNote } from '#engines/ledger'
import { copyFileSync, existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newFolder, openOrThrow, person, removeFolder } from '../kernel.fixture.ts'
import type { Kernel } from '../kernel.ts'
import { makeNextKey } from './key.ts'

let folder = ''
let kernel: Kernel
beforeEach(async () => {
  folder = newFolder()
  kernel = await openOrThrow({ data: folder })
})
afterEach(async () => {
  await kernel.close()
  removeFolder(folder)
})

test.skipIf(process.platform === 'win32')('nobody else may read it, nor the data', async () => {
  for (const name of ['ledger.key', 'kokoroe.db', 'lock.json'])
    expect(statSync(join(folder, name)).mode & 0o077, name).toBe(0)
})

test('a new key signs from now on, is in the record, and is there after opening again', async () => {
  const old = (await kernel.head()).vkey
  expect(await kernel.rotateKey(person('nowhere'))).toMatchObject({ ok: false })
  expect(await kernel.rotateKey(person(null, 'board.read'))).toMatchObject({ ok: false, code: 'forbidden' })
  expect((await kernel.head()).vkey).toBe(old)
  expect(await kernel.rotateKey(person(null))).toMatchObject({ ok: true })
  const head = await kernel.head()
  expect(head.vkey).not.toBe(old)
  expect(openNote(head.note, [head.vkey]).ok).toBe(true)
  expect(await kernel.audit({ facility: null, limit: 1 })).toMatchObject([
    { act: 'key.rotated', payload: { vkey: head.vkey } },
  ])
  await kernel.close()
  kernel = await openOrThrow({ data: folder })
  expect((await kernel.head()).vkey).toBe(head.vkey)
})

test('a power cut before the record keeps the old key, and one after it takes the new one', async () => {
  const old = (await kernel.head()).vkey
  await kernel.close()
  makeNextKey(folder, kernel.installation)
  kernel = await openOrThrow({ data: folder })
  expect((await kernel.head()).vkey).toBe(old)
  expect(existsSync(join(folder, 'ledger.key.next'))).toBe(false)

  copyFileSync(join(folder, 'ledger.key'), join(folder, 'before'))
  await kernel.rotateKey(person(null))
  const { vkey } = await kernel.head()
  await kernel.close()
  copyFileSync(join(folder, 'ledger.key'), join(folder, 'ledger.key.next'))
  copyFileSync(join(folder, 'before'), join(folder, 'ledger.key'))
  expect(readFileSync(join(folder, 'ledger.key'), 'utf8')).not.toContain(vkey)
  kernel = await openOrThrow({ data: folder })
  expect((await kernel.head()).vkey).toBe(vkey)
})
