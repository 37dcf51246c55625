// `kokoroe logs metrics PATH…`: what is in the logs, and what is missing from them.
import { iso } from '#hospital/signs/output/profile.ts'
import { clock } from '#hospital/signs/choose/moment.ts'
import type { Metrics } from '#hospital/signs/metrics/metrics.ts'
import { readMetrics } from '#hospital/signs/metrics/read-metrics.ts'
import { type Sheet, sheetFormats } from '#hospital/signs/output/sheets.ts'
import { type Call, type Command } from '../../command.ts'
import { exit } from '../../exit-codes.ts'
import { formatOf, readingOf, readingOptions, whole } from './options.ts'
import { reading, sayOutcome } from './run-reading.ts'
import { column, putSheets, sheetOut } from './sheet-out.ts'

const usualGap = 72

export const metrics: Command = {
  name: 'metrics',
  summary: 'logs.metrics.summary',
  help: 'logs.metrics.help',
  options: { ...readingOptions, gap: { type: 'string' } },
  async run(call) {
    const what = await readingOf(call)
    const format = formatOf(call, sheetFormats)
    const gap = whole(call, 'gap', 1, 10_000)
    if (!what || !format || gap === undefined) return exit.usage
    const out = await sheetOut(call)
    if (!out) return exit.machine
    return await reading(call, what, async (options) => {
      const { read, metrics } = await readMetrics(what.paths, what.events, gap ?? usualGap, options)
      return read.ok ? { ...read, metrics } : read
    }, async ({ state, stopped, metrics }) => {
      const files = state.result()
      await putSheets(call, out, format, sheetsOf(call, metrics, timeOf(format, what.zone), (file) => state.name(file)))
      return sayOutcome(call, files, stopped)
    })
  },
}

export type TimeText = (time: number | null) => string | null

/** For programs always the same, for people in their zone. */
export function timeOf(format: string, zone: string): TimeText {
  if (format === 'json' || format === 'jsonl') return iso
  const text = clock(zone)
  return (time) => (time === null || Number.isNaN(time) ? null : text(time).slice(0, 19).replace('T', ' '))
}

function sheetsOf(call: Call, metrics: Metrics, time: TimeText, fileName: (file: number) => string): Sheet[] {
  const span = [
    column(call, 'count', 'logs.col.count'), column(call, 'first', 'logs.col.first'),
    column(call, 'last', 'logs.col.last'),
  ]
  const log = [column(call, 'computer', 'logs.col.computer'), column(call, 'channel', 'logs.col.channel')]
  const between = [column(call, 'from', 'logs.col.from'), column(call, 'to', 'logs.col.to')]
  return [
    {
      name: 'cleared', title: call.say('logs.metrics.cleared'),
      columns: [
        column(call, 'ts', 'logs.col.time'), column(call, 'computer', 'logs.col.computer'),
        column(call, 'log', 'logs.col.channel'), column(call, 'user', 'logs.col.account'),
        column(call, 'recordId', 'logs.col.record'), column(call, 'file', 'logs.col.file'),
      ],
      rows: metrics.cleared.map((one) => [
        time(one.time), one.computer, one.log, one.user, one.recordId, fileName(one.file),
      ]),
    },
    {
      name: 'recordGaps', title: call.say('logs.metrics.recordGaps'),
      columns: [
        ...log, column(call, 'missing', 'logs.col.missing'), column(call, 'firstMissing', 'logs.col.firstMissing'),
        column(call, 'lastMissing', 'logs.col.lastMissing'), ...between,
      ],
      rows: metrics.recordGaps.map((one) =>
        [one.computer, one.channel, one.last - one.first + 1, one.first, one.last, time(one.from), time(one.to)]),
    },
    {
      name: 'timeGaps', title: call.say('logs.metrics.timeGaps'),
      columns: [...log, column(call, 'hours', 'logs.col.hours'), ...between],
      rows: metrics.timeGaps.map((one) => [
        one.computer, one.channel, Math.round((one.to - one.from) / 3_600_000), time(one.from), time(one.to),
      ]),
    },
    {
      name: 'scattered', title: call.say('logs.metrics.scattered'), columns: log,
      rows: metrics.scattered.map(({ computer, channel }) => [computer, channel]),
    },
    {
      name: 'computers', title: call.say('logs.metrics.computers'),
      columns: [column(call, 'computer', 'logs.col.computer'), ...span],
      rows: metrics.computers.map(({ name, count, from, to }) => [name, count, time(from), time(to)]),
    },
    {
      name: 'channels', title: call.say('logs.metrics.channels'),
      columns: [column(call, 'channel', 'logs.col.channel'), ...span],
      rows: metrics.channels.map(({ name, count, from, to }) => [name, count, time(from), time(to)]),
    },
    {
      name: 'eventIds', title: call.say('logs.metrics.eventIds'),
      columns: [
        column(call, 'channel', 'logs.col.channel'), column(call, 'provider', 'logs.col.provider'),
        column(call, 'eventId', 'logs.col.eventId'), ...span,
      ],
      rows: metrics.eventIds.map((one) => [
        one.channel, one.provider, one.eventId, one.count, time(one.from), time(one.to),
      ]),
    },
  ]
}
