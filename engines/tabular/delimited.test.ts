import { encodeCp932 } from '#engines/japanese'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesSource } from './source.ts'
import { collect, collectText } from './testing/collect.ts'

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')
const names = ['番号', '氏名', '備考']
const rows = [['1', '髙﨑 ①', '㈱あおば'], ['2', '山田', '']]
const written = [names, ...rows].map(cells => `${cells.join('\t')}\r\n`).join('')

describe('encodings and delimiters', () => {
  const forms: readonly (readonly [string, (text: string) => Uint8Array])[] = [
    ['CP932', text => encodeCp932(text).bytes], ['UTF-8', text => Buffer.from(text)],
    ['UTF-8 with BOM', text => Buffer.from(`\ufeff${text}`)],
    ['UTF-16LE', utf16], ['UTF-16LE with BOM', text => utf16(`\ufeff${text}`)],
    ['UTF-16BE', text => utf16(text).swap16()],
    ['UTF-16BE with BOM', text => utf16(`\ufeff${text}`).swap16()],
  ]
  for (const [form, encode] of forms) {
    for (const delimiter of ['\t', ',', ';']) {
      it(`${form}, ${JSON.stringify(delimiter)}`, async () => {
        const { header, cells, codes } = await collectText(encode(written.replaceAll('\t', delimiter)))
        expect(header?.names).toEqual(names)
        expect(cells).toEqual(rows)
        expect(codes).toEqual([])
      })
    }
  }

  it('settles the encoding where the first Japanese stands, far down', async () => {
    const text = `id,name\r\n${'1,abc\r\n'.repeat(20_000)}2,髙﨑\r\n`
    expect((await collectText(encodeCp932(text).bytes)).cells.at(-1)).toEqual(['2', '髙﨑'])
    expect((await collectText(text)).cells.at(-1)).toEqual(['2', '髙﨑'])
  })

  it('says which row holds bytes that are no text', async () => {
    const bytes = encodeCp932('番号,氏名\r\n1,山田\r\n2,佐X藤\r\n').bytes
    bytes[bytes.indexOf(0x58)] = 0xff
    const { cells, problems } = await collectText(bytes)
    expect(cells).toHaveLength(2)
    expect(problems).toContainEqual(expect.objectContaining({ code: 'undecodable', row: 3, weight: 'note' }))
  })

  it('notices Japanese that was lost when the file was written', async () => {
    const { problems } = await collectText('"Name","Id"\r\n"????","1"\r\n"?? ??","2"\r\n')
    expect(problems).toMatchObject([{ code: 'question-marks', params: { cells: 2 } }])
  })

  it('drops NUL bytes and says so', async () => {
    const { cells, codes } = await collectText('a,b\n1\0,2\n')
    expect(cells).toEqual([['1', '2']])
    expect(codes).toEqual(['nul-bytes'])
  })
})

