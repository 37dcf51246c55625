// Files as they arrive: in the encoding of the program that wrote them, with the day they were written. Streaming, so
// that a list of any length takes the same memory.
import { createWriteStream } from 'node:fs'
import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { encodeCp932 } from '#engines/japanese'

export type Written = 'utf-8' | 'utf-8-bom' | 'utf-16le-bom' | 'cp932'

const chunkChars = 64 * 1024

export class Output {
  readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  /** `on`: the day it was written. */
  async lines(path: string, as: Written, on: string, lines: Iterable<string>): Promise<void> {
    const target = await this.#place(path)
    await pipeline(Readable.from(chunks(lines, as)), createWriteStream(target))
    await dated(target, on)
  }

  async bytes(path: string, on: string, bytes: Uint8Array): Promise<void> {
    const target = await this.#place(path)
    await writeFile(target, bytes)
    await dated(target, on)
  }

  async #place(path: string): Promise<string> {
    const target = join(this.folder, ...path.split('/'))
    await mkdir(dirname(target), { recursive: true })
    return target
  }
}

function* chunks(lines: Iterable<string>, as: Written): Generator<Uint8Array> {
  let text = as === 'utf-8-bom' || as === 'utf-16le-bom' ? '\ufeff' : ''
  for (const line of lines) {
    text += `${line}\r\n`
    if (text.length < chunkChars) continue
    yield encoded(text, as)
    text = ''
  }
  yield encoded(text, as)
}

function encoded(text: string, as: Written): Uint8Array {
  // Windows writes a question mark for each half of a letter CP932 does not have.
  if (as === 'cp932') return encodeCp932(text.replace(/[\u{10000}-\u{10ffff}]/gu, '??')).bytes
  return Buffer.from(text, as === 'utf-16le-bom' ? 'utf16le' : 'utf8')
}

/** Noon in Japan, so that the day is the same wherever it is looked at. */
async function dated(path: string, on: string): Promise<void> {
  const at = new Date(`${on}T03:00:00Z`)
  await utimes(path, at, at)
}

/** One line of CSV. PowerShell quotes everything, people's programs only what needs it. */
export function csvLine(cells: readonly string[], quoted: 'all' | 'needed' = 'needed', delimiter = ','): string {
  return cells
    .map((cell) => (quoted === 'all' || /[",\t\r\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(delimiter)
}
