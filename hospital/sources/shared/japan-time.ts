// Times that Japanese programs and people write down without an offset are Japan's: no other zone, no summer time.
import type { Row } from './row.ts'
import { momentIn } from './dates.ts'
import { say } from './text.ts'
import { toldText } from './told.ts'

const offset = /(?:Z|[+-]\d\d:?\d\d)$/i

/** A day stays a day. */
export function inJapan(moment: string): string {
  return moment.length === 10 || offset.test(moment) ? moment : `${moment}+09:00`
}

/** Undefined where the cell says nothing; a problem where it is no time. */
export function toldMoment<Column extends string>(row: Row<Column>, column: Column, today: string): string | undefined {
  const text = toldText(row, column)
  if (text === undefined) return undefined
  const moment = momentIn(text, today)
  if (moment !== null) return inJapan(moment)
  row.note(say('source.date-unreadable', { column: row.heading(column) }), text)
  return undefined
}
