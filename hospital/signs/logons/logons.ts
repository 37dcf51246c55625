// Log-ins of all threads as one table, the most frequent first.
import { addRow, type LogonRow } from './logons-pass.ts'

export class LogonsTotal {
  readonly #rows = new Map<string, LogonRow>()

  add(rows: readonly LogonRow[]): void {
    for (const row of rows) addRow(this.#rows, row)
  }

  result(): LogonRow[] {
    return [...this.#rows.values()].sort((a, b) =>
      order.indexOf(a.outcome) - order.indexOf(b.outcome) || b.count - a.count || compare(a.account, b.account)
      || compare(a.source, b.source) || compare(
        a.computer, b.computer,
      ) || (a.logonType ?? 0) - (b.logonType ?? 0) || compare(a.way, b.way))
  }
}

const order = ['failure', 'success', 'explicit', 'special', 'logoff'] as const
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
