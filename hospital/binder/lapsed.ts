// An exception that ran out: its finding is back, and the paper says why.
import type { ExceptionRow } from '#hospital/work/tables.ts'

/** The exception of this finding that ended by its day alone, the latest; null where another still stands. */
export function lapsed(exceptions: readonly ExceptionRow[], finding: string, today: string): ExceptionRow | null {
  const its = exceptions.filter((one) => one.finding === finding)
  const over = (one: ExceptionRow) => one.state === 'expired' || (one.state === 'approved' && one.until < today)
  if (its.some((one) => one.state === 'approved' && one.until >= today)) return null
  return its.filter((one) => one.decided_by !== null && over(one))
    .sort((a, b) => (a.until < b.until ? 1 : -1))[0] ?? null
}
