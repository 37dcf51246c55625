// What rules may take for granted of an event, whoever read it: held against every kind of log there is.
import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { LogEvent, LogSource } from '#engines/sigma'
import { corpus, hasCorpus } from '../../tools/testing/corpora.ts'
import { describeWith } from '../../tools/testing/needs.ts'
import { readUnit, units } from './index.ts'
import { collectBytes, fixture } from './testing/collect.ts'

const repeated = [
  ['EventID', ({ eventId }: LogSource) => (eventId === null ? null : String(eventId))],
  ['Channel', ({ channel }: LogSource) => channel],
  ['Provider_Name', ({ provider }: LogSource) => provider],
] as const


/** Faults of one event, in words; `sources` are those its reader has made so far. */
function faults(event: LogEvent, sources: Map<string, LogSource>): string[] {
  const { source, shape, time } = event
  const text = (at: number): string | null => event.text(at)
  const found: string[] = []
  const { product, category, service, channel, provider, eventId } = source
  const key = JSON.stringify([product, category, service, channel, provider, eventId])
  const before = sources.get(key)
  if (before === undefined) sources.set(key, source)
  else if (before !== source) found.push(`two objects for ${key}`)
  if (typeof time !== 'number') found.push('time is no number')
  if (product !== null && product !== product.toLowerCase()) found.push(`product ${product}`)
  if (eventId !== null && !Number.isSafeInteger(eventId)) found.push(`event id ${eventId}`)
  for (const [name, said] of repeated) {
    const wanted = said(source)
    const at = shape.fields.indexOf(name)
    if (wanted === null || at < 0 || shape.fields.includes(name, at + 1)) continue
    if (text(at) !== wanted) found.push(`${name} is ${text(at)}, its source says ${wanted}`)
  }
  shape.fields.forEach((name, at) => {
    if (name === '') found.push(`field ${at} has no name`)
    const lying = event.units?.(at) ?? null
    if (lying === null) return
    const { bytes, start, length } = lying
    const as = Buffer.from(bytes.buffer, bytes.byteOffset + start, 2 * length).toString('utf16le')
    if (as !== text(at)) found.push(`${name} lies as ${as}, is ${text(at)}`)
  })
  return found
}

async function faultsOf(path: string): Promise<{ readonly seen: number; readonly found: Set<string> }> {
  const found = new Set<string>()
  let seen = 0
  const made = new Map<string, Map<string, LogSource>>()
  for (const unit of (await units(path)).flatMap(file => file.units)) {
    const sources = made.get(unit.kind) ?? new Map<string, LogSource>()
    made.set(unit.kind, sources)
    await readUnit(unit, event => {
      seen++
      for (const one of faults(event, sources)) found.add(one)
    }, { zone: 'Asia/Tokyo' })
  }
  return { seen, found }
}

const samples = readdirSync(fixture('.')).filter(name => !name.endsWith('.ts'))

it.each(samples)('%s', async name => {
  const { seen, found } = await faultsOf(fixture(name))
  expect(seen).toBeGreaterThan(0)
  expect([...found]).toEqual([])
})

const wrote = '"Provider":{"#attributes":{"Name":"Microsoft-Windows-Security-Auditing"}}'
const xml = (system: string, data: string): string =>
  '<Event><System><Provider Name="Microsoft-Windows-Security-Auditing"/>' +
  `<TimeCreated SystemTime="2026-11-20T00:00:00Z"/>${system}</System><EventData>${data}</EventData></Event>`

it.each<[string, Partial<LogSource>]>([
  ['{"winlog":{"channel":"Sec","event_id":4688,"provider_name":"a"},"@timestamp":"2026-11-20T00:00:00Z"}',
    { channel: 'Security', eventId: 4688 }],
  ['{"winlog":{"channel":"security","event_id":4688},"@timestamp":"2026-11-20T00:00:00Z"}', { channel: 'security' }],
  ['{"EventID":1,"Channel":"sysmon","UtcTime":"2026-11-20 00:00:00"}',
    { channel: 'Microsoft-Windows-Sysmon/Operational', eventId: 1 }],
  ['{"EventID":5145,"LogName":"SEC","SourceName":"x","UtcTime":"2026-11-20 00:00:00"}', { channel: 'Security' }],
  ['{"EventID":"04688","Channel":"Security","UtcTime":"2026-11-20 00:00:00"}', { channel: 'Security', eventId: null }],
  ['{"EventID":1,"Channel":null,"Provider_Name":"Microsoft-Windows-Sysmon","UtcTime":"2026-11-20 00:00:00"}',
    { channel: null, provider: 'Microsoft-Windows-Sysmon' }],
  [`{"Event":{"System":{${wrote},"EventID":4688},"EventData":{"Channel":"mine"}}}`, { channel: null, eventId: 4688 }],
  [`{"Event":{"System":{${wrote},"EventID":4688},"EventData":{"X":"mine"}}}`, { channel: 'Security', eventId: 4688 }],
  [xml('<EventID>4688</EventID>', '<Data Name="Channel">mine</Data>'), { channel: 'Security', eventId: 4688 }],
  [xml('<EventID>4688</EventID><Channel>security</Channel>', '<Data Name="EventID">7</Data>'), { channel: 'security' }],
  [xml('<EventID>04688</EventID><Channel>Security</Channel>', ''), { channel: 'Security', eventId: null }],
  ['Level,Date and Time,Source,Event ID,Task Category\n' +
    'Information,11/20/2026 9:00:00 AM,Service Control Manager,"7,045",None\n',
    { channel: 'System', eventId: 7045 }],
])('%s', async (text, source) => {
  const { events } = await collectBytes(text)
  expect(events).toHaveLength(1)
  for (const event of events) {
    expect(event.source).toMatchObject(source)
    expect(faults(event, new Map())).toEqual([])
  }
})

for (const name of ['sigma-regression-half.zip', 'evtx-to-mitre-attack-cc0.zip'] as const) {
  describeWith(hasCorpus(name))(`the event logs in ${name}`, () => {
    it('keep to it in every record', { timeout: 60_000 }, async () => {
      const { seen, found } = await faultsOf(corpus(name))
      expect(seen).toBeGreaterThan(200)
      expect([...found]).toEqual([])
    })
  })
}
