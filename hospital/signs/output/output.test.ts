import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Detection, Field } from '../finding.ts'
import { clock } from '../choose/moment.ts'
import { cut, displayWidth, inColumns } from './columns.ts'
import { csvHead, csvLine, jsonLine } from './lines.ts'
import { detectionObject, fieldObject, profiles } from './profile.ts'
import { detectionShape } from './shapes.ts'
import { type Sheet, sheetsAs } from './sheets.ts'
import { inOneLine, shortened, tellingFields } from './telling.ts'

const rule = {
  kind: 'detection', id: 'r-1', name: null, title: '=cmd|calc', description: 'd', level: 'high', status: 'test',
  author: 'A, B', license: 'DRL', date: '2026-01-01',
  modified: null, references: ['https://example.org'], tags: ['attack.t1059'], falsePositives: ['none'], fields: [],
  place: { path: 'r.yml', line: 1 },
} as const
const made = (fields: readonly Field[], over: Partial<Detection> = {}): Detection => ({
  time: 0, rule, correlation: null,
  event: { file: 'a.evtx', computer: 'PC', channel: 'Security', provider: 'P', eventId: 1, recordId: 7, fields },
  ...over,
})
const anyFields = fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })))

describe('JSON lines', () => {
  it('hold what is promised, in every profile, whatever the fields are called', () => {
    fc.assert(fc.property(anyFields, fc.constantFrom(...profiles), (fields, profile) => {
      const line = jsonLine(made(fields), profile)
      expect(line.indexOf('\n')).toBe(line.length - 1)
      const object = detectionShape.parse(JSON.parse(line))
      expect(object).toMatchObject({
        ts: '1970-01-01T00:00:00.000Z', computer: 'PC', channel: 'Security', eventId: 1, recordId: 7, ruleId: 'r-1',
        level: 'high', file: 'a.evtx', author: 'A, B', license: 'DRL',
      })
    }))
  })

  it('grow with the profile and keep every value of a name', () => {
    const names = profiles.map((profile) => Object.keys(detectionObject(made([]), profile)).length)
    expect(names).toEqual([...names].sort((a, b) => a - b))
    expect(fieldObject([
      ['Data', 'a'], ['Data', 'b'], ['__proto__', 'x'], ['Data', 'c'],
    ])).toEqual(Object.fromEntries([['Data', ['a', 'b', 'c']], ['__proto__', 'x']]))
    expect(detectionObject(made([], { time: null }), 'full').ts).toBeNull()
  })
})

describe('CSV', () => {
  it('is read back as one row of as many cells, none of which begins a formula', () => {
    fc.assert(fc.property(anyFields, fc.constantFrom(...profiles), (fields, profile) => {
      const text = csvHead(profile) + csvLine(made(fields), profile, clock('Asia/Tokyo'))
      const rows: string[][] = parse(text, { bom: true })
      expect([rows.length, rows[1]?.length]).toEqual([2, rows[0]?.length])
      for (const cell of rows[1] ?? []) expect(cell).not.toMatch(/^\s*[=+\-@]/)
      expect(rows[1]?.slice(0, 3)).toEqual(['1970-01-01T09:00:00.000+09:00', 'high', "'=cmd|calc"])
    }))
  })
})

describe('fields', () => {
  it('that tell most come first, and those that say nothing do not', () => {
    expect(tellingFields([
      ['x', '1'], ['User', 'a'], ['CommandLine', 'c'], ['Image', '-'],
    ])).toEqual([['CommandLine', 'c'], ['User', 'a']])
    expect(tellingFields([['x', '1'], ['y', '']])).toEqual([['x', '1']])
  })

  it('are put in one line and cut between characters', () => {
    expect(inOneLine([['a', 'b\r\n  c'], ['d', 'e']])).toBe('a: b c | d: e')
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 3, max: 20 }), (text, most) => {
      expect(shortened(text, most).length).toBeLessThanOrEqual(most)
      if (text.isWellFormed()) expect(shortened(text, most).isWellFormed()).toBe(true)
    }))
  })
})

describe('columns', () => {
  it('count a Japanese letter as two', () => {
    expect([displayWidth('abc'), displayWidth('重大'), displayWidth('ｱ'), displayWidth('𠮷')]).toEqual([3, 4, 1, 2])
    expect(inColumns([['重大', 5, 'x'], ['a', 12, 'y\nz']])).toEqual(['重大   5  x', 'a     12  y z'])
    expect(cut('機器の名前', 6)).toBe('機器…')
  })
})

describe('sheets', () => {
  const sheets: Sheet[] = [
    {
      name: 'a', title: '表', columns: [{ name: 'x', title: '値' }, { name: 'n', title: '数' }],
      rows: [['=1', 1], [null, 2]],
    },
    { name: 'b', title: '空', columns: [{ name: 'y', title: '値' }], rows: [] },
  ]
  const text = (format: 'table' | 'csv' | 'json' | 'jsonl', most = Infinity) =>
    [...sheetsAs(format, sheets, { most, more: (count) => `+${count}`, empty: '-' })].join('')

  it('are the same tables in every form', () => {
    expect(text('table')).toBe('表\n  値  数\n  =1   1\n       2\n\n空\n  -\n')
    expect(text('table', 1)).toContain('+1')
    expect(text('csv')).toBe("\ufeff表\r\n値,数\r\n'=1,1\r\n,2\r\n\r\n空\r\n値\r\n")
    expect(JSON.parse(text('json'))).toEqual({ a: [{ x: '=1', n: 1 }, { x: null, n: 2 }], b: [] })
    expect(text('jsonl').trim().split('\n').map((line) => JSON.parse(line))).toEqual([
      { table: 'a', x: '=1', n: 1 }, { table: 'a', x: null, n: 2 },
    ])
  })
})
