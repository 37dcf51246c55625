// A drill and a move as people state them on the spot: through the real door, a stage at a time, back out as one record.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Actor } from '#hospital/kernel/act.ts'
import { openKernel } from '#hospital/kernel/open.ts'
import { facilityAdded } from '#hospital/kernel/own/acts.ts'
import { permissionsOf } from '#hospital/kernel/permission.ts'
import { systemActor } from '#hospital/kernel/system.ts'
import { witnessed } from '#hospital/register/acts/witness.ts'
import { buildView } from '#hospital/register/build.ts'
import { loadBatches } from '#hospital/register/load.ts'
import { registerRoom } from '#hospital/register/room.ts'
import { moveFact } from '../media/move-fact.ts'
import { roundsOf } from '../media/round.ts'
import { drillOf } from './drill.ts'
import { rehearsalFact, stageFact } from './fact.ts'

it('goes through the door a stage at a time and comes back as one drill', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kokoroe-drill-'))
  const opened = await openKernel({ data: folder, rooms: [registerRoom] })
  if (!opened.ok) throw new Error(JSON.stringify(opened))
  const { kernel } = opened
  try {
    await kernel.commit(systemActor('setup'), facilityAdded, { id: 'a', name: 'a' })
    const staff: Actor = { person: 'p-1', facility: 'a', permissions: permissionsOf(['staff']) }
    const facts = [
      rehearsalFact({ id: '訓練 1', title: '訓練', sort: 'system', system: '電子カルテ', outcome: 'running' }),
      stageFact('訓練 1', 'declaredAt', '2026-11-20T01:00:00Z'),
      stageFact('訓練 1', 'inHandAt', '2026-11-20T02:00:00Z', { medium: 'RDX-1' }),
      stageFact('訓練 1', 'readableAt', '2026-11-20T02:30:00Z'),
      rehearsalFact({ id: '訓練 1', outcome: 'broken-off', trouble: '停電' }),
      moveFact({ medium: 'RDX-1', at: '2026-11-20T01:30:00Z', state: 'due-back', place: '銀行の貸金庫' }),
      moveFact({ medium: 'RDX-1', at: '2026-11-20T03:00:00Z', state: 'detached', place: 'サーバー室の棚' }),
    ]
    for (const fact of facts) expect(await kernel.commit(staff, witnessed, { fact })).toMatchObject({ ok: true })
    const view = buildView(await loadBatches(kernel, 'a', '2099-01-01'), '2099-01-01')
    const drill = drillOf(view, rehearsalFact({ id: '訓練 1' }).key, '2026-11-20T04:00:00Z')
    expect(drill).toMatchObject({ running: false, system: '電子カルテ', problems: [] })
    expect(drill?.clocks.slice(0, 4).map(({ state, seconds }) => [state, seconds])).toEqual([
      ['done', null], ['done', 3600], ['done', 1800], ['later', null],
    ])
    expect(roundsOf(view, '2026-11-20T04:00:00Z')[0]?.lives).toMatchObject([{ state: 'detached', place: 'サーバー室の棚' }])
  } finally {
    await kernel.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
