// The one shape of a reader of what a backup tool keeps. It trusts the tool for nothing it can look at itself, and never writes
// to what it reads but where the tool must (a lock of its own, which it takes away again).
import type { Outcome } from './outcome.ts'

export const tools = ['restic', 'borg', 'folder', 'archive', 's3', 'pbs'] as const
export type Tool = (typeof tools)[number]

export interface Generation {
  /** As the tool names it; long form where there are two. */
  readonly id: string
  /** What the tool says of the time, ISO with offset. Whoever writes a generation can forge it. */
  readonly takenAt: string | null
  /** When it was stored by the storage's own clock. */
  readonly storedAt: string | null
  /** Which machine and folders, as the tool says. */
  readonly host: string | null
  readonly paths: readonly string[]
  /** Null where finding out would mean reading all of it. */
  readonly files: number | null
  readonly bytes: number | null
  /** New bytes it brought after what was there already was left out. */
  readonly addedBytes: number | null
  /** What packing left of its bytes, from 0 to 1: encrypted content does not pack. Absent where the tool does not tell. */
  readonly packedShare?: number
}

export interface FileSeen {
  readonly path: string
  readonly what: 'file' | 'directory' | 'link' | 'other'
  readonly size: number
  readonly modifiedAt: string | null
  /** SHA-256 where the tool tells it without a restore. */
  readonly hash: string | null
}

export type Difference =
  | { readonly how: 'added' | 'removed' | 'changed'; readonly path: string; readonly size: number }
  /** Same content and size under another path. */
  | { readonly how: 'renamed'; readonly from: string; readonly path: string; readonly size: number }

/** Part `number` of `of`, from 1: the same part covers the same bytes as long as nothing was added. */
export interface Part {
  readonly number: number
  readonly of: number
}

export interface Damage {
  /** File, pack, object or chunk, as the tool names it. */
  readonly where: string
  /** The tool's own words, cut to a line. */
  readonly said: string
  /** Generations it is part of. Absent where that cannot be told: then it may be any. */
  readonly generations?: readonly string[]
}

export interface Verified {
  readonly part: Part
  readonly bytes: number
  readonly seconds: number
  /** Bytes were read and compared, not only looked for. */
  readonly depth: 'content' | 'presence'
  readonly damages: readonly Damage[]
}

export interface Restored {
  readonly picked: number
  /** Came back and had the hash it should have. */
  readonly equal: number
  /** Came back; nothing to compare it with but its size. */
  readonly sizeOnly: number
  readonly wrong: readonly Damage[]
  readonly bytes: number
  readonly seconds: number
  readonly files: readonly { readonly path: string; readonly size: number; readonly hash: string }[]
}

export const grades = ['B', 'C', 'D', 'E', 'none'] as const

/** What keeps a generation from being removed or changed. Detached (A) is no reader's to tell: what it can read is attached. */
export interface Protection {
  readonly grade: (typeof grades)[number]
  /** The earliest end of a lock over everything it consists of. */
  readonly until: string | null
  readonly objects: number
  readonly unlocked: number
  /** Versions behind a delete marker: there, and no tool shows them. */
  readonly hidden: number
  /** Removing was really tried, on a canary, and refused. Null: it was not tried. */
  readonly refused: boolean | null
  /** What the grade rests on, one line each, codes with values: `versioning on`, `retention COMPLIANCE`. */
  readonly grounds: readonly string[]
}

export interface Clock {
  /** What the storage said its time was, and ours at that moment. */
  readonly storage: string
  readonly here: string
  readonly aheadSeconds: number
}

/** What the tool's retention would do next, without doing it. */
export interface Prune {
  readonly takes: readonly string[]
  readonly keeps: readonly string[]
}

export interface RunOptions {
  readonly signal?: AbortSignal
  /** `total`: of files. */
  readonly onProgress?: (done: Done) => void
}

export interface Done {
  readonly bytes: number
  readonly files: number
  readonly total: number | null
  readonly totalBytes?: number
}

export interface RestoreOptions extends RunOptions {
  /** All files of the generation, where the caller has them already. */
  readonly listed?: AsyncIterable<Outcome<FileSeen>>
  /** Bytes that may be brought back beside what was asked for, where whole folders are quicker than single files; none without it. */
  readonly spare?: number
}

export interface Reader {
  readonly tool: Tool
  /** Address without secrets. */
  readonly place: string
  /** Oldest first, by what the tool says of the time. */
  generations(options?: RunOptions): Promise<Outcome<readonly Generation[]>>
  /** Every file of one generation, in the order the tool tells them. */
  files(generation: string, options?: RunOptions): AsyncIterable<Outcome<FileSeen>>
  diff(older: string, newer: string, options?: RunOptions): AsyncIterable<Outcome<Difference>>
  verify(part: Part, options?: RunOptions & { readonly generation?: string }): Promise<Outcome<Verified>>
  /** Into an empty folder that is the caller's to remove. What is not in the generation stands in `wrong`. */
  restore(
    generation: string, paths: readonly string[], into: string, options?: RestoreOptions,
  ): Promise<Outcome<Restored>>
  protection(generation: string, options?: RunOptions): Promise<Outcome<Protection>>
  clock(options?: RunOptions): Promise<Outcome<Clock>>
  /** Where the tool has a retention of its own to ask about. */
  prune?(keep: readonly string[], options?: RunOptions): Promise<Outcome<Prune>>
  close(): Promise<void>
}
