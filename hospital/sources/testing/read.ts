// Reads bytes through one source, for tests.
import type { Batch } from '#hospital/register/fact.ts'
import type { FactOf } from '#hospital/register/fact.ts'
import type { Kind } from '#hospital/register/vocabulary/index.ts'
import { readFile, type ReadOptions } from '../read-file.ts'
import { bytesInput } from '../shared/input.ts'
import type { Source } from '../source.ts'
import { encode, type Written } from './encode.ts'

export const today = '2026-11-20'

export function read(source: Source, name: string, text: string | Uint8Array, as: Written = 'utf-8', options?: ReadOptions): Promise<Batch> {
  return readFile(bytesInput(name, typeof text === 'string' ? encode(text, as) : text, today), source, options)
}

export function factsOf<K extends Kind>(batch: Batch, kind: K): FactOf<K>['attributes'][] {
  return batch.facts.filter((fact) => fact.kind === kind).map((fact) => fact.attributes as FactOf<K>['attributes'])
}

export function codes(batch: Batch): string[] {
  return batch.problems.map((problem) => `${problem.row ?? '-'} ${problem.weight} ${problem.message.code}`)
}
