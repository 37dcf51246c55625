// All data as one download: written beside the data first, so that what is sent is one consistent moment, then
// forgotten.
import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kernel, Refusal } from '#hospital/kernel/kernel.ts'

export interface Saving {
  readonly ok: true
  readonly name: string
  readonly content: AsyncIterable<Uint8Array>
}

export async function saving(kernel: Kernel, folder: string, day: string): Promise<Saving | Refusal> {
  const own = join(folder, 'downloads')
  await mkdir(own, { recursive: true, mode: 0o700 })
  const file = join(own, `${randomUUID()}.kokoroe`)
  const saved = await kernel.save(file)
  return saved.ok ? { ok: true, name: `kokoroe-${day}-${saved.size}.kokoroe`, content: once(file) } : saved
}

async function* once(file: string): AsyncIterable<Uint8Array> {
  try {
    for await (const chunk of createReadStream(file)) yield chunk as Uint8Array
  } finally {
    await rm(file, { force: true })
  }
}
