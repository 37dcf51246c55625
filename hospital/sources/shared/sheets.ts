// A workbook with several sheets: which of them are a source's own, and reading those one after the other as one file.
import { sniff } from '#engines/tabular'
import type { EvidenceKind } from '#hospital/register/evidence-kinds.ts'
import { longestSheet, type Problem } from '#hospital/register/fact.ts'
import { shortened } from '#hospital/register/validate.ts'
import type { Input, Item, Reading, Sample, TableSample } from '../source.ts'
import { sampleOf, visibleSheets } from './sample.ts'
import { say } from './text.ts'
import { titleOf } from './titles.ts'

/** A table counts as a source's own above this. */
export const enough = 0.5

/** Where at most half of a workbook's tables are of this kind, another reader may be meant. */
const minor = 0.7

type Sure = (sample: Sample, table: TableSample) => number

export function bestSheet(
  sample: Sample,
  sure: Sure,
): { readonly table: TableSample | undefined; readonly confidence: number } {
  if (!sample.table) return { table: undefined, confidence: 0 }
  const sheets = sample.sheets ?? [sample.table]
  const found = sheets.map((table) => ({ table, confidence: sure(sample, table) }))
  const best = found.toSorted((a, b) => b.confidence - a.confidence)[0]
  const fitting = found.filter(({ confidence }) => confidence > enough).length
  const share = sheets.length === 1 || fitting * 2 > sheets.length ? 1 : minor
  return { table: best?.table, confidence: (best?.confidence ?? 0) * share }
}

type ReadSheet = (input: Input, sheet: string | undefined) => AsyncIterable<Item>

/**
 * Reads each sheet by the reader chosen for it; sheets of others are named. One reading speaks for all. A file with
 * one table, or with none that fits (a person chose the source), is left to `otherwise`.
 */
export async function* readSheets(
  input: Input,
  choose: (sample: Sample, table: TableSample) => ReadSheet | null,
  otherwise: ReadSheet,
): AsyncIterable<Item> {
  if (!(await hasSheets(input))) return yield* otherwise(input, undefined)
  const sample = await sampleOf(input)
  const chosen = (sample.sheets ?? []).map((table) => ({ sheet: table.sheet ?? '', read: choose(sample, table) }))
  if (chosen.every(({ read }) => read === null)) return yield* otherwise(input, undefined)
  const readings: Reading[] = []
  for (const { sheet, read } of chosen) {
    if (!read) {
      const message = say('source.table.sheet-other', { sheet })
      yield { type: 'problem', problem: { row: null, message, weight: 'note' } }
      continue
    }
    for await (const item of read(input, sheet)) {
      if (item.type === 'reading') readings.push(item.reading)
      else if (item.type === 'problem') yield { ...item, problem: inSheet(item.problem, sheet) }
      else yield { ...item, fact: { ...item.fact, ...sheetNamed(sheet) } }
    }
  }
  const reading = together(readings, input)
  if (reading) yield { type: 'reading', reading }
}

/** Sheets that speak for different things are, together, the list their file is named after. */
function together(readings: readonly Reading[], input: Input): Reading | undefined {
  const [first] = readings
  if (!first) return undefined
  const all = (of: (reading: Reading) => unknown): boolean => readings.every((reading) => of(reading) === of(first))
  const gives = new Set<EvidenceKind>(readings.flatMap((reading) => reading.gives ?? []))
  const partly = readings.every((reading) => reading.gives !== undefined)
  return {
    mode: all((reading) => reading.mode) ? first.mode : 'snapshot',
    scope: all((reading) => reading.scope) ? first.scope : titleOf(input.name),
    ...(first.observedAt !== undefined && all((reading) => reading.observedAt) && { observedAt: first.observedAt }),
    ...(partly && { gives: [...gives] }),
  }
}

async function hasSheets(input: Input): Promise<boolean> {
  const head = await input.slice(0, Math.min(64 * 1024, input.size))
  return sniff(head, input.name).kind === 'xlsx' && (await visibleSheets(input)).length > 1
}

/** For a fact: which sheet its row is counted in. Whole characters are kept, at most two units each. */
export function sheetNamed(sheet: string | undefined): { readonly sheet?: string } {
  return sheet === undefined || sheet === '' ? {} : { sheet: [...sheet].slice(0, longestSheet / 2).join('') }
}

/** Rows are counted per sheet, so the sheet is said beside what stood there. */
function inSheet(problem: Problem, sheet: string): Problem {
  return { ...problem, value: shortened(problem.value === undefined ? `[${sheet}]` : `[${sheet}] ${problem.value}`) }
}
