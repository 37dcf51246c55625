// A real PostgreSQL for tests: its own cluster in a temporary folder, on a Unix socket or a loopback port, gone
// afterwards.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { program } from './needs.ts'

export interface TestPostgres {
  /** A new empty database owned by an ordinary role; returns its address. */
  database(): Promise<string>
  /** The superuser's address of a database, for what an ordinary role must not do. */
  superuser(database?: string): string
  stop(): Promise<void>
}

// Durability is not what these tests look at, and both cores are busy.
const settings = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=50',
  'shared_buffers=32MB',
]

export async function startPostgres(): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'kokoroe-pg-'))
  const owner = unprivileged()
  if (owner) {
    chmodSync(folder, 0o700)
    chownSync(folder, owner.uid, owner.gid)
  }
  const data = join(folder, 'data')
  const options = { ...owner, cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8' } }
  const made = spawnSync(
    needed('initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-N', '-E', 'UTF8', '--locale=C.UTF-8'],
    {
      ...options,
      encoding: 'utf8',
    },
  )
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`)
  const port = await freePort()
  const flags = settings.flatMap((one) => ['-c', one])
  const server = spawn(needed('postgres'), ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '', ...flags], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let log = ''
  server.stderr.on('data', (text: Buffer) => (log = (log + text.toString('utf8')).slice(-4000)))
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const superuser = (database = 'postgres') => `postgres://postgres@127.0.0.1:${port}/${database}`
  await ready(superuser(), () => log)
  await query(superuser(), 'CREATE ROLE kokoroe LOGIN')
  let count = 0
  return {
    superuser,
    async database() {
      const name = `kokoroe_${count++}`
      await query(superuser(), `CREATE DATABASE ${name} OWNER kokoroe`)
      return `postgres://kokoroe@127.0.0.1:${port}/${name}`
    },
    async stop() {
      // Immediate: nothing in it is kept.
      server.kill('SIGQUIT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export async function query(address: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    // pg's rows are whatever was selected; tests look at single columns.
    return (await client.query(sql)).rows as Record<string, unknown>[]
  } finally {
    await client.end()
  }
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => /^(postgres|nobody):/.test(one))
  const [, , uid, gid] = line?.split(':') ?? []
  return { uid: Number(uid), gid: Number(gid) }
}

function needed(name: string): string {
  const path = program(name)
  if (!path) throw new Error(`\`${name}\` is not installed`)
  return path
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const address = probe.address()
        probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
      })
  })
}

async function ready(address: string, log: () => string): Promise<void> {
  const deadline = Date.now() + 30_000
  for (;;) {
    try {
      await query(address, 'SELECT 1')
      return
    } catch (error) {
      if (Date.now() > deadline) throw new Error(`postgres did not start: ${log()}`, { cause: error })
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
