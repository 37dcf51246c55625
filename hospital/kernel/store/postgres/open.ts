// Opens one PostgreSQL database the careful way: new enough, ours or empty, one writer, and no role that walks through
// the wall.
import pg from 'pg'
import { say } from '../../sentences.ts'
import type { Message } from '../../text.ts'
import { migrations, newestVersion } from '../migrations.ts'
import { typeParsers } from './values.ts'

export type OpenedPostgres =
  | { readonly ok: true; readonly writer: pg.Client; readonly pool: pg.Pool }
  | { readonly ok: false; readonly reason: Message }

/** The database's own locks are numbered; this one says that a kernel writes here. */
const writerLock = 0x6b6f6b6f
const oldest = 150_000

export async function openPostgres(address: string): Promise<OpenedPostgres> {
  const config = { connectionString: address, application_name: `kokoroe ${process.pid}`, types: typeParsers }
  const writer = new pg.Client(config)
  // A broken connection shows itself at the next query; without a listener it would end the process.
  writer.on('error', () => undefined)
  try {
    await writer.connect()
  } catch (error) {
    return { ok: false, reason: say('kernel.postgres.connect', { problem: problemOf(error) }) }
  }
  const reason = await refusal(writer)
  if (reason) {
    await writer.end()
    return { ok: false, reason }
  }
  const pool = new pg.Pool({ ...config, max: 20 })
  pool.on('error', () => undefined)
  return { ok: true, writer, pool }
}

async function refusal(writer: pg.Client): Promise<Message | null> {
  const first = await one(
    writer,
    `SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS name,
    rolname AS role, rolsuper OR rolbypassrls AS bypass FROM pg_roles WHERE rolname = current_user`,
  )
  if (Number(first['version']) < oldest) return say('kernel.postgres.version', { version: String(first['name']) })
  if (first['bypass'] === true) {
    return say('kernel.postgres.bypass', {
      role: String(first['role']),
      sql: 'CREATE ROLE kokoroe LOGIN NOSUPERUSER NOBYPASSRLS',
    })
  }
  const { locked } = await one(writer, `SELECT pg_try_advisory_lock(${writerLock}) AS locked`)
  if (locked !== true) return heldBy(writer)
  // This connection is the kernel's own; readers are not, and see none of its tables.
  await writer.query(`SET kokoroe.kernel = 'on'`)
  return migrate(writer)
}

async function heldBy(writer: pg.Client): Promise<Message> {
  const { rows } = await writer.query<{ name: string; address: string | null; since: string }>(
    `SELECT application_name AS name, host(client_addr) AS address, backend_start::text AS since FROM pg_stat_activity
     JOIN pg_locks USING (pid) WHERE locktype = 'advisory' AND objid = ${writerLock} AND granted LIMIT 1`,
  )
  const holder = rows[0]
  if (!holder) return say('kernel.open.locked-unknown')
  return say('kernel.open.locked', { holder: [holder.name, holder.address, holder.since].filter(Boolean).join(', ') })
}

async function migrate(writer: pg.Client): Promise<Message | null> {
  const { ours, others } = await one(
    writer,
    `SELECT count(*) FILTER (WHERE relname = 'kernel_meta') AS ours, count(*) AS others
    FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'`,
  )
  if (Number(ours) === 0 && Number(others) > 0) return say('kernel.postgres.foreign')
  const known =
    Number(ours) === 0 ? 0 : Number((await one(writer, `SELECT value FROM kernel_meta WHERE key = 'schema'`))['value'])
  if (known > newestVersion)
    return say('kernel.open.newer', { file: 'PostgreSQL', version: known, known: newestVersion })
  if (known === newestVersion) return null
  await writer.query('BEGIN')
  for (const statement of migrations('postgres', known)) await writer.query(statement)
  await writer.query(
    `INSERT INTO kernel_meta (key, value) VALUES ('schema', $1) ON CONFLICT (key) DO UPDATE SET value = $1`,
    [newestVersion],
  )
  await writer.query('COMMIT')
  return null
}

async function one(client: pg.Client, sql: string): Promise<Record<string, unknown>> {
  const { rows } = await client.query<Record<string, unknown>>(sql)
  return rows[0] ?? {}
}

function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message.slice(0, 200)
}
