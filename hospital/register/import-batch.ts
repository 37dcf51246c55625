// One reading of one file goes through the door. The same file read again by the same reader is the same batch.
import { createHash } from 'node:crypto'
import type { Actor } from '#hospital/kernel/act.ts'
import type { Kernel } from '#hospital/kernel/kernel.ts'
import type { Receipt, Refusal } from '#hospital/kernel/outcome.ts'
import { imported } from './acts/import.ts'
import type { Batch } from './fact.ts'
import { dayOf } from './moment.ts'

export interface Reading {
  readonly file: string
  readonly source: string
  readonly reader: number
  /** `net accounts` says the same every month: taken again on a later day, the same bytes are new evidence. */
  readonly observedAt: string
}

/** Identity of a reading: content, source, reader version, the day it was true, and the column mapping. */
export function batchId({ file, source, reader, observedAt }: Reading, profile: string | null = null): string {
  return createHash('sha256').update(JSON.stringify([file, source, reader, dayOf(observedAt), profile])).digest('hex').slice(0, 32)
}

/** A refusal with `register.already-imported` means that nothing changed. */
export function importBatch(
  kernel: Pick<Kernel, 'commit'>, actor: Actor, batch: Batch, profile: string | null = null,
): Promise<Receipt | Refusal> {
  return kernel.commit(actor, imported, {
    ...batch, profile, gives: [...batch.gives], facts: [...batch.facts], problems: [...batch.problems],
  })
}
