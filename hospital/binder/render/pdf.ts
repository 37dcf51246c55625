// A paper as PDF/A-2a: tagged, all fonts inside. A one-page paper is set smaller until it fits.
import { createRequire } from 'node:module'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFolders, missingGlyphs } from '../font.ts'
import { type Paper, textsOf } from '../paper.ts'
import { binderWords } from '../text.ts'
import { toTypst } from './typst.ts'

export interface Pdf {
  readonly bytes: Uint8Array
  /** Characters the font has no picture for; the paper itself says so. */
  readonly missing: readonly string[]
  readonly pages: number
  /** Text size factor it was set with: below 1 where a one-page paper had to be set smaller. */
  readonly scale: number
}

/** The typesetter is a native part, and not made for every machine: there, HTML is printed instead. */
export class PdfUnavailable extends Error {}

let compiler: NodeCompiler | undefined

/** Loaded at the first PDF: most starts print nothing. */
function typesetter(): NodeCompiler {
  try {
    // CommonJS has a loader that is not asynchronous; the package's own types say what it gives.
    const typst = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler') as { readonly NodeCompiler: typeof NodeCompiler }
    return typst.NodeCompiler.create({ fontArgs: [{ fontPaths: [...fontFolders] }] })
  } catch (cause) {
    throw new PdfUnavailable('the typesetter does not load on this machine', { cause })
  }
}

/** Sizes a one-page paper is tried in; the smallest is 5.5 points, the last that still reads on paper. */
const smallest = 0.55
const scales = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, smallest] as const

export function toPdf(paper: Paper): Pdf {
  compiler ??= typesetter()
  const missing = missingGlyphs(textsOf(paper))
  const warned = missing.length === 0 ? paper : withWarning(paper, missing)
  const set = paper.onePage ? largestThatFits(compiler, warned) : { scale: 1, bytes: compile(compiler, warned, 1) }
  compiler.evictCache(10)
  return { ...set, missing, pages: pages(set.bytes) }
}

/** Halves the sizes that are left: four settings at most. Where none fits, the smallest, and more pages. */
function largestThatFits(typst: NodeCompiler, paper: Paper): { scale: number; bytes: Uint8Array } {
  const set = (at: number) => {
    const scale = scales[at] ?? smallest
    return { scale, bytes: compile(typst, paper, scale) }
  }
  const whole = set(0)
  if (pages(whole.bytes) === 1) return whole
  let best = set(scales.length - 1)
  let [fits, tooLarge] = [scales.length - 1, 0]
  while (pages(best.bytes) === 1 && fits - tooLarge > 1) {
    const middle = Math.floor((fits + tooLarge) / 2)
    const tried = set(middle)
    if (pages(tried.bytes) === 1) [fits, best] = [middle, tried]
    else tooLarge = middle
  }
  return best
}

function compile(typst: NodeCompiler, paper: Paper, scale: number): Uint8Array {
  return typst.pdf({ mainFileContent: toTypst(paper, scale) }, { pdfStandard: 'a-2a' })
}

function withWarning(paper: Paper, missing: readonly string[]): Paper {
  const codes = missing.map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ')
  const text = binderWords(paper.locale)('binder.missingGlyphs', { characters: codes })
  return { ...paper, blocks: [{ type: 'paragraph', tone: 'warning', text }, ...paper.blocks] }
}

/** `/Type /Page` objects; Typst writes them uncompressed. */
export function pages(pdf: Uint8Array): number {
  return [...Buffer.from(pdf).toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length
}
