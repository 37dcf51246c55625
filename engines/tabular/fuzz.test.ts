import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeCp932 } from '#engines/japanese'
import { bytesSource, problemCodes, readIni, readKeyValues, readLdif, readLines, sniff } from './index.ts'
import { collect } from './testing/collect.ts'
import { makeXlsx, rowXml } from './testing/make-xlsx.ts'

const table = '番号,氏名,"備考"\r\n1,髙﨑,"a ""b""\r\nc"\r\n2,山田,x\r\n'
const seeds: readonly Uint8Array[] = [
  Buffer.from(table),
  encodeCp932(table).bytes,
  Buffer.from(`\ufeff${table}`, 'utf16le'),
  Buffer.from('dn: CN=a\ncn:: 5bGx55Sw\n folded\n\ndn: CN=b\n'),
  Buffer.from('[a]\nb=c\n'),
  makeXlsx({ strings: ['<t>氏名</t>'], sheets: [{ name: 'a', data: rowXml(1, ['番号', '氏名']) + rowXml(2, [1, 'x']),
    after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>' }] }),
]

/** A real file with some bytes changed and perhaps its end cut off, or plain noise. */
const damaged = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.tuple(fc.constantFrom(...seeds), fc.array(fc.tuple(fc.nat(4000), fc.nat(255)), { maxLength: 8 }),
    fc.double({ min: 0, max: 2, noNaN: true })).map(
    ([seed, changes, cut]) => {
      const bytes = seed.slice(0, cut < 1 ? Math.floor(seed.length * cut) : undefined)
      for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value
      return bytes
    },
  ),
)

describe('any bytes whatever', () => {
  it('end in rows or stated problems', async () => {
    await fc.assert(fc.asyncProperty(damaged, fc.constantFrom('a.csv', 'a.xlsx', 'a.txt'), async (bytes, name) => {
      const { header, rows, problems } = await collect(bytesSource(name, bytes))
      expect(rows.length > 0 || problems.length > 0).toBe(true)
      for (const row of rows) expect(row.cells).toHaveLength(header?.names.length ?? -1)
      for (const problem of problems) expect(problemCodes).toHaveProperty(problem.code)
      expect(problems.filter(problem => problem.code === 'file-unreadable')).toEqual([])
    }), { numRuns: 2000 })
  })

  it('end well in a workbook whose parts are damaged', async () => {
    const sheet = rowXml(1, ['番号', '氏名']) + rowXml(2, [1, 'x'], ' hidden="1"') + rowXml(3, [[5, 1], 'y'])
    const parts = { data: sheet, after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
      styles: '<cellXfs><xf numFmtId="14"/></cellXfs>', string: '<t>a</t>' }
    const snippet = fc.constantFrom('<', '>', '"', '&', '</row>', '<row r="9999999">',
      '<c r="ZZZ1" t="s"><v>-1</v></c>', '<c r="" s="99">', '\0', '<![CDATA[', '1e999', '<t>')
    await fc.assert(fc.asyncProperty(fc.constantFrom<keyof typeof parts>('data', 'after', 'styles', 'string'),
      fc.nat(400), fc.nat(12), snippet, async (part, at, cut, put) => {
      const text = parts[part]
      const place = at % text.length
      const bad = { ...parts, [part]: text.slice(0, place) + put + text.slice(place + cut) }
      const bytes = makeXlsx({ strings: [bad.string], styles: bad.styles, sheets: [{ name: 'a', data: bad.data,
        after: bad.after }] })
      const { header, rows, problems } = await collect(bytesSource('a.xlsx', bytes))
      expect(rows.length > 0 || problems.length > 0).toBe(true)
      for (const row of rows) expect(row.cells).toHaveLength(header?.names.length ?? -1)
      expect(problems.filter(problem => problem.code === 'file-unreadable')).toEqual([])
    }), { numRuns: 200 })
  })

  it('end well in every other reader', async () => {
    await fc.assert(fc.asyncProperty(damaged, async bytes => {
      const source = bytesSource('a', bytes)
      sniff(bytes, 'a')
      for (const items of [readLdif(source), readLines(source),
        readKeyValues(source)]) await Array.fromAsync<unknown>(items)
      await readIni(source)
    }), { numRuns: 1500 })
  })

  it('stay cheap where every line has a stray quote', async () => {
    // Quadratic work on 100,000 lines would outlast the runner's patience.
    for (const line of ['x,"""\n', '"\n', '"a"b\n', 'x,"\n', '""","\n']) {
      await collect(bytesSource('a.csv', Buffer.from(`a,b\n${line.repeat(100_000)}`)))
    }
  })
})
