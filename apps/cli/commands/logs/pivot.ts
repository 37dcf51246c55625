// `kokoroe logs pivot PATH…`: words of the signs of attack that are worth searching for elsewhere.
import type { Level } from '#engines/sigma'
import { type Sheet, sheetFormats } from '#hospital/signs/output/sheets.ts'
import { Pivot, type PivotRow } from '#hospital/signs/pivot/pivot.ts'
import { scan as scanFiles } from '#hospital/signs/scan/scan.ts'
import { signsSpeak } from '#hospital/signs/text.ts'
import { type Call, type Command } from '../../command.ts'
import { exit } from '../../exit-codes.ts'
import { type TimeText, timeOf } from './metrics.ts'
import { formatOf, readingOf, readingOptions, ruleChoiceOf, ruleOptions } from './options.ts'
import { rulesOf, sayRefused } from './rules-of.ts'
import { reading, sayOutcome } from './run-reading.ts'
import { column, putSheets, sheetOut } from './sheet-out.ts'

export const pivot: Command = {
  name: 'pivot',
  summary: 'logs.pivot.summary',
  help: 'logs.pivot.help',
  options: { ...readingOptions, ...ruleOptions },
  async run(call) {
    const what = await readingOf(call)
    const format = formatOf(call, sheetFormats)
    // Below this, what happens every day would drown the words worth searching for.
    const choice = what && ruleChoiceOf(call, 'medium')
    if (!what || !format || !choice) return exit.usage
    const loaded = await rulesOf(call)
    const out = loaded && await sheetOut(call)
    if (!loaded || !out) return exit.machine
    return await reading(call, what, async (options) => await scanFiles({
      ...options, ...what, ...loaded, choice,
    }), async ({ scan }) => {
      try {
        const found = new Pivot()
        for await (const one of scan.detections()) found.add(one)
        await putSheets(
          call, out, format,
          [sheetOf(call, found.result(), timeOf(format, what.zone), format === 'table' || format === 'csv')],
        )
        sayRefused(call, loaded.rules)
        return sayOutcome(call, scan.summary.files, scan.summary.interrupted)
      } finally {
        scan.close()
      }
    })
  },
}

function sheetOf(call: Call, rows: readonly PivotRow[], time: TimeText, forPeople: boolean): Sheet {
  const level = (name: Level) => (forPeople ? signsSpeak(call.locale, { code: `level.${name}` }) : name)
  return {
    name: 'pivot', title: call.say('logs.pivot.title'),
    columns: [
      column(call, 'kind', 'logs.col.kind'), column(call, 'level', 'logs.col.level'),
      column(call, 'count', 'logs.col.count'),
      column(call, 'first', 'logs.col.first'), column(call, 'last', 'logs.col.last'),
      column(call, 'value', 'logs.col.value'),
    ],
    rows: rows.map((one) => [
      forPeople ? call.say(`logs.kind.${one.kind}`) : one.kind, level(one.level), one.count, time(one.from),
      time(one.to), one.value,
    ]),
  }
}