describe('records', () => {
  it('reads quotes, doubled quotes, newlines inside, spaces after a quote', async () => {
    const { rows } = await collectText('a,b,c\r\n"1","x ""y"" z","l1\r\nl2"\r\n"2" ,"",3\r\n')
    expect(rows).toEqual([
      { type: 'row', row: 2, cells: ['1', 'x "y" z', 'l1\r\nl2'] }, { type: 'row', row: 4, cells: ['2', '', '3'] },
    ])
  })

  it.each([['\n'], ['\r\n'], ['\r']])('reads lines that end in %j, with and without a last one', async eol => {
    for (const end of ['', eol]) {
      const { cells } = await collectText(`a,b${eol}1,2${eol}3,4${end}`)
      expect(cells).toEqual([['1', '2'], ['3', '4']])
    }
  })

  it('skips #TYPE, sep= and blank lines', async () => {
    expect((await collectText('#TYPE Selected.ADUser\r\n"a","b"\r\n"1","2"\r\n')).rows).toEqual([{ type: 'row',
      row: 3, cells: ['1', '2'] }])
    expect((await collectText('sep=;\r\na;b\r\n\r\n1,5;2\r\n;\r\n')).rows).toEqual([{ type: 'row', row: 4,
      cells: ['1,5', '2'] }])
  })

  it('reports rows with too many cells and gives all others', async () => {
    const { cells, problems } = await collectText('id,name\n1,a\n2,b,c\n3,d,,\n')
    expect(cells).toEqual([['1', 'a'], ['3', 'd']])
    expect(problems).toEqual([{
      type: 'problem', row: 3, code: 'row-wide', weight: 'lost', params: { cells: 3, columns: 2 }, value: '2 b c',
    }])
  })

  it('fills short rows, and notes them where rows are otherwise whole', async () => {
    const whole = Array.from({ length: 20 }, (_, at) => `${at},x,y\n`).join('')
    const { cells, problems } = await collectText(`id,b,c\n${whole}20,x\n`)
    expect(cells.at(-1)).toEqual(['20', 'x', ''])
    expect(problems).toMatchObject([{ code: 'row-short', row: 22, weight: 'note' }])
    expect((await collectText('id,b,c\n1,x\n2,y\n')).codes).toEqual([])
  })

  it.each([
    ['at the start of a cell', '2,"b', 'c,d\n'], ['closing on a later row', '2,"b', 'x,"c"\n'],
    ['before an empty cell', '2,"', ',\n'], ['never closed', '2,"b', ''],
  ])('loses one row to a stray quote %s', async (_, line, next) => {
    const { rows, problems } = await collectText(`id,name\n1,a\n${line}\n${next}3,c\n4,d\n`)
    expect(problems).toMatchObject([{ code: 'quote-unclosed', row: 3, weight: 'lost' }])
    expect(rows.map(row => row.cells[0])).toEqual(expect.arrayContaining(['1', '3', '4']))
  })

  it('keeps text after a closing quote as it stands', async () => {
    const { cells, codes } = await collectText('id,name\n1,"a"b\n2,c "d"\n')
    expect(cells).toEqual([['1', '"a"b'], ['2', 'c "d"']])
    expect(codes).toEqual(['quote-inside'])
  })

  it('gives up a quote after too many lines, and goes on', async () => {
    const text = `id,name\n1,"a\n${'2,b\n'.repeat(3000)}3,c"\n4,d\n`
    const { rows, codes } = await collectText(text)
    expect(codes).toContain('quote-unclosed')
    expect(rows).toHaveLength(3002)
  })

  it('cuts long cells and skips long lines', async () => {
    const limits = { cell: 1000, record: 100_000 }
    const { cells, problems } = await collectText(`a,b\n1,${'x'.repeat(2000)}\n2,${'y'.repeat(300_000)}\n3,z\n`,
      { limits })
    expect(cells.map(row => row[0])).toEqual(['1', '3'])
    expect(problems).toMatchObject([{ code: 'cell-long', row: 2 }, { code: 'row-long', row: 3, weight: 'lost' }])
  })

  it('counts problems beyond the limit instead of telling each', async () => {
    const { problems } = await collectText(`a,b\n${'1,2,3\n'.repeat(50)}4,5\n`, { limits: { problems: 10 } })
    expect(problems).toHaveLength(11)
    expect(problems.at(-1)).toMatchObject({ code: 'problems-more', params: { code: 'row-wide', count: 40 },
      weight: 'lost' })
  })

  it('imports 4,997 of 5,000 and lists the three', async () => {
    const lines = Array.from({ length: 5000 }, (_, at) => `${at},"名前 ${at}",2026/1/${(at % 28) + 1}\r\n`)
    lines[100] = '100,"名前,2026/1/1\r\n'
    lines[2000] = '2000,"名前",2026/1/1,余り\r\n'
    lines[4999] = '4999,"名"前",2026/1/1,x\r\n'
    const { cells, problems } = await collectText(encodeCp932(`番号,氏名,日付\r\n${lines.join('')}`).bytes)
    expect(cells).toHaveLength(4997)
    expect(problems.map(problem => [problem.row, problem.weight])).toEqual([[102, 'lost'], [2002, 'lost'],
      [5001, 'lost']])
  })
})

describe('any file', () => {
  const cell = fc.string({ unit: fc.constantFrom(...Array.from('ab,;"\r\n\t あ①')), maxLength: 6 })

  it('reads back every table that is written by the rules, in pieces of any size', async () => {
    const tables = fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 })
    await fc.assert(fc.asyncProperty(tables, fc.integer({ min: 1, max: 9 }), async (table, size) => {
      const all = [['x', 'y', 'z'], ...table.map(cells => cells.map((text, at) => (at === 0 ? `k${text}` : text)))]
      const text = all.map(cells => cells.map(one => `"${one.replaceAll('"', '""')}"`).join(',')).join('\r\n')
      const bytes = Buffer.from(text)
      const source = {
        ...bytesSource('a.csv', bytes),
        async *open() {
          for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
        },
      }
      const read = await collect(source, { headerRow: 1, delimiter: ',' })
      expect(read.cells).toEqual(all.slice(1))
      expect(read.codes.filter(code => code !== 'no-rows' && code !== 'encoding-unsure')).toEqual([])
    }), { numRuns: 300 })
  })

  it('gives the same rows whatever the size of the pieces', async () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('a,"\n\r1')), maxLength: 60 })
    const { Records } = await import('./records.ts')
    const { Problems } = await import('./problems.ts')
    const { defaultLimits } = await import('./limits.ts')
    fc.assert(fc.property(text, fc.integer({ min: 1, max: 5 }), (content, size) => {
      const run = (step: number): unknown => {
        const problems = new Problems(100)
        const records = new Records({ delimiter: ',', loneCr: false, width: 0 }, defaultLimits, problems)
        const out = []
        for (let at = 0; at < content.length; at += step) out.push(...records.feed(content.slice(at, at + step), false))
        out.push(...records.feed('', true))
        return { out, problems: problems.take() }
      }
      expect(run(size)).toEqual(run(content.length + 1))
    }), { numRuns: 3000 })
  })
})
