// Matches header names to the columns a caller wants. The words come from the caller; only folding is done here.
import { fold } from '#engines/japanese'

export type Synonyms<Wanted extends string> = Readonly<Record<Wanted, readonly string[]>>

export interface FoundColumn {
  /** 0-based. */
  readonly index: number
  readonly name: string
  /** 1: the very word; 0.9: but for spaces and marks; lower: it contains the word. */
  readonly confidence: number
}

export interface FoundColumns<Wanted extends string> {
  readonly columns: { readonly [K in Wanted]?: FoundColumn }
  /** 0-based places of header names that nothing wanted. */
  readonly unused: readonly number[]
  /** The cell of a wanted column, trimmed; '' where the file has no such column. */
  cell(cells: readonly string[], wanted: Wanted): string
  has(wanted: Wanted): boolean
}

/** One column serves one wish, the surest match first; a tie goes to the leftmost column. */
export function columnFinder<Wanted extends string>(
  synonyms: Synonyms<Wanted>,
): (header: readonly string[]) => FoundColumns<Wanted> {
  const wishes = (Object.keys(synonyms) as Wanted[]).map(wanted => ({
    wanted,
    words: synonyms[wanted].map(word => ({ folded: fold(word), bare: bare(word) })),
  }))
  return header => {
    const names = header.map(name => ({ folded: fold(name), bare: bare(name),
      last: bare(name.split(' ').at(-1) ?? '') }))
    const pairs = wishes.flatMap(({ wanted, words }, order) =>
      names.map((name, index) => ({ wanted, order, index, confidence: match(name, words) })),
    )
    pairs.sort((a, b) => b.confidence - a.confidence || a.order - b.order || a.index - b.index)
    const columns: { [K in Wanted]?: FoundColumn } = {}
    const taken = new Set<number>()
    for (const { wanted, index, confidence } of pairs) {
      if (confidence === 0 || columns[wanted] || taken.has(index)) continue
      columns[wanted] = { index, name: header[index] ?? '', confidence }
      taken.add(index)
    }
    const at = (wanted: Wanted): number => columns[wanted]?.index ?? -1
    return {
      columns,
      unused: header.flatMap((name, index) => (taken.has(index) || name === '' ? [] : [index])),
      cell: (cells, wanted) => (cells[at(wanted)] ?? '').trim(),
      has: wanted => columns[wanted] !== undefined,
    }
  }
}

interface Name {
  readonly folded: string
  readonly bare: string
  readonly last: string
}

function match(name: Name, words: readonly { folded: string; bare: string }[]): number {
  let best = 0
  for (const [place, word] of words.entries()) {
    if (word.bare === '' || name.bare === '') continue
    const sure =
      name.folded === word.folded ? 1
      : name.bare === word.bare ? 0.9
      : name.last === word.bare ? 0.8
      : name.bare.startsWith(word.bare) || name.bare.endsWith(word.bare) ? 0.6 * ratio(word.bare, name.bare)
      : name.bare.includes(word.bare) ? 0.5 * ratio(word.bare, name.bare)
      : 0
    // earlier synonyms are the more telling ones
    best = Math.max(best, sure - (sure > 0 && sure < 1 ? place * 0.001 : 0))
  }
  return best < 0.2 ? 0 : best
}

/** Short words inside long names say little. */
const ratio = (word: string, name: string): number => Math.max(0.4, Math.min(1, (word.length / name.length) * 1.5))

/** Without spaces, brackets and marks; the prolonged mark at the end is written or not. */
function bare(text: string): string {
  return fold(text).replace(/[\s()[\]{}<>\u300c\u300d\u3010\u3011\u30fb_.:/\\#*※-]/g, '').replace(/\u30fc$/, '')
}
