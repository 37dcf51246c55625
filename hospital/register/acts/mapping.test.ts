// Saved mappings over a real kernel and data folder: kept, replaced by name, removed, never mixed between hospitals.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Actor } from '#hospital/kernel/act.ts'
import type { Kernel } from '#hospital/kernel/kernel.ts'
import { openKernel } from '#hospital/kernel/open.ts'
import { facilityAdded } from '#hospital/kernel/own/acts.ts'
import { permissionsOf } from '#hospital/kernel/permission.ts'
import { systemActor } from '#hospital/kernel/system.ts'
import { registerRoom } from '../room.ts'
import { mappingRemoved, mappingSaved } from './mapping.ts'
import { mappingById, savedMappings, saveMapping } from '../mapping/load.ts'
import type { Mapping } from '../mapping/mapping.ts'

const at = (facility: string): Actor => ({ person: 'p-1', facility, permissions: permissionsOf(['practitioner']) })
const mapping = (name: string, column = 'ID'): Mapping => ({
  name,
  kind: 'account',
  mode: 'snapshot',
  columns: [{ column, attribute: 'login' }],
})

let folder: string
let kernel: Kernel
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kokoroe-mapping-'))
  const opened = await openKernel({ data: folder, rooms: [registerRoom] })
  if (!opened.ok) throw new Error(JSON.stringify(opened))
  kernel = opened.kernel
  for (const id of ['a', 'b']) await kernel.commit(systemActor('setup'), facilityAdded, { id, name: id })
})
afterEach(async () => {
  await kernel.close()
  rmSync(folder, { recursive: true, force: true })
})
const names = async (facility = 'a') => (await savedMappings(kernel, facility)).map((one) => one.mapping.name)

it('keeps mappings by name, each hospital its own, and the older ones for what they read', async () => {
  const first = await saveMapping(kernel, at('a'), mapping('PACS'))
  expect(first.result).toMatchObject({ ok: true })
  const second = await saveMapping(kernel, at('a'), mapping('PACS', 'ログインID'))
  await saveMapping(kernel, at('b'), mapping('検査'))
  expect(await savedMappings(kernel, 'a')).toMatchObject([
    { id: second.id, savedBy: 'p-1', mapping: mapping('PACS', 'ログインID') },
  ])
  expect(await mappingById(kernel, 'a', first.id)).toEqual(mapping('PACS'))
  expect(await mappingById(kernel, 'b', first.id)).toBeUndefined()
  expect(await names('b')).toEqual(['検査'])
})

it('takes one off the list, and says when it is not there', async () => {
  const { id } = await saveMapping(kernel, at('a'), mapping('PACS'))
  expect(await kernel.commit(at('a'), mappingRemoved, { id })).toMatchObject({ ok: true })
  expect(await names()).toEqual([])
  expect(await mappingById(kernel, 'a', id)).toEqual(mapping('PACS'))
  expect(await kernel.commit(at('a'), mappingRemoved, { id })).toMatchObject({
    ok: false,
    reasons: [{ code: 'mapping.not-found' }],
  })
  await saveMapping(kernel, at('a'), mapping('PACS'))
  expect(await names()).toEqual(['PACS'])
  expect((await kernel.compareProjections()).equal).toBe(true)
})

it('refuses what is no mapping, a number of another one, and people who may not', async () => {
  const { id } = await saveMapping(kernel, at('a'), mapping('PACS'))
  expect(await kernel.commit(at('a'), mappingSaved, { id, mapping: mapping('PACS', 'x') })).toMatchObject({
    ok: false,
    code: 'invalid',
    reasons: [{ code: 'mapping.id-differs' }],
  })
  expect(
    await kernel.commit(at('a'), mappingSaved, {
      id,
      mapping: { ...mapping('PACS'), columns: [{ column: 'x', attribute: 'shoe' }] },
    }),
  ).toMatchObject({ ok: false, code: 'invalid' })
  expect(
    (await saveMapping(kernel, { ...at('a'), permissions: permissionsOf(['auditor']) }, mapping('x'))).result,
  ).toMatchObject({ ok: false, code: 'forbidden' })
})
