// What a reader keeps for itself about generations, in a folder of its caller's: one name for each generation, valid
// everywhere.
import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type Json, parseObject } from './json.ts'

export interface Kept {
  /** Whole path of what is kept, by its ending. */
  path(id: string, ending: string): string
  read(id: string): Json | null
  write(id: string, summary: Readonly<Record<string, unknown>>): void
  remove(id: string, endings: readonly string[]): void
}

const summaryEnding = '.json'
const most = 1 << 20

export function keptIn(folder: string): Kept {
  const path = (id: string, ending: string) => join(folder, fileName(id) + ending)
  return {
    path,
    read(id) {
      try {
        const text = readFileSync(path(id, summaryEnding), 'utf8')
        const value = text.length > most ? null : parseObject(text)
        return value?.['id'] === id ? value : null
      } catch {
        // Not there, or not ours: looked at anew either way.
        return null
      }
    },
    write(id, summary) {
      const file = path(id, summaryEnding)
      const descriptor = openSync(`${file}.new`, 'w')
      try {
        writeSync(descriptor, `${JSON.stringify({ id, ...summary })}\n`)
        fsyncSync(descriptor)
      } finally {
        closeSync(descriptor)
      }
      renameSync(`${file}.new`, file)
    },
    remove(id, endings) {
      for (const ending of [...endings, summaryEnding]) rmSync(path(id, ending), { force: true })
    },
  }
}

/** Readable where it can be, and never two of one name, on systems without case as well. */
function fileName(id: string): string {
  const readable = id.normalize('NFKC').replaceAll(/[^\p{L}\p{N}_-]+/gu, '-').replaceAll(/^-+|-+$/g, '').slice(0, 40)
  return `${readable}_${createHash('sha256').update(id).digest('hex').slice(0, 16)}`
}
