// `kokoroe logs logons PATH…`: who logged in, who tried, from where, how often, first and last.
import type { LogonRow } from '#hospital/signs/logons/logons-pass.ts'
import { readLogons } from '#hospital/signs/logons/read-logons.ts'
import { type Sheet, sheetFormats } from '#hospital/signs/output/sheets.ts'
import { type Call, type Command } from '../../command.ts'
import { exit } from '../../exit-codes.ts'
import { type TimeText, timeOf } from './metrics.ts'
import { formatOf, readingOf, readingOptions } from './options.ts'
import { reading, sayOutcome } from './run-reading.ts'
import { column, putSheets, sheetOut } from './sheet-out.ts'

export const logons: Command = {
  name: 'logons',
  summary: 'logs.logons.summary',
  help: 'logs.logons.help',
  options: { ...readingOptions, all: { type: 'boolean' } },
  async run(call) {
    const what = await readingOf(call)
    const format = formatOf(call, sheetFormats)
    if (!what || !format) return exit.usage
    const out = await sheetOut(call)
    if (!out) return exit.machine
    const config = { events: what.events, machines: call.options['all'] === true }
    return await reading(call, what, async (options) => {
      const { read, rows } = await readLogons(what.paths, config, options)
      return read.ok ? { ...read, rows } : read
    }, async ({ state, stopped, rows }) => {
      await putSheets(
        call, out, format, sheetsOf(call, rows, format === 'table' || format === 'csv', timeOf(format, what.zone)),
      )
      return sayOutcome(call, state.result(), stopped)
    })
  },
}

const outcomes = ['failure', 'success', 'explicit', 'special', 'logoff'] as const

/** For people a table for each outcome; for programs one, with the outcome in it. */
function sheetsOf(call: Call, rows: readonly LogonRow[], forPeople: boolean, time: TimeText): Sheet[] {
  const columns = [
    column(call, 'account', 'logs.col.account'), column(call, 'source', 'logs.col.source'),
    column(call, 'computer', 'logs.col.computer'),
    column(call, 'way', 'logs.col.way'), column(call, 'logonType', 'logs.col.logonType'),
    column(call, 'count', 'logs.col.count'),
    column(call, 'first', 'logs.col.first'), column(call, 'last', 'logs.col.last'),
  ]
  const cells = ({ account, source, computer, way, logonType, count, from, to }: LogonRow) => [
    account, source, computer, forPeople ? call.say(`logs.way.${way}`) : way, logonType, count,
    time(from === Infinity ? null : from), time(to === -Infinity ? null : to),
  ]
  if (!forPeople) return [{
    name: 'logons', title: '', columns: [{ name: 'outcome', title: '' }, ...columns],
    rows: rows.map((row) => [row.outcome, ...cells(row)]),
  }]
  return outcomes.map((outcome) => ({
    name: outcome, title: call.say(`logs.outcome.${outcome}`), columns,
    rows: rows.filter((row) => row.outcome === outcome).map(cells),
  }))
}
