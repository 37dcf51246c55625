// Columns found by their headings, only as sure as the source asks: an export's names exactly, a hand-made list's by synonyms.
import { columnFinder, type FoundColumns, type Synonyms } from '#engines/tabular'

export const exactly = 0.85
export const loosely = 0.3

export function columnsOf<Column extends string>(
  synonyms: Synonyms<Column>, least: number,
): (header: readonly string[]) => FoundColumns<Column> {
  const find = columnFinder(synonyms)
  return (header) => {
    const found = find(header)
    const sure = (column: Column): boolean => (found.columns[column]?.confidence ?? 0) >= least
    const columns = { ...found.columns }
    const dropped: number[] = []
    for (const column of Object.keys(columns) as Column[]) {
      if (sure(column)) continue
      dropped.push(columns[column]?.index ?? -1)
      delete columns[column]
    }
    return {
      columns,
      unused: [...found.unused, ...dropped].sort((a, b) => a - b),
      cell: (cells, column) => (sure(column) ? found.cell(cells, column) : ''),
      has: sure,
    }
  }
}
