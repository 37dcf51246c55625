// A paper as PDF/A-2a: tagged, all fonts inside. A one-page paper is set smaller until it fits.
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFolders, missingGlyphs } from '../font.ts'
import { type Paper, textsOf } from '../paper.ts'
import { binderWords } from '../text.ts'
import { toTypst } from './typst.ts'

export interface Pdf {
  readonly bytes: Uint8Array
  /** Characters the font has no picture for; the paper itself says so. */
  readonly missing: readonly string[]
}

let compiler: NodeCompiler | undefined
const smallest = 0.55
const step = 0.05

export function toPdf(paper: Paper): Pdf {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: [...fontFolders] }] })
  const missing = missingGlyphs(textsOf(paper))
  const warned = missing.length === 0 ? paper : withWarning(paper, missing)
  let scale = 1
  let bytes = compile(compiler, warned, scale)
  while (paper.onePage && pages(bytes) > 1 && scale - step > smallest) {
    scale -= step
    bytes = compile(compiler, warned, scale)
  }
  compiler.evictCache(10)
  return { bytes, missing }
}

function compile(typst: NodeCompiler, paper: Paper, scale: number): Uint8Array {
  // The library's types name the standards but the declaration is missing for the option object.
  return typst.pdf({ mainFileContent: toTypst(paper, scale) }, { pdfStandard: 'a-2a' } as never)
}

function withWarning(paper: Paper, missing: readonly string[]): Paper {
  const codes = missing.map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase()}`).join(' ')
  const text = binderWords(paper.locale)('binder.missingGlyphs', { characters: codes })
  return { ...paper, blocks: [{ type: 'paragraph', tone: 'warning', text }, ...paper.blocks] }
}

/** `/Type /Page` objects; Typst writes them uncompressed. */
export function pages(pdf: Uint8Array): number {
  return [...Buffer.from(pdf).toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length
}
