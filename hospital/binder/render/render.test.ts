import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { missingGlyphs } from '../font.ts'
import type { Paper } from '../paper.ts'
import { csvCell, neutral, toCsv } from './csv.ts'
import { toHtml } from './html.ts'
import { pages, toPdf } from './pdf.ts'
import { quoted } from './typst-blocks.ts'
import { toTypst } from './typst.ts'
import { toXlsx } from './xlsx.ts'

const paper = (over: Partial<Paper> = {}): Paper => ({
  name: 'test', locale: 'ja', title: '点検結果', hospital: '髙﨑病院', date: '2026-11-20', editions: ['令和7年度'],
  head: { groups: Array.from({ length: 8 }, () => 'ABCDEFGH'), qr: 'kokoroe head', size: 12 },
  blocks: [
    { type: 'heading', level: 1, text: '心得1' },
    { type: 'paragraph', text: '①㈱𠮷野家 "quote" #let $x$ \\ <b>&', tone: 'warning' },
    { type: 'list', items: ['一', '二'] },
    { type: 'cards', columns: 3, cards: [{ title: '院長', lines: ['鷗外'], verdict: 'pass' }] },
    { type: 'table', name: '表', columns: [{ title: '項目', share: 1 }, { title: '結果', share: 2 }], rows: [['a', { text: '×だめ', verdict: 'fail' }], ['=1+1', '-2']] },
    { type: 'figure', svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 1"><rect width="16" height="1"/></svg>', words: '四角' },
  ],
  ...over,
})

describe('PDF', () => {
  it('is PDF/A-2a, tagged, with the fonts inside and no character missing', () => {
    const { bytes, missing } = toPdf(paper())
    const text = Buffer.from(bytes).toString('latin1')
    expect(missing).toEqual([])
    expect(text).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(text).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(text).toMatch(/\/MarkInfo/)
    expect(pages(bytes)).toBe(1)
  })

  it('says which characters it cannot print', () => {
    const { missing } = toPdf(paper({ title: 'ሀ' }))
    expect(missing).toEqual(['ሀ'])
    expect(missingGlyphs(['葛󠄀城'])).toEqual([]) // a variation selector has no picture of its own
  })

  it('sets a one-page paper smaller until it fits', () => {
    const blocks = [{ type: 'list', items: Array.from({ length: 60 }, (_, n) => `連絡先 ${n}`) }] as const
    expect(pages(toPdf(paper({ blocks })).bytes)).toBe(2)
    expect(pages(toPdf(paper({ blocks, onePage: true })).bytes)).toBe(1)
  })

  it('takes any text as text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(() => toPdf(paper({ blocks: [{ type: 'paragraph', text }], head: null }))).not.toThrow()
    }), { numRuns: 150 })
    expect(quoted('a"b\\c\n')).toBe('"a\\"b\\\\c\\n"')
    expect(toTypst(paper())).toContain('#let $x$ \\\\ <b>&')
  })
})

describe('HTML', () => {
  it('escapes everything and needs nothing from outside', () => {
    const html = toHtml(paper({ hospital: '<script>alert(1)</script>', blocks: [{ type: 'table', name: 'x', columns: [{ title: '<i>', share: 1 }], rows: [['"><img src=x>']] }] }))
    expect(html).not.toMatch(/<script|<img|<i>/)
    expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:\/\//)
  })
})

describe('CSV and XLSX', () => {
  it('begins with a BOM and neutralises what Excel would compute', () => {
    const csv = toCsv(paper())
    expect(csv.startsWith('\ufeff')).toBe(true)
    expect(csv).toContain("'=1+1,'-2")
    expect(neutral('\t=1')).toBe("'\t=1")
    expect(csvCell('a,"b"\n')).toBe('"a,""b""\n"')
  })

  it('no cell begins a formula, whatever is in it', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      expect(neutral(text)).not.toMatch(/^\s*[=+\-@]/)
    }))
  })

  it('is a workbook', async () => {
    const bytes = await toXlsx(paper())
    expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe('PK')
  })
})
