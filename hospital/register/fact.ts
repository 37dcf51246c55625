// A fact is what one row of one file says about one subject. Facts are never edited; a newer batch supersedes an older one.
import type { Message } from '#hospital/kernel/text.ts'
import type { Attributes, Kind } from './vocabulary/index.ts'
import type { EvidenceKind } from './evidence-kinds.ts'

/** Excel allows 31 characters; whoever wrote the file may not have asked Excel. */
export const longestSheet = 200

/** Where something was read: down to the row, so that a person can put a finger on it. */
export interface Evidence {
  /** SHA-256 of the file, hex. */
  readonly file: string
  /** Name as it came (a relative path in a folder check). */
  readonly path: string
  /** 1-based row or line as a person counts it in the file; null when the file as a whole speaks. */
  readonly row: number | null
  /** Rows are counted per sheet: its name, where the file is a workbook of which several sheets stand side by side. */
  readonly sheet?: string
  readonly source: string
  /** Reader version: a newer reader may see more in the same bytes. */
  readonly reader: number
  /** When the content was true, ISO date-time. */
  readonly observedAt: string
}

export type Fact = { readonly [K in Kind]: FactOf<K> }[Kind]

export interface FactOf<K extends Kind> {
  readonly kind: K
  /** Identity inside its kind, made by `keyOf.<kind>` so that every source makes the same one. */
  readonly key: string
  readonly attributes: Partial<Attributes[K]>
  readonly row: number | null
  /** As in Evidence. */
  readonly sheet?: string
}

/** A row or a file that could not be used: what, where, and (in the sentence) what to do next. */
export interface Problem {
  readonly row: number | null
  readonly message: Message
  /** The value as it stood there, shortened. */
  readonly value?: string
  /**
   * `lost`: the row was not read, so checks on this kind of evidence cannot say pass. `note`: every row is there; an attribute
   * that could not be read is missing on its subject, where a check sees it.
   */
  readonly weight: 'lost' | 'note'
}

/** One reading of one file by one source. */
export interface Batch {
  readonly id: string
  readonly source: string
  readonly reader: number
  readonly gives: readonly EvidenceKind[]
  readonly file: string
  readonly path: string
  readonly observedAt: string
  /**
   * `snapshot`: the newest batch of the same source and scope is the whole truth, older ones are history.
   * `additive`: all batches count together (monthly leavers' lists).
   */
  readonly mode: 'snapshot' | 'additive'
  /** What it speaks for: a domain, a host, a system; '' for the hospital. `pc1#accounts`: only parts of what can be told of it. */
  readonly scope: string
  readonly facts: readonly Fact[]
  readonly problems: readonly Problem[]
}
