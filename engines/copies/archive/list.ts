// What stood in an archive at the first look: a line of JSON for each member, in its order.
import { createHash } from 'node:crypto'
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { count, parseObject, text } from '../json.ts'
import type { FileSeen } from '../reader.ts'

export const brokenList = 'the list of the first look does not hold together'

const whats = ['file', 'directory', 'link', 'other'] as const
const piece = 256 * 1024

export class ListWriter {
  readonly #descriptor: number
  readonly #hash = createHash('sha256')
  #text = ''

  constructor(file: string) {
    this.#descriptor = openSync(file, 'w')
  }

  add(seen: FileSeen): void {
    this.#text += `${JSON.stringify(seen)}\n`
    if (this.#text.length > piece) this.#flush()
  }

  /** The hash over all of it. */
  end(): string {
    this.#flush()
    return this.#hash.digest('hex')
  }

  close(): void {
    closeSync(this.#descriptor)
  }

  #flush(): void {
    const bytes = Buffer.from(this.#text)
    this.#text = ''
    this.#hash.update(bytes)
    for (let at = 0; at < bytes.length;) at += writeSync(this.#descriptor, bytes, at)
  }
}

/** Null after the last where the list is not the one that was written, or a line is none. */
export async function* readList(file: string, listHash: string): AsyncGenerator<FileSeen | null, void, undefined> {
  const hash = createHash('sha256')
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })
  try {
    for await (const line of lines) {
      hash.update(`${line}\n`)
      const seen = parse(line)
      if (seen === null) return yield null
      yield seen
    }
  } finally {
    lines.close()
  }
  if (hash.digest('hex') !== listHash) yield null
}

function parse(line: string): FileSeen | null {
  const from = parseObject(line)
  const what = whats.find((one) => one === from?.['what'])
  const path = from === null ? null : text(from, 'path')
  const size = from === null ? null : count(from, 'size')
  if (from === null || what === undefined || path === null || size === null) return null
  return { path, what, size, modifiedAt: text(from, 'modifiedAt'), hash: text(from, 'hash') }
}
