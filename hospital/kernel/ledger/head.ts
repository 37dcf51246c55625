// The signed head of the ledger, and the whole ledger as a stream for the verifier.
import { formatCheckpoint, originOf, signNote, writeExport } from '#engines/ledger'
import type { ExportPart, KeyPair } from '#engines/ledger'
import type { Kysely } from 'kysely'
import type { Core } from '../core.ts'
import type { Head } from '../record.ts'
import type { KernelTables } from '../store/tables.ts'
import type { Frontier } from '#engines/ledger'

export function headOf(frontier: Frontier, at: number, installation: string, key: KeyPair): Head {
  const root = frontier.root()
  const text = formatCheckpoint({ origin: originOf(installation), size: frontier.size, root })
  return {
    size: frontier.size,
    root: Buffer.from(root).toString('hex'),
    at,
    note: signNote(text, [key.skey]),
    vkey: key.vkey,
  }
}

/** No personal values: whoever verifies needs none, and a file that leaves the house should hold none. */
export async function* exported(core: Core, installation: string, key: KeyPair): AsyncGenerator<Uint8Array> {
  const head = headOf(core.frontier, core.lastAt, installation, key)
  const parts = leavesUpTo(core, head.size)
  let text: string[] = []
  let length = 0
  for await (const line of writeExport({ installation, vkey: key.vkey }, parts, () => head.note)) {
    text.push(line)
    length += line.length
    if (length < 1 << 16) continue
    yield Buffer.from(text.join(''))
    text = []
    length = 0
  }
  yield Buffer.from(text.join(''))
}

const batch = 500

/** Asked in parts: an export may be as slow as its reader, and must not hold a snapshot open for all that time. */
async function* leavesUpTo(core: Core, size: number): AsyncGenerator<ExportPart> {
  for (let from = 0; from < size; from += batch) {
    const rows = await core.store.readAll((db) => part(db, from, Math.min(from + batch, size)))
    for (const { bytes } of rows) yield { leaf: bytes }
  }
}

function part(db: Kysely<KernelTables>, from: number, to: number) {
  return db
    .selectFrom('kernel_leaf')
    .select('bytes')
    .where('seq', '>=', from)
    .where('seq', '<', to)
    .orderBy('seq')
    .execute()
}
