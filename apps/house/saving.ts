// All data as one download: written beside the data first, so that what is sent is one consistent moment, then
// forgotten.
import { randomUUID } from 'node:crypto'
import { once as onceEvent } from 'node:events'
import { createReadStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kernel } from '#hospital/kernel/kernel.ts'
import type { Refusal } from '#hospital/kernel/outcome.ts'
import { temporaryFolder } from '#hospital/kernel/ledger/temporary.ts'

export interface Saving {
  readonly ok: true
  readonly name: string
  readonly content: AsyncIterable<Uint8Array>
}

export async function saving(kernel: Kernel, folder: string, day: string): Promise<Saving | Refusal> {
  // Whatever a power cut leaves there is gone at the next start.
  const own = temporaryFolder(folder)
  await mkdir(own, { recursive: true, mode: 0o700 })
  const file = join(own, `${randomUUID()}.kokoroe`)
  const saved = await kernel.save(file)
  return saved.ok ? { ok: true, name: `kokoroe-${day}-${saved.size}.kokoroe`, content: once(file) } : saved
}

/** Gone after it was read, half read, or never read at all: it holds everything, the signing key too. */
function once(file: string): AsyncIterable<Uint8Array> {
  return {
    [Symbol.asyncIterator]() {
      const stream = createReadStream(file)
      const chunks: AsyncIterator<Uint8Array> = stream[Symbol.asyncIterator]()
      const forget = async () => {
        const closed = stream.closed ? Promise.resolve() : onceEvent(stream, 'close')
        stream.destroy()
        await closed
        await rm(file, { force: true })
      }
      return {
        async next() {
          const got = await chunks.next()
          if (got.done) await forget()
          return got
        },
        async return() {
          await forget()
          return { done: true, value: undefined }
        },
      }
    },
  }
}
