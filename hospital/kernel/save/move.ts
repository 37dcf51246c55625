// Moves an installation from its folder into an empty PostgreSQL database, and checks the whole ledger there before it
// counts.
import { join } from 'node:path'
import { refuse } from '../draft.ts'
import type { Refusal } from '../outcome.ts'
import type { Progress } from '../record.ts'
import { getMeta, setMeta } from '../ledger/append.ts'
import { verifyLedger } from '../ledger/verify.ts'
import { databaseFileName, openPlace } from '../place.ts'
import { say } from '../sentences.ts'
import type { Store } from '../store/store.ts'
import type { Message } from '../text.ts'
import { copyKernelTables } from './copy.ts'

export interface Moved {
  readonly ok: true
  readonly size: number
  readonly root: string
}

/** The folder keeps the signing key, and from now on refuses to be opened without the database. */
export async function moveToPostgres(folder: string, address: string, progress?: Progress): Promise<Moved | Refusal> {
  const from = await openPlace(folder, [])
  if (!from.ok) return refuse('storage', from.reason)
  try {
    const { openPostgresStore } = await import('../store/postgres/store.ts')
    const to = await openPostgresStore(address)
    if (!to.ok) return refuse('storage', to.reason)
    try {
      return await move(from.store, to.store, shown(address), join(folder, databaseFileName), progress)
    } finally {
      await to.store.close()
    }
  } finally {
    await from.store.close()
    from.release()
  }
}

async function move(
  from: Store,
  to: Store,
  address: string,
  file: string,
  progress?: Progress,
): Promise<Moved | Refusal> {
  const already = await from.readAll((db) => getMeta(db, 'moved'))
  if (already !== undefined) return refuse('conflict', say('kernel.open.moved', { to: already }))
  const taken = await to.readAll((db) => getMeta(db, 'installation'))
  if (taken !== undefined) return refuse('conflict', say('kernel.move.not-empty'))
  const before = await from.readAll((db) => verifyLedger(db, progress))
  if (!before.ok) return refuse('invalid', ...before.problems)
  if (before.size === 0) return refuse('invalid', say('kernel.open.foreign', { file }))
  let problems: readonly Message[] = []
  try {
    await from.readAll((source) =>
      to.write(async (tx) => {
        await copyKernelTables(source, tx, progress)
        const after = await verifyLedger(tx.kernel, progress)
        problems = after.problems
        if (!after.ok || after.root !== before.root) throw new Disagreement()
        await setMeta(tx.kernel, 'arrived', JSON.stringify({ to: address, size: before.size, root: before.root }))
      }),
    )
  } catch (error) {
    if (error instanceof Disagreement)
      return refuse('invalid', ...(problems.length > 0 ? problems : [say('kernel.verify.root')]))
    throw error
  }
  await from.write((tx) => setMeta(tx.kernel, 'moved', address))
  return { ok: true, size: before.size, root: before.root }
}

/** Ends the transaction: nothing of a copy that does not agree stays. */
class Disagreement extends Error {}

/** Without user and password. */
function shown(address: string): string {
  const url = URL.parse(address)
  return url ? `${url.host}${url.pathname}` : 'PostgreSQL'
}
