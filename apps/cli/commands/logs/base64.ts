// `kokoroe logs base64 PATH…`: what stands encoded in command lines, scripts, services and tasks, read.
import { findEvents } from '#hospital/signs/search/find-events.ts'
import type { Command } from '../../command.ts'
import { exit } from '../../exit-codes.ts'
import { timeOf } from './metrics.ts'
import { sheetFormats } from '#hospital/signs/output/sheets.ts'
import { formatOf, readingOf, readingOptions } from './options.ts'
import { reading, sayOutcome } from './run-reading.ts'
import { column, putSheets, sheetOut } from './sheet-out.ts'

export const base64: Command = {
  name: 'base64',
  summary: 'logs.base64.summary',
  help: 'logs.base64.help',
  options: readingOptions,
  async run(call) {
    const what = await readingOf(call)
    const format = formatOf(call, sheetFormats)
    if (!what || !format) return exit.usage
    const out = await sheetOut(call)
    if (!out) return exit.machine
    const time = timeOf(format, what.zone)
    const job = { name: 'base64', config: { events: what.events } } as const
    return await reading(call, what, async (options) => await findEvents(what.paths, job, options), async (found) => {
      try {
        const rows = function* () {
          for (const { time: at, event } of found.events()) {
            const part = (name: string) => event.fields.find((one) => one[0] === name)?.[1] ?? ''
            yield [
              time(at), event.computer, event.channel, event.eventId, event.recordId, part('field'), part('how'),
              part('text'), part('encoded'), event.file,
            ]
          }
        }
        await putSheets(call, out, format, [{
          name: 'base64', title: call.say('logs.base64.title'),
          columns: [
            column(call, 'ts', 'logs.col.time'), column(call, 'computer', 'logs.col.computer'),
            column(call, 'channel', 'logs.col.channel'),
            column(call, 'eventId', 'logs.col.eventId'), column(call, 'recordId', 'logs.col.record'),
            column(call, 'field', 'logs.col.field'),
            column(call, 'how', 'logs.col.how'), column(call, 'text', 'logs.col.decoded'),
            column(call, 'encoded', 'logs.col.encoded'),
            column(call, 'file', 'logs.col.file'),
          ],
          rows: { [Symbol.iterator]: rows },
        }])
        return sayOutcome(call, found.state.result(), found.stopped)
      } finally {
        found.close()
      }
    })
  },
}
