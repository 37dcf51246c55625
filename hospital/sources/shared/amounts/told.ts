// Amounts in cells that people fill: nothing where the cell says nothing, a problem with the heading where it is not understood.
import type { Row } from '../row.ts'
import { say } from '../text.ts'
import { toldText } from '../told.ts'
import { byteUnitIn, bytesIn } from './bytes.ts'
import { countIn, numberIn } from './count.ts'
import { hourUnitIn, hoursIn } from './hours.ts'
import { mediaSortOf, type MediaSort } from './media.ts'
import { everyHoursIn, everyWeekOn } from './rhythm.ts'

type Code = 'source.hours-unreadable' | 'source.rhythm-unreadable' | 'source.bytes-unreadable' | 'source.number-unreadable'

/** `bare`: hours in one of a number without a unit, where neither cell nor heading names one. */
export function toldHours<Column extends string>(row: Row<Column>, column: Column, bare?: number): number | undefined {
  return told(row, column, 'source.hours-unreadable', (text) => hoursIn(text, hourUnitIn(row.heading(column)) ?? bare))
}

export function toldDays<Column extends string>(row: Row<Column>, column: Column): number | undefined {
  const hours = toldHours(row, column, 24)
  return hours === undefined ? undefined : hours / 24
}

export function toldRhythm<Column extends string>(row: Row<Column>, column: Column): number | undefined {
  return told(row, column, 'source.rhythm-unreadable', (text) => everyHoursIn(text, hourUnitIn(row.heading(column))))
}

/** Undefined where it happens on any day, or nobody says on which. `days`: a column that holds nothing else. */
export function toldWeekdays<Column extends string>(row: Row<Column>, column: Column, days: Column): number[] | undefined {
  // 土 alone is a day there, as it is in the brackets of 週1(土).
  return everyWeekOn(toldText(row, column) ?? '') ?? everyWeekOn(`(${toldText(row, days) ?? ''})`) ?? undefined
}

export function toldBytes<Column extends string>(row: Row<Column>, column: Column, bare?: number): number | undefined {
  return told(row, column, 'source.bytes-unreadable', (text) => bytesIn(text, byteUnitIn(row.heading(column)) ?? bare))
}

export function toldCount<Column extends string>(row: Row<Column>, column: Column): number | undefined {
  return told(row, column, 'source.number-unreadable', countIn)
}

export function toldNumber<Column extends string>(row: Row<Column>, column: Column): number | undefined {
  return told(row, column, 'source.number-unreadable', numberIn)
}

/** Words that name no medium are no mistake: they may name the place. */
export function toldMedia<Column extends string>(row: Row<Column>, ...columns: readonly Column[]): MediaSort | undefined {
  for (const column of columns) {
    const text = toldText(row, column)
    const sort = text === undefined ? undefined : mediaSortOf(text)
    if (sort !== undefined) return sort
  }
  return undefined
}

function told<Column extends string>(
  row: Row<Column>, column: Column, code: Code, parse: (text: string) => number | null,
): number | undefined {
  const text = toldText(row, column)
  if (text === undefined) return undefined
  const value = parse(text)
  if (value !== null) return value
  row.note(say(code, { column: row.heading(column) }), text)
  return undefined
}
