// `kokoroe logs search PATH…`: events by word, by pattern, by the value of a field, in time order.
import { compileRegex } from '#engines/sigma'
import { csvRow } from '#engines/tabular'
import { clock } from '#hospital/signs/choose/moment.ts'
import { fieldObject, iso } from '#hospital/signs/output/profile.ts'
import { inOneLine } from '#hospital/signs/output/telling.ts'
import { type FoundAt, findEvents } from '#hospital/signs/search/find-events.ts'
import { patternFlags, type SearchConfig } from '#hospital/signs/search/search-pass.ts'
import { type Call, type Command, textOptions } from '../../command.ts'
import { exit } from '../../exit-codes.ts'
import type { Out } from '../../stream-out.ts'
import { formatOf, type Reading, readingOf, readingOptions } from './options.ts'
import { reading, sayOutcome } from './run-reading.ts'
import { sheetOut } from './sheet-out.ts'

const formats = ['table', 'csv', 'jsonl'] as const

export const search: Command = {
  name: 'search',
  summary: 'logs.search.summary',
  help: 'logs.search.help',
  options: {
    ...readingOptions, word: { type: 'string', multiple: true, short: 'w' },
    pattern: { type: 'string', multiple: true, short: 'e' },
    field: { type: 'string', multiple: true }, any: { type: 'boolean' }, 'ignore-case': { type: 'boolean', short: 'i' },
  },
  async run(call) {
    const what = await readingOf(call)
    const format = formatOf(call, formats)
    const config = what && configOf(call, what)
    if (!what || !format || !config) return exit.usage
    const out = await sheetOut(call)
    if (!out) return exit.machine
    return await reading(call, what, async (options) => await findEvents(
      what.paths, { name: 'search', config }, options,
    ), async (found) => {
      try {
        const count = await putEvents(out, format, what.zone, found.events())
        call.complain('logs.searched', { count })
        return sayOutcome(call, found.state.result(), found.stopped)
      } finally {
        found.close()
      }
    })
  },
}

/** Null where nothing is asked for, or a pattern cannot be run in bounded time; and said so. */
function configOf(call: Call, { events }: Reading): SearchConfig | null {
  const ignoreCase = call.options['ignore-case'] === true
  const [words, patterns] = [textOptions(call, 'word'), textOptions(call, 'pattern')]
  const fields = textOptions(call, 'field').map((one) => ({
    name: one.slice(0, Math.max(0, one.indexOf('='))).trim(), value: one.slice(one.indexOf('=') + 1),
  }))
  if (words.length + patterns.length + fields.length === 0) call.complain('logs.search.needsWord')
  else if (fields.some(({ name }) => name === '')) call.complain('logs.search.badField')
  else {
    const refused = patterns.map((text) => ({
      text, compiled: compileRegex(text, patternFlags(ignoreCase)),
    })).find(({ compiled }) => !compiled.ok)
    if (!refused) return { events, words, patterns, fields, any: call.options['any'] === true, ignoreCase }
    call.complain(
      'logs.search.badPattern', { pattern: refused.text, reason: refused.compiled.ok ? '' : refused.compiled.reason },
    )
  }
  return null
}

const columns = ['ts', 'computer', 'channel', 'provider', 'eventId', 'recordId', 'fields', 'file']

export async function putEvents(
  out: Out, format: (typeof formats)[number], zone: string, events: Iterable<FoundAt>,
): Promise<number> {
  const text = clock(zone)
  if (format === 'csv') await out.write(`\ufeff${csvRow(columns)}`)
  let count = 0
  for (const { time, event } of events) {
    count++
    const { file, computer, channel, provider, eventId, recordId, fields } = event
    const when = time === null ? '' : text(time)
    if (format === 'jsonl') {
      const [ts, byName] = [iso(time), fieldObject(fields)]
      await out.write(`${JSON.stringify({ ts, computer, channel, provider, eventId, recordId, file, fields: byName })}\n`)
    } else if (format === 'csv') {
      await out.write(csvRow([
        when, computer ?? '', channel ?? '', provider ?? '', String(eventId ?? ''), String(recordId ?? ''),
        inOneLine(fields, 8000).slice(0, 32_000), file,
      ]))
    } else {
      const at = when.slice(0, 19).replace('T', ' ')
      const head = [at || '-', computer ?? '-', channel ?? provider ?? '-', eventId ?? '-'].join('  ')
      await out.write(`${head}\n    ${inOneLine(fields, 1000)}\n`)
    }
  }
  await out.finish()
  return count
}
