// Columns found by their headings, only as sure as the source asks: an export's names exactly, a hand-made list's by synonyms.
import { columnFinder, type FoundColumn, type FoundColumns, type Synonyms } from '#engines/tabular'

export const exactly = 0.85
/** The word is most of the heading. */
export const likely = 0.5
export const loosely = 0.3

export function columnsOf<Column extends string>(
  synonyms: Synonyms<Column>, least: number,
): (header: readonly string[]) => FoundColumns<Column> {
  const find = columnFinder(synonyms)
  return (header) => {
    const found = find(header)
    const all = Object.entries<FoundColumn | undefined>(found.columns)
    const kept = new Map(all.filter(([, column]) => (column?.confidence ?? 0) >= least))
    const dropped = all.flatMap(([name, column]) => (column && !kept.has(name) ? [column.index] : []))
    const sure = (column: Column): boolean => kept.has(column)
    return {
      // Some of the columns that were found: their names are still Column.
      columns: Object.fromEntries(kept) as FoundColumns<Column>['columns'],
      unused: [...found.unused, ...dropped].sort((a, b) => a - b),
      cell: (cells, column) => (sure(column) ? found.cell(cells, column) : ''),
      has: sure,
    }
  }
}
