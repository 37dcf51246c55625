// Counts log-ins by who, how, from where and on which machine.
import { type EventChoice, eventChooser } from '../choose/events.ts'
import type { Emit, Pass } from '../pass/pass.ts'
import { type Attempt, attemptIn, isMachine } from './attempts.ts'

export interface LogonRow extends Attempt {
  readonly computer: string
  count: number
  from: number
  to: number
}

export interface LogonsConfig {
  readonly events: EventChoice
  /** Also accounts of computers and of the system itself. */
  readonly machines: boolean
}

export function logonsPass(config: LogonsConfig, emit: Emit): Pass {
  const wanted = eventChooser(config.events)
  let rows = new Map<string, LogonRow>()
  return {
    visit(event) {
      if (wanted && !wanted(event)) return
      const attempt = attemptIn(event)
      if (!attempt || (!config.machines && isMachine(attempt.account))) return
      const time = event.time
      addRow(rows, {
        ...attempt, computer: event.computer ?? '', count: 1, from: Number.isNaN(time) ? Infinity : time,
        to: Number.isNaN(time) ? -Infinity : time,
      })
    },
    flush() {
      if (rows.size > 0) emit([...rows.values()])
      rows = new Map()
    },
  }
}

/** Rows beyond this many are counted under no account and no source: sprayed names shall not fill the memory. */
const mostRows = 200_000

export function addRow(rows: Map<string, LogonRow>, row: LogonRow): void {
  const key = keyOf(row)
  const known = rows.get(key)
  if (known) {
    known.count += row.count
    known.from = Math.min(known.from, row.from)
    known.to = Math.max(known.to, row.to)
  } else if (rows.size < mostRows) rows.set(key, row)
  else if (row.account !== '' || row.source !== '') addRow(rows, { ...row, account: '', source: '', computer: '' })
  else rows.set(key, row)
}

/** Letter case does not tell accounts of Windows apart. */
function keyOf({ outcome, way, logonType, account, source, computer }: LogonRow): string {
  return [outcome, way, logonType, account.toLowerCase(), source.toLowerCase(), computer.toLowerCase()].join('\n')
}
