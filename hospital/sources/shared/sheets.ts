// A workbook with several sheets: which of them are a source's own, and reading those one after the other as one file.
import type { EvidenceKind } from '#hospital/register/evidence-kinds.ts'
import type { Input, Item, Reading, Sample, TableSample } from '../source.ts'
import { sampleOf } from './sample.ts'
import { say } from './text.ts'

/** A table counts as a source's own above this. */
export const enough = 0.5

/** Where at most half of a workbook's tables are of this kind, another reader may be meant. */
const minor = 0.7

type Sure = (sample: Sample, table: TableSample) => number

export function bestSheet(sample: Sample, sure: Sure): { readonly table: TableSample | undefined; readonly confidence: number } {
  if (!sample.table) return { table: undefined, confidence: 0 }
  const sheets = sample.sheets ?? [sample.table]
  const found = sheets.map((table) => ({ table, confidence: sure(sample, table) }))
  const best = found.toSorted((a, b) => b.confidence - a.confidence)[0]
  const fitting = found.filter(({ confidence }) => confidence > enough).length
  const share = sheets.length === 1 || fitting * 2 > sheets.length ? 1 : minor
  return { table: best?.table, confidence: (best?.confidence ?? 0) * share }
}

type ReadSheet = (input: Input, sheet: string | undefined) => AsyncIterable<Item>

/** Reads each sheet by the reader chosen for it; sheets of others are named. One reading speaks for all. */
export async function* readSheets(input: Input, choose: (sample: Sample, table: TableSample) => ReadSheet | null): AsyncIterable<Item> {
  const sample = await sampleOf(input)
  if (!sample.table) return yield* chosenAnyway(input, choose, sample)
  const sheets = sample.sheets ?? [sample.table]
  const chosen = sheets.map((table) => ({ table, read: choose(sample, table) }))
  if (chosen.every(({ read }) => read === null)) return yield* chosenAnyway(input, choose, sample)
  const readings: Reading[] = []
  for (const { table, read } of chosen) {
    const { sheet } = table
    if (!read) {
      const message = say('source.table.sheet-other', { sheet: sheet ?? '' })
      yield { type: 'problem', problem: { row: null, message, weight: 'note' } }
      continue
    }
    for await (const item of read(input, sheet)) {
      if (item.type === 'reading') readings.push(item.reading)
      else yield item.type === 'problem' && sheet !== undefined ? named(item, sheet) : item
    }
  }
  const [first] = readings
  if (!first) return
  const gives = readings.flatMap((reading) => reading.gives ?? [])
  yield { type: 'reading', reading: readings.some((one) => one.gives === undefined) ? first : { ...first, gives: [...new Set<EvidenceKind>(gives)] } }
}
