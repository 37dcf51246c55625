// The monthly line of a ward: how many, how many attacks, thank you. Never who.
import type { Message } from '#hospital/kernel/text.ts'
import { resultOf } from './results.ts'
import type { ReportRow } from './tables.ts'
import { say } from './text.ts'

export interface MonthLine {
  /** null: the whole hospital. */
  readonly department: string | null
  readonly count: number
  readonly attacks: number
  readonly message: Message
}

const zone = 'Asia/Tokyo'

/** `2026-11` → from its first moment in Japan up to the next one's. */
export function spanOf(month: string): readonly [number, number] {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 })
  const instant = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).epochMilliseconds
  return [instant(first), instant(first.add({ months: 1 }))]
}

export function monthOf(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toPlainYearMonth().toString()
}

type Counted = Pick<ReportRow, 'id' | 'department' | 'happened_at' | 'result'>

/** `inIncident`: reports that became part of an incident count as attacks until somebody says otherwise. */
export function monthlyLines(reports: readonly Counted[], inIncident: ReadonlySet<string>, month: string): readonly MonthLine[] {
  const [from, to] = spanOf(month)
  const mine = reports.filter((one) => one.happened_at >= from && one.happened_at < to)
  const attack = ({ id, result }: Counted) => (result === null ? inIncident.has(id) : resultOf(result)?.attack === true)
  const line = (department: string | null, of: readonly Counted[]): MonthLine => {
    const count = of.length
    const attacks = of.filter(attack).length
    const params = { month: Number(month.slice(5)), count, attacks }
    return { department, count, attacks, message: count === 0 ? say('response.month.none', params) : say('response.month.one', params) }
  }
  const departments = Map.groupBy(mine.filter((one) => one.department !== null), (one) => one.department)
  return [line(null, mine), ...[...departments].map(([name, of]) => line(name, of)).toSorted((a, b) => b.count - a.count)]
}
