import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { csvCell, neutral } from '#engines/tabular'
import { binderText } from '../text.ts'
import { codePoints, fontFolders, missingGlyphs } from '../font.ts'
import { toCsv } from './csv.ts'
import { toHtml } from './html.ts'
import { anyText, paper } from './paper.fixture.ts'
import { pages, toPdf } from './pdf.ts'
import { quoted } from './typst-text.ts'
import { typeset } from './typesetter.ts'
import { toTypst } from './typst.ts'
import { toXlsx } from './xlsx.ts'

describe('PDF', () => {
  it('is PDF/A-2a, tagged, with the fonts inside and no character missing', async () => {
    const { bytes, missing } = await toPdf(paper())
    const text = Buffer.from(bytes).toString('latin1')
    expect(missing).toEqual([])
    expect(text).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(text).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(text).toMatch(/\/MarkInfo/)
    expect(text).toMatch(/\/FontFile[23] /)
    expect(pages(bytes)).toBe(1)
  })

  it('says which characters it cannot print', async () => {
    const { missing } = await toPdf(paper({ title: 'ሀ' }))
    expect(missing).toEqual(['ሀ'])
    expect(missingGlyphs(['葛󠄀城'])).toEqual([]) // a variation selector has no picture of its own
  })

  it('sets a one-page paper smaller until it fits', async () => {
    const blocks = [{ type: 'list', items: Array.from({ length: 60 }, (_, n) => `連絡先 ${n}`) }] as const
    expect(pages((await toPdf(paper({ blocks }))).bytes)).toBe(2)
    expect(pages((await toPdf(paper({ blocks, onePage: true }))).bytes)).toBe(1)
  })

  it('takes any text as text', async () => {
    const texts = fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { minLength: 20, maxLength: 40 })
    await fc.assert(fc.asyncProperty(texts, async (list) => {
      await expect(toPdf(anyText(list))).resolves.toMatchObject({ scale: 1 })
    }), { numRuns: 8 })
    expect(quoted('a"b\\c\n')).toBe('"a\\"b\\\\c\\n"')
    expect(toTypst(paper())).toContain('#let $x$ \\\\ <b>&')
  })

  it('says what it is: title, hospital, language, day', async () => {
    const text = Buffer.from((await toPdf(paper())).bytes).toString('utf8')
    expect(text).toContain('<rdf:li xml:lang="x-default">点検結果</rdf:li>')
    expect(text).toContain('<rdf:li>髙﨑病院</rdf:li>')
    expect(text).toMatch(/\/Lang\s*\(ja\)/)
    expect(text).toContain('2026-11-20')
  })

  it('sets several at once, and the next one after a paper that cannot be set', async () => {
    const made = await Promise.allSettled([toPdf(paper()), typeset('#panic()'), toPdf(paper())])
    expect(made.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })

  it('prints in bold whatever it prints', () => {
    const [regular, bold] = fontFolders.map((folder) =>
      codePoints(readFileSync(join(folder, readdirSync(folder).find((name) => name.endsWith('.ttf')) ?? ''))))
    expect([...(regular ?? [])].filter((point) => bold?.has(point) !== true)).toEqual([])
    expect(missingGlyphs(Object.values({ ...binderText.ja, ...binderText.en }))).toEqual([])
  })

  it('carries head, edition and day on every page', () => {
    const source = toTypst(paper())
    expect(source).toContain(`12: ${Array.from({ length: 8 }, () => 'ABCDEFGH').join(' ')}`)
    expect(source).toContain('令和8年11月20日 現在')
    expect(source).toContain('もとにした版: 令和7年度')
    expect(toTypst(paper({ locale: 'en', head: null }))).toContain('20 November 2026')
  })

  it('breaks long names at their joints, and leaves words whole', () => {
    const cellOf = (text: string) => toTypst(paper({ blocks: [{ type: 'table', name: 'x',
      columns: [{ title: 'x', share: 1 }], rows: [[text]] }] }))
    expect(cellOf('export/ad_users-2026.csv')).toContain('export/\u200bad_\u200busers-\u200b2026.\u200bcsv')
    expect(cellOf('vulnerabilities')).toContain('"vulnerabilities"')
    expect(cellOf('a'.repeat(60))).toContain(`${'a'.repeat(24)}\u200b`)
  })
})

describe('HTML', () => {
  it('escapes everything and needs nothing from outside', () => {
    const html = toHtml(paper({ hospital: '<script>alert(1)</script>',
      blocks: [{ type: 'table', name: 'x', columns: [{ title: '<i>', share: 1 }], rows: [['"><img src=x>']] }] }))
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

  it('says below the tables what they are', () => {
    const csv = toCsv(paper())
    expect(csv).toMatch(/題名,点検結果\r\n病院,髙﨑病院\r\n時点,2026-11-20\r\nもとにした版,令和7年度\r\n記録の印（12件目まで）,(ABCDEFGH ?){8}/)
    expect(toCsv(paper({ blocks: [], head: null }))).toContain('記録の印はありません')
  })

  it('takes the rows made for it before the tables as printed', () => {
    const sheets = [{ type: 'table', name: '平ら', columns: [{ title: '列', share: 1 }], rows: [['値']] }] as const
    expect(toCsv(paper({ sheets }))).toMatch(/^\ufeff列\r\n値\r\n/)
  })

  it('is a workbook, whatever is in the cells', async () => {
    const rows = [['=1+1'], ['\u0000\ud800\uffff'], ['長'.repeat(40_000)]]
    const sheets = [{ type: 'table', name: '[a]:*?/', columns: [{ title: '列', share: 1 }], rows }] as const
    const files = unzipSync(await toXlsx(paper({ sheets })))
    const [first, second] = ['xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml'].map((name) => strFromU8(files[name] ?? new Uint8Array()))
    const texts = strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array()) + first + second
    expect(texts).toContain('=1+1')
    expect(texts).not.toContain('<f>')
    expect(texts).not.toMatch(/[\u0000-\u0008\ud800-\udfff\uffff]/)
    expect(texts).toContain('髙﨑病院')
    expect(texts.match(/長+/)?.[0].length).toBe(32_767)
  })
})
