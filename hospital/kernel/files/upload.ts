// The bytes of one file on their way in: kept under an upload's id until the record makes them a file.
import { createHash, randomUUID } from 'node:crypto'
import { zstdCompressSync } from 'node:zlib'
import type { Core } from '../core.ts'
import type { WriteTx } from '../store/store.ts'
import { inChunks } from './chunks.ts'

export interface Upload {
  readonly id: string
  readonly sha256: string
  readonly size: number
}

/** Every chunk but the last has this size: so a place in a file is found without reading what comes before it. */
export const chunkSize = 1 << 20

/**
 * 'too-large' leaves nothing behind; an error of the store or the stream is thrown, and leaves nothing behind either.
 */
export async function receive(
  core: Core,
  facility: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limit: number,
): Promise<Upload | 'too-large'> {
  const id = randomUUID()
  const hash = createHash('sha256')
  let size = 0
  let n = 0
  await core.store.write(async ({ kernel }) => {
    await kernel.insertInto('kernel_blob').values({ id, facility, sha256: null, size: 0 }).execute()
  })
  try {
    for await (const chunk of inChunks(content, chunkSize)) {
      size += chunk.length
      if (size > limit) {
        await dropUpload(core, id)
        return 'too-large'
      }
      hash.update(chunk)
      const row = { blob: id, n, bytes: zstdCompressSync(chunk) }
      await core.store.write(async ({ kernel }) => {
        await kernel.insertInto('kernel_chunk').values(row).execute()
      })
      n += 1
    }
  } catch (error) {
    await dropUpload(core, id).catch(() => undefined)
    throw error
  }
  return { id, sha256: hash.digest('hex'), size }
}

export async function dropUpload(core: Core, id: string): Promise<void> {
  await core.store.write(async ({ kernel }) => {
    await kernel.deleteFrom('kernel_blob').where('id', '=', id).execute()
  })
}

/** Makes the upload this facility's content, unless the same content came in meanwhile. */
export async function keepUpload({ kernel }: WriteTx, facility: string, { id, sha256, size }: Upload): Promise<void> {
  const same = await kernel
    .selectFrom('kernel_blob')
    .select('id')
    .where('facility', '=', facility)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (same) await kernel.deleteFrom('kernel_blob').where('id', '=', id).execute()
  else await kernel.updateTable('kernel_blob').set({ sha256, size }).where('id', '=', id).execute()
}

/** Uploads that a stopped process left half-way. */
export async function dropForgottenUploads({ kernel }: WriteTx): Promise<void> {
  await kernel.deleteFrom('kernel_blob').where('sha256', 'is', null).execute()
}
