// Copies the kernel's own tables from one store into an empty other one. Projections are not copied: they follow from
// the ledger.
import type { Kysely } from 'kysely'
import type { Progress } from '../record.ts'
import type { WriteTx } from '../store/store.ts'
import type { KernelTables } from '../store/tables.ts'

const leavesAtOnce = 500
/** What only one store or one place means. */
const notCopied = ['schema', 'moved']

export async function copyKernelTables(
  from: Kysely<KernelTables>,
  { kernel: to }: WriteTx,
  progress?: Progress,
): Promise<void> {
  const meta = await from.selectFrom('kernel_meta').selectAll().where('key', 'not in', notCopied).execute()
  if (meta.length > 0) await to.insertInto('kernel_meta').values(meta).execute()
  await copyLedger(from, to, progress)
  await copyFiles(from, to)
  for (const job of await from.selectFrom('kernel_job').selectAll().execute())
    await to.insertInto('kernel_job').values(job).execute()
  for (const row of await from.selectFrom('kernel_schedule').selectAll().execute()) {
    await to.insertInto('kernel_schedule').values(row).execute()
  }
}

async function copyLedger(from: Kysely<KernelTables>, to: Kysely<KernelTables>, progress?: Progress): Promise<void> {
  const { total } = await from
    .selectFrom('kernel_leaf')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  for (let start = 0; start < total; start += leavesAtOnce) {
    const end = start + leavesAtOnce
    const leaves = await from
      .selectFrom('kernel_leaf')
      .selectAll()
      .where('seq', '>=', start)
      .where('seq', '<', end)
      .orderBy('seq')
      .execute()
    await to.insertInto('kernel_leaf').values(leaves).execute()
    // A leaf may have many large blocks, so they go leaf by leaf.
    const sealed = await from
      .selectFrom('kernel_sealed')
      .select('seq')
      .distinct()
      .where('seq', '>=', start)
      .where('seq', '<', end)
      .execute()
    for (const { seq } of sealed) {
      const blocks = await from.selectFrom('kernel_sealed').selectAll().where('seq', '=', seq).execute()
      for (const block of blocks) await to.insertInto('kernel_sealed').values(block).execute()
    }
    progress?.(Math.min(end, total), total)
  }
}

async function copyFiles(from: Kysely<KernelTables>, to: Kysely<KernelTables>): Promise<void> {
  for (const blob of await from.selectFrom('kernel_blob').selectAll().where('sha256', 'is not', null).execute()) {
    await to.insertInto('kernel_blob').values(blob).execute()
    for (let n = 0; ; n++) {
      const chunk = await from
        .selectFrom('kernel_chunk')
        .selectAll()
        .where('blob', '=', blob.id)
        .where('n', '=', n)
        .executeTakeFirst()
      if (!chunk) break
      await to.insertInto('kernel_chunk').values(chunk).execute()
    }
  }
}
