// One workbook with several lists on sheets of their own: each sheet by the reader that knows it.
import { enough, readSheets } from '../shared/sheets.ts'
import type { SheetSource } from '../shared/table-source.ts'
import type { Item, Reading, Sample, Source, TableSample } from '../source.ts'
import { say, text } from './text.ts'

/** `lists`: every source that may stand on a sheet. */
export function contactBook(lists: readonly SheetSource[]): Source {
  const fitting = (sample: Sample, table: TableSample): SheetSource | null => {
    const found = lists.map((list) => ({ list, sure: list.sure(sample, table) })).toSorted((a, b) => b.sure - a.sure)
    return found[0] && found[0].sure > enough ? found[0].list : null
  }
  const id = 'contact-book'
  return {
    id,
    version: 1,
    gives: [...new Set(lists.flatMap((list) => list.gives))],
    text,
    recognise(sample) {
      const sheets = (sample.sheets ?? []).flatMap((table) => {
        const list = fitting(sample, table)
        return list ? [{ list, name: table.sheet ?? '' }] : []
      })
      if (new Set(sheets.map(({ list }) => list.id)).size < 2)
        return { confidence: 0, why: say('contact-book.one-list') }
      const why = say('contact-book.by-sheets', {
        sheets: sheets
          .map(({ name }) => name)
          .join(', ')
          .slice(0, 200),
      })
      return { confidence: 0.97, why }
    },
    read: (input) =>
      readSheets(
        input,
        (sample, table) => {
          const list = fitting(sample, table)
          return list && ((from, sheet) => told(list, list.readSheet(from, sheet)))
        },
        (from, sheet) => told(lists[0], lists[0]?.readSheet(from, sheet)),
      ),
  }
}

/** What a sheet gives is what its own source gives, not what all lists together could. */
async function* told(list: SheetSource | undefined, items: AsyncIterable<Item> | undefined): AsyncIterable<Item> {
  for await (const item of items ?? []) {
    if (item.type !== 'reading' || !list) yield item
    else {
      const reading: Reading = { gives: list.gives, ...item.reading }
      yield { type: 'reading', reading }
    }
  }
}
