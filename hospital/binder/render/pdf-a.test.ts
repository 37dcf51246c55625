// What we add to a tagged PDF is what Typst itself adds for PDF/A-2a: its native build, which checks the standard as it
// writes, is the oracle. It is not shipped.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describeWith, program } from '#tools/testing/needs.ts'
import type { Bench } from '#hospital/work/work.fixture.ts'
import { backupStanding } from '../backups.fixture.ts'
import { standingOf } from '../binder.fixture.ts'
import { fontFolders } from '../font.ts'
import { reports } from '../index.ts'
import type { Paper } from '../paper.ts'
import { anyText, paper } from './paper.fixture.ts'
import { pages, toPdf } from './pdf.ts'
import { toPdfA } from './pdf-a.ts'
import { toTypst } from './typst.ts'

let at: Bench
let papers: readonly Paper[]
beforeAll(async () => {
  const made = await standingOf()
  at = made.at
  papers = [paper(), paper({ landscape: true, locale: 'en', head: null }),
    ...reports.flatMap((report) => report.paper(backupStanding(), { vendor: '画像診断ネットワーク' }) ?? []),
    ...reports.flatMap((report) => report.paper(made.standing, { campaign: 'autumn', vendor: '画像診断ネットワーク' }) ?? [])]
})
afterAll(() => at.end())

function native(): NodeCompiler | null {
  try {
    // The package's own types say what its loader gives.
    const typst = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler') as {
      readonly NodeCompiler: typeof NodeCompiler
    }
    return typst.NodeCompiler.create({ fontArgs: [{ fontPaths: [...fontFolders] }] })
  } catch {
    return null
  }
}

const oracle = native()
const asOracle = (source: string) => oracle!.pdf({ mainFileContent: source }, { pdfStandard: 'a-2a' })

/** Every object whose place in the file says nothing, by what is in it; numbers of objects become `#`. */
function objects(pdf: Uint8Array): string[] {
  const text = Buffer.from(pdf).toString('latin1')
  return [...text.matchAll(/^\d+ 0 obj\n([\s\S]*?)\nendobj$/gm)].map(([, body = '']) => {
    const [head = '', stream] = body.split(/stream\n/, 2)
    const content = stream === undefined ? '' : unpacked(head, stream.slice(0, -'\nend'.length))
    return head.replaceAll(/\b\d+ 0 R/g, '# R').split('\n').toSorted().join('\n') + content
  }).toSorted()
}

const unpacked = (head: string, stream: string) =>
  head.includes('FlateDecode') ? inflateSync(Buffer.from(stream, 'latin1')).toString('latin1') : stream

const isMetadata = (object: string) => object.includes('/Type /Metadata')

describeWith({ what: 'the native Typst', met: oracle !== null })('beside the native Typst writing PDF/A-2a', () => {
  it('every report has the same objects, but for the history in the metadata', async () => {
    expect(papers.length).toBeGreaterThan(reports.length)
    for (const one of papers) {
      const { bytes, scale } = await toPdf(one)
      const [ours, theirs] = [objects(bytes), objects(asOracle(toTypst(one, scale)))]
      expect(ours.filter((object) => !isMetadata(object))).toEqual(theirs.filter((object) => !isMetadata(object))
        .map((object) => object.replace(/^\[# R\]$/, '')).filter(Boolean).map(inline))
      expect([ours, theirs].map((all) => all.filter(isMetadata).length)).toEqual([1, 1])
    }
  })

  it('it accepts the source of any text: no picture is missing, nothing breaks the standard', () => {
    const texts = fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { minLength: 20, maxLength: 40 })
    fc.assert(fc.property(texts, (list) => {
      expect(() => asOracle(toTypst(anyText(list)))).not.toThrow()
    }), { numRuns: 8 })
  })

  it('and refuses a character that no font has, which is why we set 〓', () => {
    const raw = toTypst(paper({ head: null, blocks: [] })).replaceAll('点検結果', 'ሀ')
    expect(() => asOracle(raw)).toThrow()
    expect(toTypst(paper({ title: 'ሀ' }))).not.toContain('ሀ')
  })
})

/** The list of intents is an object of its own there, and stands in the catalogue here. */
const inline = (object: string) => object.replace('/OutputIntents # R', '/OutputIntents [# R]')

describe('the file itself', () => {
  it('finds every object where its table says', async () => {
    for (const one of papers) {
      const text = Buffer.from((await toPdf(one)).bytes).toString('latin1')
      const table = Number(/startxref\n(\d+)\n%%EOF$/.exec(text)?.[1])
      expect(text.slice(table, table + 7)).toBe('xref\n0 ')
      const entries = [...text.slice(table).matchAll(/^(\d{10}) (\d{5}) ([nf]) $/gm)].slice(1)
      expect(entries.length).toBe(Number(/\/Size (\d+)/.exec(text.slice(table))?.[1]) - 1)
      for (const [index, [, offset]] of entries.entries()) {
        expect(text.slice(Number(offset), Number(offset) + 20)).toMatch(new RegExp(`^${index + 1} 0 obj\n`))
      }
      expect(text.match(/\/Metadata \d+ 0 R/g)).toHaveLength(1)
      const [length, xmp] = [/\/Length (\d+)\s+\/Type \/Metadata/, /<\?xpacket begin[\s\S]*<\?xpacket end="r"\?>/]
        .map((pattern) => pattern.exec(text))
      expect(xmp?.[0].length).toBe(Number(length?.[1]))
    }
  })

  it('is not made of something else', () => {
    for (const wrong of ['', '%PDF-1.7', 'xref\n0 1\n0000000000 65535 f \ntrailer\n<<>>\nstartxref\n0\n%%EOF']) {
      expect(() => toPdfA(Buffer.from(wrong))).toThrow()
    }
  })
})

describeWith({ what: 'pdftotext', met: program('pdftotext') !== null })('another reader', () => {
  it('opens it without a complaint and reads its words', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kokoroe-pdf-'))
    const { bytes } = await toPdf(paper())
    writeFileSync(join(folder, 'paper.pdf'), bytes)
    const read = spawnSync('pdftotext', ['-layout', join(folder, 'paper.pdf'), '-'], { encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    for (const word of ['点検結果', '髙﨑病院', '𠮷野家', '鷗外', '×だめ', 'ABCDEFGH']) expect(read.stdout).toContain(word)
    expect(read.stderr.replaceAll(/.*Suspects.*\n/g, '')).toBe('')
    expect(pages(bytes)).toBe(1)
  })
})
