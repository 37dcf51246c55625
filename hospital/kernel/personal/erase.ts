// Erasing personal values: the sealed bytes go, the commitments stay, and the tables are built again without the
// values.
import type { Core } from '../core.ts'
import type { Draft, Effect } from '../effect.ts'
import { rebuildRooms } from '../ledger/projections.ts'
import { sealedOf } from '../ledger/leaves.ts'
import { personalErased } from '../own/acts.ts'
import type { Room } from '../room.ts'
import { say } from '../sentences.ts'
import type { WriteTx } from '../store/store.ts'
import type { Message } from '../text.ts'
import { eraseInBlock } from './block.ts'

/** Added to the kernel's effects when it opens. */
export function erasing(core: Core): Effect {
  return {
    guard: (tx, draft) => missing(tx, draft),
    async after(tx, draft) {
      const { values, files } = personalErased.schema.parse(draft.opened)
      const rooms = new Set<Room>()
      for (const { seq, field, positions } of values) {
        await eraseValues(tx, seq, field, positions)
        const room = await roomOf(core, tx, seq)
        if (room) rooms.add(room)
      }
      if (files.length > 0 && draft.facility !== null) {
        const names = await eraseFiles(tx, draft.facility, files)
        if (names > 0) rooms.add(draft.room)
      }
      await rebuildRooms(tx, core.registry, [...rooms])
    },
    done: () => core.store.forget(),
  }
}

async function missing({ kernel }: WriteTx, draft: Draft): Promise<readonly Message[]> {
  const { values, files } = personalErased.schema.parse(draft.opened)
  for (const { seq, field } of values) {
    const found = await kernel
      .selectFrom('kernel_sealed')
      .innerJoin('kernel_leaf', 'kernel_leaf.seq', 'kernel_sealed.seq')
      .select('kernel_leaf.facility')
      .where('kernel_sealed.seq', '=', seq)
      .where('field', '=', field)
      .executeTakeFirst()
    // Another facility's leaf is answered as if it were not there.
    if (!found || found.facility !== draft.facility) return [say('kernel.erase.nothing')]
  }
  for (const sha256 of files) {
    const found = await kernel
      .selectFrom('kernel_blob')
      .select('id')
      .where('facility', '=', draft.facility)
      .where('sha256', '=', sha256)
      .executeTakeFirst()
    if (!found) return [say('kernel.erase.nothing')]
  }
  return values.length + files.length === 0 ? [say('kernel.erase.nothing')] : []
}

async function eraseValues(
  { kernel }: WriteTx,
  seq: number,
  field: string,
  positions: readonly number[] | null,
): Promise<void> {
  const asked = positions && new Set(positions)
  for (const block of await sealedOf(kernel, seq)) {
    if (block.field !== field) continue
    const here = Array.from({ length: block.count }, (_, n) => block.first + n).filter((at) => asked?.has(at) ?? true)
    if (here.length === 0) continue
    const { salts, body, erased } = eraseInBlock(block, new Set(here))
    await kernel
      .updateTable('kernel_sealed')
      .set({ salts, body, erased })
      .where('seq', '=', seq)
      .where('field', '=', field)
      .where('first', '=', block.first)
      .execute()
  }
}

/** The content, and with it the file's name in every record of it. */
async function eraseFiles(tx: WriteTx, facility: string, files: readonly string[]): Promise<number> {
  let names = 0
  for (const sha256 of files) {
    await tx.kernel.deleteFrom('kernel_blob').where('facility', '=', facility).where('sha256', '=', sha256).execute()
  }
  const stored = await tx.kernel
    .selectFrom('kernel_leaf')
    .select(['seq', 'bytes'])
    .where('act', '=', 'file.stored')
    .where('facility', '=', facility)
    .execute()
  for (const { seq, bytes } of stored) {
    // The leaf is canonical JSON: the hash stands in it as its own text.
    const text = Buffer.from(bytes).toString('utf8')
    if (!files.some((sha256) => text.includes(sha256))) continue
    await eraseValues(tx, seq, 'name', null)
    names += 1
  }
  return names
}

async function roomOf(core: Core, { kernel }: WriteTx, seq: number): Promise<Room | undefined> {
  const row = await kernel.selectFrom('kernel_leaf').select('act').where('seq', '=', seq).executeTakeFirst()
  return row && core.registry.find(row.act)?.room
}
