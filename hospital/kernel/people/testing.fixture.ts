// A kernel with the room of people alone, in a temporary folder, for tests.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kernel } from '../kernel.ts'
import { openKernel } from '../open.ts'
import { facilityAdded } from '../own/acts.ts'
import { systemActor } from '../system.ts'
import { added } from './acts/members.ts'
import { hashPassword } from './password.ts'
import { people } from './room.ts'

export const cheap = { memory: 64, passes: 1 }

export interface PeopleHouse {
  readonly kernel: Kernel
  add(person: string, roles?: readonly ('manager' | 'practitioner' | 'staff' | 'auditor')[]): Promise<void>
  now(): number
  later(ms: number): void
  close(): Promise<void>
}

/** `postgres`: address of an empty database; without it SQLite. */
export async function peopleHouse(postgres?: string): Promise<PeopleHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'kokoroe-people-'))
  let now = 1_800_000_000_000
  const opened = await openKernel(
    { data: postgres === undefined ? folder : { postgres, folder }, rooms: [people], clock: () => now }
  )
  if (!opened.ok) throw new Error(JSON.stringify(opened.reasons))
  const { kernel } = opened
  await kernel.commit(systemActor('setup'), facilityAdded, { id: 'a', name: '病院A' })
  return {
    kernel,
    now: () => now,
    later: (ms) => (now += ms),
    async add(person, roles = ['staff']) {
      const password = await hashPassword(`${person} の長い合言葉`, cheap)
      if (password === null) throw new Error('busy')
      const receipt = await kernel.commit(systemActor('setup', 'a'), added, {
        person, login: person, name: `${person}さん`, roles: [...roles], password, mustChange: false,
      })
      if (!receipt.ok) throw new Error(JSON.stringify(receipt.reasons))
    },
    async close() {
      await kernel.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
