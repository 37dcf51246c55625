// What stands above a form's table: whose answers these are, for what, of which day.
import { fold } from '#engines/japanese'
import { colonAtEnd, labelled, labelWords, signs } from './form.words.ts'

export type Label = keyof typeof labelWords
export type Labels = { readonly [K in Label]?: string }

const bare = (text: string) => fold(text).replace(signs, '')
const words = Object.entries(labelWords).flatMap(([label, list]) =>
  // Object.entries forgets that the keys are labels.
  list.map((word) => [bare(word), label as Label] as const),
)

/** `事業者名：㈱ミナト` in one cell, or the name in the next filled cell to the right. */
export function labelsIn(cells: readonly string[]): Labels {
  const found: { -readonly [K in Label]?: string } = {}
  for (const [at, cell] of cells.entries()) {
    const text = cell.trim()
    if (text === '') continue
    const [, before, behind] = labelled.exec(text) ?? []
    const inside = before === undefined ? undefined : labelOf(before)
    if (inside !== undefined && behind !== undefined) {
      found[inside] ??= behind.trim()
      continue
    }
    const label = labelOf(text.replace(colonAtEnd, ''))
    if (label === undefined) continue
    // Merged cells repeat the label itself.
    const value = cells
      .slice(at + 1)
      .map((one) => one.trim())
      .find((one) => one !== '' && one !== text)
    if (value !== undefined && labelOf(value) === undefined) found[label] ??= value
  }
  return found
}

function labelOf(text: string): Label | undefined {
  const plain = bare(text)
  return words.find(([word]) => word === plain)?.[1]
}
