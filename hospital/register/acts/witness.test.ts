// Witnessing over a real kernel: a nurse may say that a disk was carried away, and nothing else.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Actor } from '#hospital/kernel/act.ts'
import type { Kernel } from '#hospital/kernel/kernel.ts'
import { openKernel } from '#hospital/kernel/open.ts'
import { facilityAdded } from '#hospital/kernel/own/acts.ts'
import { permissionsOf, type Role } from '#hospital/kernel/permission.ts'
import { systemActor } from '#hospital/kernel/system.ts'
import { buildView } from '../build.ts'
import type { Fact } from '../fact.ts'
import { keyOf } from '../key.ts'
import { loadBatches } from '../load.ts'
import { registerRoom } from '../room.ts'
import { witnessed } from './witness.ts'

const as = (role: Role): Actor => ({ person: 'p-1', facility: 'a', permissions: permissionsOf([role]) })
const move = { medium: 'RDX-1', at: '2026-11-20T17:05:00+09:00', state: 'off-site', place: '金庫' } as const
const carried: Fact = { kind: 'mediumMove', key: keyOf.mediumMove(move) ?? '', attributes: move, row: null }

let folder: string
let kernel: Kernel
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kokoroe-witness-'))
  const opened = await openKernel({ data: folder, rooms: [registerRoom] })
  if (!opened.ok) throw new Error(JSON.stringify(opened))
  kernel = opened.kernel
  await kernel.commit(systemActor('setup'), facilityAdded, { id: 'a', name: 'a' })
})
afterEach(async () => {
  await kernel.close()
  rmSync(folder, { recursive: true, force: true })
})

it('takes what staff saw as evidence, and replays it', async () => {
  expect(await kernel.commit(as('staff'), witnessed, { fact: carried })).toMatchObject({ ok: true })
  const view = buildView(await loadBatches(kernel, 'a', '2099-01-01'), '2099-01-01')
  expect(view.all('mediumMove').map((one) => one.is)).toEqual([move])
  expect(view.batches('backup-media')).toHaveLength(1)
  expect((await kernel.compareProjections()).equal).toBe(true)
})

it('refuses what cannot be witnessed, a key of something else, and people without the work', async () => {
  const account: Fact = { kind: 'account', key: 'x/y', attributes: { realm: 'x', login: 'y' }, row: null }
  for (const fact of [account, { ...carried, key: 'other' }]) {
    expect(await kernel.commit(as('staff'), witnessed, { fact })).toMatchObject({
      ok: false, code: 'conflict', reasons: [{ code: 'register.not-witnessed' }],
    })
  }
  expect(await kernel.commit(as('auditor'), witnessed, { fact: carried })).toMatchObject({ ok: false, code: 'forbidden' })
})
