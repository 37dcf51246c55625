// A paper as PDF/A-2a: tagged, all fonts inside. A one-page paper is set smaller until it fits.
import { missingGlyphs } from '../font.ts'
import { type Paper, textsOf } from '../paper.ts'
import { binderWords } from '../text.ts'
import { toPdfA } from './pdf-a.ts'
import { typeset } from './typesetter.ts'
import { toTypst } from './typst.ts'

export interface Pdf {
  readonly bytes: Uint8Array
  /** Characters the font has no picture for; the paper itself says so. */
  readonly missing: readonly string[]
  readonly pages: number
  /** Text size factor it was set with: below 1 where a one-page paper had to be set smaller. */
  readonly scale: number
}

interface Setting {
  readonly scale: number
  readonly bytes: Uint8Array
}

/** Sizes a one-page paper is tried in; the smallest is 5.5 points, the last that still reads on paper. */
const smallest = 0.55
const scales = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, smallest] as const

export async function toPdf(paper: Paper): Promise<Pdf> {
  const missing = missingGlyphs(textsOf(paper))
  const warned = missing.length === 0 ? paper : withWarning(paper, missing)
  const { scale, bytes } = paper.onePage ? await largestThatFits(warned) : await setAt(warned, 1)
  return { scale, bytes: toPdfA(bytes), missing, pages: pages(bytes) }
}

async function setAt(paper: Paper, scale: number): Promise<Setting> {
  return { scale, bytes: await typeset(toTypst(paper, scale)) }
}

/** Halves the sizes that are left: four settings at most. Where none fits, the smallest, and more pages. */
async function largestThatFits(paper: Paper): Promise<Setting> {
  const whole = await setAt(paper, 1)
  if (pages(whole.bytes) === 1) return whole
  let best = await setAt(paper, smallest)
  let [fits, tooLarge] = [scales.length - 1, 0]
  while (pages(best.bytes) === 1 && fits - tooLarge > 1) {
    const middle = Math.floor((fits + tooLarge) / 2)
    const tried = await setAt(paper, scales[middle] ?? smallest)
    if (pages(tried.bytes) === 1) [fits, best] = [middle, tried]
    else tooLarge = middle
  }
  return best
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
