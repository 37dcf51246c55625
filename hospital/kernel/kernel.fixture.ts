// A small room and an open kernel for the kernel's own tests.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { defineAct } from './act.ts'
import type { Actor, Write } from './act.ts'
import type { Kernel } from './kernel.ts'
import type { Read } from './readable.ts'
import { openKernel } from './open.ts'
import type { OpenOptions } from './open.ts'
import { facilityAdded } from './own/acts.ts'
import { permissions } from './permission.ts'
import type { Room } from './room.ts'
import { systemActor } from './system.ts'

export type NoteTables = {
  note: {
    facility?: string
    id: string
    title: string | null
    lines: unknown
    open: boolean
    seq: number
    weight: number | null
  }
  note_count: { facility?: string; kind: string; count: number }
  notice: { id: string; text: string }
}

const text = { ja: '書いた', en: 'written' }

export const written = defineAct({
  name: 'note.written',
  permission: 'work.do',
  scope: 'facility',
  text,
  personal: ['title', 'lines'],
  schema: z.object({
    id: z.string().min(1).max(20),
    title: z.string().max(200),
    lines: z.array(z.record(z.string(), z.json())),
    open: z.boolean(),
    weight: z.number().optional(),
  }),
  async apply(write, { payload, seq }) {
    const db = write.withTables<NoteTables>()
    await db
      .insertInto('note')
      .values({
        id: payload.id,
        title: payload.title,
        lines: JSON.stringify(payload.lines),
        open: payload.open,
        seq,
        weight: payload.weight ?? null,
      })
      .execute()
    await db
      .insertInto('note_count')
      .values({ kind: 'all', count: 1 })
      .onConflict((on) =>
        on.columns(['facility', 'kind']).doUpdateSet((eb) => ({ count: eb('note_count.count', '+', 1) })),
      )
      .execute()
  },
})

export const closed = defineAct({
  name: 'note.closed',
  permission: 'work.manage',
  scope: 'facility',
  text,
  personal: [],
  schema: z.object({ id: z.string() }),
  async check(db, { payload }) {
    const known = await db
      .withTables<NoteTables>()
      .selectFrom('note')
      .select('id')
      .where('id', '=', payload.id)
      .executeTakeFirst()
    return known ? [] : [{ code: 'note.unknown', params: { id: payload.id } }]
  },
  async apply(write, { payload }) {
    await write.withTables<NoteTables>().updateTable('note').set({ open: false }).where('id', '=', payload.id).execute()
  },
})

export const cleared = defineAct({
  name: 'note.cleared',
  permission: 'work.manage',
  scope: 'facility',
  text,
  personal: [],
  schema: z.object({}),
  async apply(write) {
    await write.withTables<NoteTables>().deleteFrom('note').execute()
  },
})

export const announced = defineAct({
  name: 'note.announced',
  permission: 'installation.operate',
  scope: 'installation',
  text,
  personal: [],
  schema: z.object({ id: z.string(), text: z.string() }),
  async apply(write, { payload }) {
    await write.withTables<NoteTables>().insertInto('notice').values(payload).execute()
  },
})

const tried: ((write: Write) => Promise<unknown>)[] = []

/** Does whatever a test gives it: for what a careless room might try. Replay does the same again. */
export const anything = defineAct({
  name: 'note.anything',
  permission: 'work.do',
  scope: 'facility',
  text,
  personal: [],
  schema: z.object({ n: z.int() }),
  async apply(write, { payload }) {
    await tried[payload.n]?.(write)
  },
})

/** The payload that makes `anything` do this. */
export function carelessly(what: (write: Write) => Promise<unknown>): { readonly n: number } {
  return { n: tried.push(what) - 1 }
}

export const noteRoom: Room = {
  name: 'note',
  version: 1,
  tables: [
    {
      name: 'note',
      scope: 'facility',
      primaryKey: ['id'],
      indexes: [['open', 'seq']],
      columns: { id: 'text', title: 'text?', lines: 'json', open: 'boolean', seq: 'integer', weight: 'real?' },
    },
    { name: 'note_count', scope: 'facility', primaryKey: ['kind'], columns: { kind: 'text', count: 'integer' } },
    { name: 'notice', scope: 'installation', primaryKey: ['id'], columns: { id: 'text', text: 'text' } },
  ],
  acts: [written, closed, cleared, announced, anything],
}

export function person(
  facility: string | null,
  ...held: Actor['permissions'] extends ReadonlySet<infer P> ? P[] : never
): Actor {
  return { person: 'p-1', facility, permissions: new Set(held.length > 0 ? held : permissions) }
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'kokoroe-'))
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

export async function openOrThrow(options: Omit<OpenOptions, 'rooms'> & Partial<OpenOptions>): Promise<Kernel> {
  const opened = await openKernel({ rooms: [noteRoom], ...options })
  if (!opened.ok) throw new Error(JSON.stringify(opened.reasons))
  return opened.kernel
}

/** Two hospitals, `a` and `b`. */
export async function withFacilities(kernel: Kernel): Promise<Kernel> {
  for (const id of ['a', 'b']) {
    const added = await kernel.commit(systemActor('setup'), facilityAdded, { id, name: `病院${id}` })
    if (!added.ok) throw new Error(JSON.stringify(added))
  }
  return kernel
}

export function note(id: string, more: Partial<z.infer<typeof written.schema>> = {}) {
  return { id, title: `題${id}`, lines: [{ who: '髙﨑' }, { who: '田中' }], open: true, ...more }
}

export function notes(db: Read) {
  return db.withTables<NoteTables>().selectFrom('note').selectAll().orderBy('id').execute()
}
