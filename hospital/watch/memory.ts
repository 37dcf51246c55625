// What a watch knows from the runs before: one file for each repository, written whole or not at all.
import { hash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { RepositorySeen, SampleSeen } from '#engines/copies'
import { writeNewFile } from '#hospital/kernel/write-file.ts'

/** What one generation brought, for what is usual: shares from 0 to 1. */
export interface Rate {
  readonly generation: string
  readonly files: number
  readonly changed: number
  /** Null where the tool does not say. */
  readonly stored: number | null
  readonly packed?: number
}

export interface Memory {
  readonly version: 1
  readonly name: string
  /** Of the tool's parts that were read again; the engine's own form. */
  readonly rolling: unknown
  /** As it was last reported. */
  readonly seen: RepositorySeen | null
  readonly rates: readonly Rate[]
  /** Newest first. */
  readonly samples: readonly SampleSeen[]
  /** What the last inspection was held to; with other settings, all are judged again. */
  readonly judgedBy?: string
}

export const emptyMemory = (name: string): Memory =>
  ({ version: 1, name, rolling: null, seen: null, rates: [], samples: [] })

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
    const memory = memoryIn(text)
    if (memory?.name === name) return { ok: true, memory }
  } catch {
    // Not JSON: a disk that broke, or somebody's hand. What follows is the same for both.
  }
  const aside = `${path}.unreadable-${Date.now()}`
  renameSync(path, aside)
  return { ok: false, aside, memory: emptyMemory(name) }
}

/** Null where it is none. The cast: it was written by `remember`, and what it is of is asked here. */
function memoryIn(text: string): Memory | null {
  const memory = JSON.parse(text) as Memory
  return memory.version === 1 && all(memory.rates, 'generation') && all(memory.samples, 'generation') && isSeen(memory.seen) ? memory : null
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

/** A list of things that each have their name. */
function all(list: unknown, name: string): boolean {
  return Array.isArray(list) && list.every((one: unknown) => isObject(one) && typeof one[name] === 'string')
}

function isSeen(seen: unknown): boolean {
  if (seen === null) return true
  return isObject(seen) && (seen['gone'] === undefined || all(seen['gone'], 'id')) && all(seen['generations'], 'id') &&
    (seen['generations'] as readonly unknown[]).every((one) => isObject(one) && isObject(one['read'])) // a list, as just asked
}

/** Every repository that was ever watched with this folder. */
export function recallAll(folder: string): readonly Memory[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter((name) => /^[0-9a-f]{16}\.json$/.test(name)).flatMap((name) => {
    try {
      return memoryIn(readFileSync(join(folder, name), 'utf8')) ?? []
    } catch {
      // It says so when its own repository is watched.
      return []
    }
  })
}

export function remember(folder: string, memory: Memory): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeNewFile(fileOf(folder, memory.name), JSON.stringify(memory))
}
