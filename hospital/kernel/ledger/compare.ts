// Live tables against a replay of the ledger, row by row.
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { breathe } from '../breathe.ts'
import type { Core } from '../core.ts'
import type { Comparison } from '../record.ts'
import type { TableSpec } from '../room.ts'
import { keyOf, physicalName } from '../store/ddl.ts'
import type { Store } from '../store/store.ts'
import type { KernelTables } from '../store/tables.ts'
import { replayedStore } from './temporary.ts'

const mostDifferences = 20
const batch = 1000

/** Both from the same snapshot of the ledger. */
export async function compareWithReplay(core: Core, dataFolder: string): Promise<Comparison> {
  const { store, registry } = core
  return store.readAll(async (mine) => {
    const replayed = await replayedStore(core, dataFolder, mine)
    try {
      return await replayed.store.readAll((theirs) =>
        compareTables(
          registry.rooms.flatMap((room) => room.tables),
          { db: mine, kind: store.kind },
          { db: theirs, kind: 'sqlite' },
        ),
      )
    } finally {
      await replayed.close()
    }
  })
}

interface Side {
  readonly db: Kysely<KernelTables>
  readonly kind: Store['kind']
}

async function compareTables(specs: readonly TableSpec[], live: Side, replayed: Side): Promise<Comparison> {
  const differences: string[] = []
  let rows = 0
  for (const spec of specs) {
    const [left, right] = [rowsOf(live, spec), rowsOf(replayed, spec)]
    for (
      let [a, b] = [await left.next(), await right.next()];
      !a.done || !b.done;
      [a, b] = [await left.next(), await right.next()]
    ) {
      rows += 1
      if (a.value !== b.value && differences.length < mostDifferences) {
        differences.push(`${spec.name}: ${a.value ?? 'nothing'} / ${b.value ?? 'nothing'}`)
      }
    }
  }
  return { equal: differences.length === 0, tables: specs.length, rows, differences }
}

/** Every row of a table as text, in the order of its key. */
async function* rowsOf({ db, kind }: Side, spec: TableSpec): AsyncGenerator<string, undefined> {
  const table = sql.table(physicalName(spec, kind))
  const key = keyOf(spec)
  const order = key.length > 0 ? sql`order by ${sql.join(key.map((column) => sql.ref(column)))}` : sql``
  for (let skip = 0; ; skip += batch) {
    const { rows } = await sql<
      Record<string, unknown>
    >`select * from ${table} ${order} limit ${batch} offset ${skip}`.execute(db)
    for (const row of rows) yield JSON.stringify(plain(row))
    if (rows.length < batch) return
    await breathe()
  }
}

/** The same text for the same value, whatever order a store keeps an object's keys in. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex')
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, plain(one)]),
  )
}
