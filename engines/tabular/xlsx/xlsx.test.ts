import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { bytesSource, listSheets } from '../index.ts'
import { collect } from '../testing/collect.ts'
import { makeXlsx, rowXml, xlsxSource } from '../testing/make-xlsx.ts'
import { formatOfCode } from './styles.ts'

const styles = `<numFmts>
<numFmt numFmtId="176" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="177" formatCode="00000"/>
</numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="57"/></cellXfs>`
const sheet = (data: string, more: object = {}) => ({ name: '職員', data, ...more })
const merges = (...refs: string[]): string => `<mergeCells>${refs.map(ref => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
const read = (data: string, more: object = {}, parts: object = {}) => collect(xlsxSource({ sheets: [sheet(data,
  more)], ...parts }))

const cell = (text: string): string => `<x:c t="str"><x:v>${text}</x:v></x:c>`

describe('cells', () => {
  it('gives dates, times, padded numbers and plain numbers as a person reads them', async () => {
    const data = rowXml(1, ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) + rowXml(2, [[46346, 1], [46346, 2], [46346, 6],
      [46346.375, 4], [0.5, 5], [12, 3], 0.1, 1e21])
    const { cells } = await read(data, {}, { styles })
    expect(cells).toEqual([['2026-11-20', '2026-11-20', '2026-11-20', '2026-11-20T09:00:00', '12:00:00', '00012',
      '0.1', '1000000000000000000000']])
  })

  it('counts days from 1904 where the workbook says so', async () => {
    const parts = { styles, workbookPr: '<workbookPr date1904="1"/>' }
    expect((await read(rowXml(1, ['日']) + rowXml(2, [[44884, 1]]), {}, parts)).cells).toEqual([['2026-11-20']])
  })

  it('reads shared strings without furigana, inline strings, booleans, formulas and errors', async () => {
    const strings = ['<t>氏名</t>', '<r><t>山</t></r><r><t>田</t></r><rPh sb="0" eb="2"><t>ヤマダ</t></rPh>',
      '<t>a_x000D_b</t>']
    const data = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>可否</t></is></c><c r="C1" t="str"><v>計</v></c><c r="D1" t="str"><v>誤</v></c></row>'
      + '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="b"><v>1</v></c><c r="C2"><f>1+1</f><v>2</v></c><c r="D2" t="e"><v>#REF!</v></c></row>'
      + '<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" t="b"><v>0</v></c><c r="C3"><f>NOW()</f></c></row>'
    const { header, cells, problems } = await read(data, {}, { strings })
    expect(header?.names).toEqual(['氏名', '可否', '計', '誤'])
    expect(cells).toEqual([['山田', 'TRUE', '2', ''], ['a\rb', 'FALSE', '', '']])
    expect(problems.map(problem => [problem.code, problem.row, problem.weight])).toEqual([['cell-error', 2, 'note'],
      ['formula-uncached', 3, 'lost']])
  })

  it('reads cells and rows without places, and prefixed elements', async () => {
    const data = `<?xml version="1.0"?><x:worksheet xmlns:x="urn:x"><x:sheetData><x:row>${cell('a')}${cell('b')}</x:row><x:row>${cell('1')}${cell('2')}</x:row></x:sheetData></x:worksheet>`
    expect((await read(data)).rows).toEqual([{ type: 'row', row: 2, cells: ['1', '2'] }])
  })

  it.each([
    ['yyyy/m/d', 'date'], ['[$-411]ge.m.d', 'date'], ['yyyy"年"m"月"', 'date'], ['h:mm', 'time'], ['[h]:mm:ss', 'time'],
    ['yyyy/m/d h:mm', 'moment'], ['m/d', 'date'],
    ['General', 'plain'], ['G/標準', 'plain'], ['0.00E+00', 'plain'], ['#,##0"円"', 'plain'], ['0.0%', 'plain'],
    ['@', 'plain'], ['[Red]0', 'plain'], ['000-0000', 'plain'],
  ])('takes the format %s for %s', (code, kind) => expect(formatOfCode(code).kind).toBe(kind))
})

describe('layout', () => {
  it('finds the header below a merged title and joins its two rows', async () => {
    const data = rowXml(1, ['職員一覧']) + rowXml(2, ['番号', '氏名', null, '備考']) + rowXml(3, [null, '姓', '名']) + rowXml(4,
      [1, '山田', '太郎', 'x'])
    const { header, cells } = await read(data, { after: merges('A1:D1', 'A2:A3', 'B2:C2', 'D2:D3') })
    expect(header).toEqual({ type: 'header', row: 2, names: ['番号', '氏名 姓', '氏名 名', '備考'], sheet: '職員' })
    expect(cells).toEqual([['1', '山田', '太郎', 'x']])
  })

  it('spreads merged cells over the rows they cover', async () => {
    const data = rowXml(1, ['部署', '氏名']) + rowXml(2, ['外来', '山田']) + rowXml(3, [null, '佐藤']) + rowXml(4, ['病棟', '鈴木'])
    expect((await read(data, { after: merges('A2:A3') })).cells).toEqual([['外来', '山田'], ['外来', '佐藤'], ['病棟', '鈴木']])
  })

  it('notes hidden rows and cells outside of the table, and loses neither', async () => {
    const data = rowXml(1, ['a', 'b']) + rowXml(2, ['1', '2'], ' hidden="1"') + rowXml(3, ['3', '4', 'メモ'])
    const { cells, problems } = await read(data)
    expect(cells).toEqual([['1', '2'], ['3', '4']])
    expect(problems.map(problem => [problem.code, problem.weight])).toEqual([['cell-outside', 'note'],
      ['rows-hidden', 'note']])
  })

  it('reads the first visible sheet with content and names the others', async () => {
    const source = xlsxSource({ sheets: [
      { name: '空', data: '' }, { name: '隠し', data: rowXml(1, ['h']), state: 'hidden' },
      { name: '本体', data: rowXml(1, ['a', 'b']) + rowXml(2, ['1', '2']) },
      { name: '別', data: rowXml(1, ['c', 'd']) + rowXml(2, ['3', '4']) },
    ] })
    const { header, problems } = await collect(source)
    expect(header?.sheet).toBe('本体')
    expect(problems.map(problem => problem.params?.['sheet'])).toEqual(['隠し', '別'])
    expect((await collect(source, { sheet: '別' })).cells).toEqual([['3', '4']])
    expect((await collect(source, { sheet: 3 })).cells).toEqual([['1', '2']])
    expect((await collect(source, { sheet: '無い' })).codes).toEqual(['sheet-missing'])
    expect(await listSheets(source)).toEqual([
      { name: '空', hidden: false }, { name: '隠し', hidden: true }, { name: '本体', hidden: false },
      { name: '別', hidden: false },
    ])
  })

  it('says when the only sheet with content is hidden, or none has any', async () => {
    expect((await read(rowXml(1, ['a']) + rowXml(2, ['1']), { state: 'hidden' })).codes).toEqual(['sheet-hidden'])
    expect((await read('')).codes).toEqual(['file-empty'])
  })
})

describe('dangerous workbooks', () => {
  it('refuses a document type', async () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>'
    const { problems, rows } = await read(bomb)
    expect(rows).toEqual([])
    expect(problems).toContainEqual(expect.objectContaining({ code: 'xml-refused', weight: 'lost' }))
  })

  it('refuses depth, and says where XML breaks', async () => {
    expect((await read(`<?xml version="1.0"?>${'<a>'.repeat(5000)}<v>1</v>`)).codes).toContain('xml-refused')
    const { cells, problems } = await read(`<?xml version="1.0"?><worksheet><sheetData>${rowXml(1, ['a'])}${rowXml(2, ['1'])}${rowXml(3, ['2'])}<row></wrong>`)
    expect(cells).toEqual([['1'], ['2']])
    expect(problems).toMatchObject([{ code: 'xml-broken', row: 4, weight: 'lost' }])
  })

  it('holds its limits on shared text, inflated bytes and rows', async () => {
    const parts = { strings: [`<t>${'x'.repeat(5000)}</t>`], sheets: [sheet(rowXml(1, ['a']) + rowXml(2, ['1']))] }
    expect((await collect(xlsxSource(parts), { limits: { sharedStrings: 1000 } })).codes).toEqual(['strings-many'])
    expect((await collect(xlsxSource(parts), { limits: { inflated: 100 } })).codes).toEqual(['archive-refused'])
    const many = Array.from({ length: 50_000 }, (_, at) => rowXml(at + 1, [`x${at}`])).join('')
    const limited = await collect(xlsxSource({ sheets: [sheet(many)] }), { limits: { rows: 1000 } })
    expect(limited.codes).toEqual(['rows-many'])
  })

  it('says what a zip that is no workbook lacks', async () => {
    const { problems } = await collect(bytesSource('a.xlsx', Buffer.from('PK\u0003\u0004 cut off', 'latin1')))
    expect(problems).toMatchObject([{ code: 'archive-refused', params: { reason: 'not-zip' } }])
    const bytes = makeXlsx({ sheets: [], extra: { 'xl/workbook.xml': strToU8('<workbook/>') } })
    expect((await collect(bytesSource('a.xlsx', bytes))).codes).toEqual(['file-empty'])
  })
})
