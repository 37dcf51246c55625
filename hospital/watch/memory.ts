// What a watch knows from the runs before: one file for each repository, written whole or not at all.
import { hash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { type GenerationSeen, type SampleSeen } from '#engines/copies'
import { writeNewFile } from '#hospital/kernel/write-file.ts'

/** What one generation brought, for what is usual: shares from 0 to 1. */
export interface Rate {
  readonly generation: string
  readonly files: number
  readonly changed: number
  /** Null where the tool does not say. */
  readonly stored: number | null
}

export interface Memory {
  readonly version: 1
  readonly name: string
  /** Of the tool's parts that were read again; the engine's own form. */
  readonly rolling: unknown
  readonly generations: readonly GenerationSeen[]
  readonly rates: readonly Rate[]
  readonly samples: readonly SampleSeen[]
  /** What the reader itself must keep: sums of the first look. */
  readonly reader: unknown
}

export const emptyMemory = (name: string): Memory =>
  ({ version: 1, name, rolling: null, generations: [], rates: [], samples: [], reader: null })

const fileOf = (folder: string, name: string) =>
  join(folder, `${hash('sha256', name.normalize('NFKC'), 'hex').slice(0, 16)}.json`)

export type Recalled =
  | { readonly ok: true; readonly memory: Memory }
  /** It was there and is no memory: laid aside, and begun anew. */
  | { readonly ok: false; readonly aside: string; readonly memory: Memory }

export function recall(folder: string, name: string): Recalled {
  const path = fileOf(folder, name)
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    return { ok: true, memory: emptyMemory(name) }
  }
  try {
    const memory = JSON.parse(text) as Memory
    if (memory.version === 1 && memory.name === name && Array.isArray(memory.generations)) return { ok: true, memory }
  } catch {
    // Not JSON: a disk that broke, or somebody's hand. What follows is the same for both.
  }
  const aside = `${path}.unreadable-${Date.now()}`
  renameSync(path, aside)
  return { ok: false, aside, memory: emptyMemory(name) }
}

export function remember(folder: string, memory: Memory): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeNewFile(fileOf(folder, memory.name), JSON.stringify(memory))
}
