// The scanner against any value JSON.stringify wrote, and what it refuses.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collectBytes, record } from '../testing/collect.ts'
import { fixed, mayBeGuid } from './fix.ts'
import { Scanner, NULL, STRING } from './scan.ts'
import { leavesOf, unescaped } from './trie.ts'

type Leaf = [path: string, value: string | null]

const limits = { fields: 500, depth: 40 }

function scan(scanner: Scanner, text: string): Leaf[] | null {
  const bytes = Buffer.from(text)
  const end = scanner.scan(bytes, 0, bytes.length)
  if (end === null) return null
  return leavesOf(end).map((path, at): Leaf => {
    const raw = bytes.toString('utf8', scanner.starts[at], scanner.ends[at])
    const kind = scanner.kinds[at]
    return [path.join('.'), kind === NULL ? null : kind === STRING ? unescaped(raw) : raw]
  })
}

function plain(value: unknown, path: readonly string[], into: Leaf[]): Leaf[] {
  if (Array.isArray(value)) for (const item of value) plain(item, path, into)
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) plain(inner, name === '' ? path : [...path, name], into)
  } else into.push([path.join('.'), value === null ? null : typeof value === 'string' ? value : JSON.stringify(value)])
  return into
}

const anyValue = fc.letrec(tie => ({
  value: fc.oneof({ depthSize: 'small' }, fc.string({ unit: 'grapheme' }), fc.integer(), fc.double({ noNaN: true,
    noDefaultInfinity: true }), fc.boolean(), fc.constant(null), tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  object: fc.dictionary(fc.string({ unit: fc.constantFrom('a', 'b', '"', '\\', '髙', '.'), maxLength: 4 }),
    tie('value'), { maxKeys: 6 }),
}))

describe('the scanner', () => {
  it('finds every leaf of a document, document after document', () => {
    const scanner = new Scanner(limits)
    fc.assert(fc.property(anyValue.object, fc.constantFrom(0, 1), fc.boolean(), (value, indent, comma) => {
      const text = JSON.stringify(value, null, indent) + (comma ? ',' : '')
      expect(scan(scanner, text)).toEqual(plain(value, [], []))
    }), { numRuns: 1000 })
  })

  it('accepts no document that was cut, and survives any bytes', () => {
    const scanner = new Scanner(limits)
    fc.assert(fc.property(anyValue.object, fc.nat(), (value, cut) => {
      const text = JSON.stringify(value)
      expect(scan(scanner, text.slice(0, cut % text.length))).toBeNull()
    }), { numRuns: 300 })
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), bytes => {
      scanner.scan(Buffer.concat([Buffer.from('{"a":'), bytes]), 0, 5 + bytes.length)
    }), { numRuns: 1000 })
  })

  it('leaves out what is past the limit of fields, and refuses what is nested too deeply', () => {
    const scanner = new Scanner({ fields: 3, depth: 5 })
    expect(scan(scanner, '{"a":1,"b":{"c":2,"d":3,"e":{"f":4}},"g":5}')).toEqual([['a', '1'], ['b.c', '2'], ['b.d',
      '3']])
    expect(scanner.overflow).toBe(true)
    expect(scan(scanner, '{"z":1}')).toEqual([['z', '1']])
    expect(scanner.overflow).toBe(false)
    expect(scan(scanner, '{"a":'.repeat(6) + '1' + '}'.repeat(6))).toBeNull()
  })

  it('knows long strings with escaped quotes', () => {
    const scanner = new Scanner(limits)
    const value = `${'x'.repeat(60)}"\\${'y'.repeat(60)}\\\\"`
    expect(scan(scanner, JSON.stringify({ m: value, n: 1 }))).toEqual([['m', value], ['n', '1']])
  })
})

