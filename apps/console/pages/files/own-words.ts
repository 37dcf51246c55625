// The words a system writes for yes, no or never, as a person types them beside a column; and the column with them.
import type { Data } from '../../api/client.ts'

export type MappedColumn = Data<'mapper.guess'>['mapping']['columns'][number]
export type WordsOf = 'yes' | 'no' | 'never'

/** Between two words: a comma of either script, or the end of a line. A word may hold blanks. */
const between = /[\u3001\uff0c,\n]/

export function wordsIn(text: string): string[] {
  const words = text.split(between).map((word) => word.trim()).filter((word) => word !== '')
  return [...new Set(words)].slice(0, 100).map((word) => word.slice(0, 200))
}

export function withWords(column: MappedColumn, of: WordsOf, text: string): MappedColumn {
  const { [of]: _old, ...rest } = column
  const words = wordsIn(text)
  return words.length === 0 ? rest : { ...rest, [of]: words }
}

export function withOrder(column: MappedColumn, order: MappedColumn['order']): MappedColumn {
  const { order: _old, ...rest } = column
  return order === undefined ? rest : { ...rest, order }
}
