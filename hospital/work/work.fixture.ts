// A real kernel with this room and one hospital, for tests.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Act, Actor } from '#hospital/kernel/act.ts'
import type { Kernel } from '#hospital/kernel/kernel.ts'
import { openKernel } from '#hospital/kernel/open.ts'
import { facilityAdded } from '#hospital/kernel/own/acts.ts'
import { permissionsOf, type Role } from '#hospital/kernel/permission.ts'
import type { Observed } from './finding.ts'
import { workRoom } from './room.ts'
import type { WorkTables } from './tables.ts'

export const facility = 'minato'

export function who(person: string, ...roles: Role[]): Actor {
  return { person, facility, permissions: permissionsOf(roles) }
}

export interface Bench {
  readonly kernel: Kernel
  /** Moves the clock. */
  setDay(day: string): void
  /** Commits and fails the test where it is refused. */
  done<P>(actor: Actor, act: Act<P>, payload: NoInfer<P>): Promise<void>
  rows<T extends keyof WorkTables>(table: T): Promise<WorkTables[T][]>
  end(): Promise<void>
}

export async function bench(day = '2026-11-20'): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'work-'))
  let now = Date.parse(`${day}T09:00:00+09:00`)
  const opened = await openKernel({ data: folder, rooms: [workRoom], clock: () => now })
  if (!opened.ok) throw new Error(JSON.stringify(opened.reasons))
  const { kernel } = opened
  await kernel.commit({ person: 'boss', facility: null, permissions: permissionsOf(['operator']) }, facilityAdded, { id: facility, name: 'みなと病院' })
  return {
    kernel,
    setDay: (next) => void (now = Date.parse(`${next}T09:00:00+09:00`)),
    async done(actor, act, payload) {
      const receipt = await kernel.commit(actor, act, payload)
      if (!receipt.ok) throw new Error(`${act.name}: ${JSON.stringify(receipt)}`)
    },
    rows: (table) =>
      // The query's row type is the table's: Kysely cannot see it through a type parameter.
      kernel.read(facility, (db) => db.withTables<WorkTables>().selectFrom(table as 'work_finding').selectAll().execute()) as Promise<never>,
    async end() {
      await kernel.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export function line(check: string, key: string | null, verdict: 'fail' | 'unknown' = 'fail'): Observed {
  return {
    principle: 1, check, subject: key === null ? null : { kind: 'account', key, label: key },
    askedBy: [{ edition: 'checklist-r7', item: '2-⑤', verdict, reasons: [{ code: 'unused-accounts.old', params: { days: 200 } }] }],
    evidence: [{ file: 'f'.repeat(64), path: 'users.csv', row: 3, source: 'ad-users-csv', reader: 1, observedAt: '2026-11-20' }],
  }
}