describe('JSON of others', () => {
  it('keeps the paths, and tells products by what only they write', async () => {
    const { events } = await collectBytes([
      '{"@timestamp":"2026-11-20T00:00:00Z","host":{"name":"kura"},"a":{"b":[1,2]}}',
      '{"__REALTIME_TIMESTAMP":"1795132800123456","_HOSTNAME":"kura","SYSLOG_IDENTIFIER":"sshd","MESSAGE":"Accepted"}',
      '{"eventTime":"2026-11-20T00:00:00Z","eventSource":"iam.amazonaws.com","eventName":"CreateUser","awsRegion":"x"}',
    ].join('\n'))
    expect(events.map(event => [event.source.product, event.source.service])).toEqual([[null, null], ['linux',
      'sshd'], ['aws', 'cloudtrail']])
    expect(record(events[0])).toMatchObject({ 'a.b': '1|2' })
    expect(events.map(event => event.time)).toEqual([Date.UTC(2026, 10, 20), Date.UTC(2026, 10, 20) + 123,
      Date.UTC(2026, 10, 20)])
    expect(events.map(event => event.computer)).toEqual(['kura', 'kura', null])
  })

  it('tells lines that are no JSON, and goes on', async () => {
    const { events, problems } = await collectBytes('{"a":1}\n{"a":\nnonsense\n{"a":2}\n')
    expect(events).toHaveLength(2)
    expect(problems).toMatchObject([
      { code: 'line-not-understood', line: 2, sample: '{"a":' }, { code: 'line-not-understood', line: 3,
        sample: 'nonsense' },
    ])
  })

  it('opens the list in one object, and loses nothing around it in silence', async () => {
    const time = '"eventTime":"2026-11-20T00:00:00Z"'
    const whole = await collectBytes(`{"Records":[{${time},"a":{"b":1}},\n{${time}}]}`)
    expect(whole.events.map(event => event.shape.fields)).toEqual([['eventTime', 'a.b'], ['eventTime']])
    expect(whole.problems).toEqual([])
    const { problems } = await collectBytes('{"Records":[{"a":1}],"more":"x"}')
    expect(problems).toMatchObject([{ code: 'line-not-understood', sample: '"more":"x"' }])
  })

  it('says where a document of several lines was cut', async () => {
    const { events, problems } = await collectBytes('{\n "a": 1\n}\n{\n "b": 2,\n')
    expect(events).toHaveLength(1)
    expect(problems).toMatchObject([{ code: 'record-cut', line: 4 }])
  })

  it.each([
    ['{"EventID":1,"UtcTime":"2026-11-20 00:00:00.123","Image":"x","ProcessGuid":"{A}"}', null, '00:00:00.123Z'],
    [
      '{"EventID":10,"SourceName":"Microsoft-Windows-Sysmon","EventTime":"2026-11-20 09:00:00","SourceModuleType":"i"}',
      'Microsoft-Windows-Sysmon/Operational', '09:00:00+09:00',
    ],
    [
      '{"Timestamp":"2026-11-20 09:00:00.000 +09:00","Channel":"Sysmon","EventID":1,"Details":{"Proc":"x"}}',
      'Microsoft-Windows-Sysmon/Operational', '09:00:00.000+09:00',
    ],
    [
      '{"log_name":"Security","event_id":4624,"@timestamp":"2026-11-20T00:00:00.000Z","event_data":{"LogonType":"3"}}',
      'Security', '00:00:00.000Z',
    ],
    [
      '{"_source":{"winlog":{"channel":"Security","event_id":4624},"@timestamp":"2026-11-20T00:00:00.000Z"}}',
      'Security', '00:00:00.000Z',
    ],
    [
      '{"winlog.channel":"Security","winlog.event_data.LogonType":"3","@timestamp":"2026-11-20T00:00:00.000Z"}',
      'Security', '00:00:00.000Z',
    ],
  ])('reads %s', async (line, channel, ts) => {
    const { events: [event] } = await collectBytes(`${line}\n`)
    expect(event?.source).toMatchObject({ product: 'windows', channel })
    expect(event?.ts).toBe(`2026-11-20T${ts}`)
  })
})

describe('a value where it lies', () => {
  it('is never shown so where reading it makes something else of it', () => {
    const guid = '0f8fad5b-d9cd-469f-a165-70867728950e'
    const piece = fc.constantFrom('0', 'f', 'A', '-', 'g', '\\u0066', '\\u002d', '\\\\', '髙', guid, guid.slice(0, 9), guid.slice(9))
    fc.assert(fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
      const raw = pieces.join('')
      const bytes = Buffer.from(`"${raw}"`)
      const text = unescaped(raw)
      if (!mayBeGuid(bytes, 1, bytes.length - 1)) expect(fixed(text, 'guid')).toBe(text)
    }), { numRuns: 3000, examples: [[[guid]], [['\\u0030', guid.slice(1)]]] })
  })
})
