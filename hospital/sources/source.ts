// The one shape of a source: recognise a file, read it into facts, or say why not. Any bytes whatever end in one of the two.
import type { Catalogue, Message } from '#hospital/kernel/text.ts'
import type { EvidenceKind } from '#hospital/register/evidence-kinds.ts'
import type { Fact, Problem } from '#hospital/register/fact.ts'

export interface Sample {
  /** File name as it came, without folders. */
  readonly name: string
  /** The first bytes, at most 64 KiB. */
  readonly head: Uint8Array
  readonly size: number
  /** The first rows where the file is a table, XLSX too; read once for all sources (see shared/sample.ts). */
  readonly table?: TableSample
  /** Every visible sheet that holds a table, where a workbook has several; `table` is the one shown first. */
  readonly sheets?: readonly TableSample[]
}

export interface TableSample {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Name of the sheet, where it is one of several. */
  readonly sheet?: string
  /** The first rows as they stand, titles above the header too. Not of very large files. */
  readonly top?: readonly (readonly string[])[]
}

export interface Recognition {
  /** 0: certainly not; 1: certainly. The highest above 0.5 wins; a tie is said to the person. */
  readonly confidence: number
  /** What it was recognised by, or what was missing for it. */
  readonly why: Message
}

export interface Reading {
  readonly mode: 'snapshot' | 'additive'
  readonly scope: string
  /** When the content was true, if the file itself tells; otherwise the file's date is taken. */
  readonly observedAt?: string
  /** Less than the source can give, where this file holds less (an LDIF of users alone says nothing of groups). */
  readonly gives?: readonly EvidenceKind[]
}

export type Item =
  | { readonly type: 'fact'; readonly fact: Fact }
  | { readonly type: 'problem'; readonly problem: Problem }
  /** At most once, at any point: what this file speaks for. */
  | { readonly type: 'reading'; readonly reading: Reading }

export interface Input {
  readonly name: string
  readonly size: number
  /** May be called more than once (XLSX needs its directory first). */
  open(): AsyncIterable<Uint8Array>
  /** Random access for archives. */
  slice(start: number, end: number): Promise<Uint8Array>
  /** Day the reading is for, ISO; two-digit years and missing dates are settled against it. */
  readonly today: string
  /** When the file was last written, ISO; stands for the content's time where the file does not tell. */
  readonly modifiedAt?: string
}

export interface Source {
  /** Folder name, e.g. `ad-users-csv`. */
  readonly id: string
  readonly version: number
  readonly gives: readonly EvidenceKind[]
  /** Title, how to get the file, every problem sentence. Codes start with the source's id or a shared `source.` */
  readonly text: Catalogue
  recognise(sample: Sample): Recognition
  read(input: Input): AsyncIterable<Item>
}
