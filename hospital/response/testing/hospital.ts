// A real kernel with this room and one hospital in it, made anew on its first use after each `close`; for tests.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Act, Actor, Write } from '#hospital/kernel/act.ts'
import type { Kernel } from '#hospital/kernel/kernel.ts'
import { openKernel } from '#hospital/kernel/open.ts'
import type { Receipt, Refusal } from '#hospital/kernel/outcome.ts'
import { facilityAdded } from '#hospital/kernel/own/acts.ts'
import { permissionsOf, type Role } from '#hospital/kernel/permission.ts'
import { registerRoom } from '#hospital/register/room.ts'
import { responseRoom } from '../room.ts'

export const facility = 'minato'

export const who = (person: string, ...roles: Role[]): Actor => ({ person, facility, permissions: permissionsOf(roles) })

const start = Date.parse('2026-11-20T09:00:00+09:00')

/** `postgres`: the address of an empty database; without one the rows lie in a file of their own. */
export function hospitalWith(postgres?: () => Promise<string>) {
  let now = start
  let open: Promise<{ readonly kernel: Kernel }> | null = null
  let folder = ''
  const make = async () => {
    folder = mkdtempSync(join(tmpdir(), 'response-'))
    const data = postgres === undefined ? folder : { folder, postgres: await postgres() }
    const opened = await openKernel({ data, rooms: [registerRoom, responseRoom], clock: () => now })
    if (!opened.ok) throw new Error(JSON.stringify(opened.reasons))
    const operator: Actor = { person: 'boss', facility: null, permissions: permissionsOf(['operator']) }
    await opened.kernel.commit(operator, facilityAdded, { id: facility, name: 'みなと病院' })
    return { kernel: opened.kernel }
  }
  const kernel = async () => (await (open ??= make())).kernel
  return {
    kernel,
    folder: () => folder,
    now: () => now,
    /** Moves the clock, also backwards. */
    at: (when: string | number) => void (now = typeof when === 'number' ? when : Date.parse(when)),
    async commit<P>(act: Act<P>, payload: NoInfer<P>, actor: Actor = who('tanaka', 'practitioner')): Promise<Receipt | Refusal> {
      return (await kernel()).commit(actor, act, payload)
    },
    /** Commits and fails the test where it is refused. */
    async done<P>(act: Act<P>, payload: NoInfer<P>, actor: Actor = who('tanaka', 'practitioner')): Promise<void> {
      const receipt = await (await kernel()).commit(actor, act, payload)
      if (!receipt.ok) throw new Error(`${act.name}: ${JSON.stringify(receipt)}`)
    },
    async read<T>(from: (db: Write) => Promise<T>): Promise<T> {
      return (await kernel()).read(facility, from)
    },
    /** What differs between the tables and the record they are rebuilt from. */
    async compare(): Promise<readonly string[]> {
      return (await (await kernel()).compareProjections()).differences
    },
    async close(): Promise<void> {
      if (open === null) return
      const { kernel: one } = await open
      open = null
      now = start
      await one.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
