// The store for large sites: the same queries, and row-level security as the second wall.
import type pg from 'pg'
import type { FacilityId } from '../../act.ts'
import { during, lend } from '../lend.ts'
import { everywhere } from '../store.ts'
import type { Store } from '../store.ts'
import type { KernelTables } from '../tables.ts'
import type { Message } from '../../text.ts'
import { Turns } from '../turns.ts'
import { connectionOn, postgresParts } from './connection.ts'
import { judgePostgres } from './errors.ts'
import { openPostgres } from './open.ts'
import { Session } from './session.ts'
import { writingOn } from './writing.ts'

export type OpenedStore =
  { readonly ok: true; readonly store: Store } | { readonly ok: false; readonly reason: Message }

export async function openPostgresStore(address: string): Promise<OpenedStore> {
  const opened = await openPostgres(address)
  return opened.ok ? { ok: true, store: postgresStore(opened.writer, opened.pool) } : opened
}

function postgresStore(writer: pg.Client, pool: pg.Pool): Store {
  const turns = new Turns()
  const session = new Session(writer)
  const tx = writingOn(session)

  const snapshot = async <T>(facility: FacilityId | null, use: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
    const client = await pool.connect()
    let broken = false
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
      await client.query(`SELECT set_config('kokoroe.facility', $1, true), set_config('kokoroe.kernel', $2, true)`, [
        facility ?? '',
        facility === everywhere ? 'on' : '',
      ])
      return await use(client)
    } finally {
      await client.query('ROLLBACK').catch(() => (broken = true))
      client.release(broken)
    }
  }

  return {
    kind: 'postgres',
    write: (work) =>
      turns.take(async () => {
        session.forget()
        await writer.query('BEGIN')
        try {
          const result = await work(tx)
          tx.leave()
          await writer.query('COMMIT')
          return result
        } catch (error) {
          tx.leave()
          // A connection that is gone has rolled back by itself; the first error is the one to tell.
          await writer.query('ROLLBACK').catch(() => undefined)
          throw error
        }
      }),
    // `*` is not a facility: it is refused long before, and here it would open everything.
    read: (facility, query) =>
      snapshot(facility === everywhere ? null : facility, (client) =>
        during(lend<Record<never, never>>(connectionOn(client), postgresParts), query),
      ),
    readAll: (query) =>
      snapshot(everywhere, (client) => during(lend<KernelTables>(connectionOn(client), postgresParts), query)),
    // Its own vacuum does that, in its own time.
    forget: async () => {},
    judge: judgePostgres,
    close: () =>
      turns.take(async () => {
        await pool.end()
        await writer.end()
      }),
  }
}
