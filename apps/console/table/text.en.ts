// Words around tables, in English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'search': 'Search in this table',
  'rows': '{count} rows',
  'rows.found': '{count} of {all} rows',
  'export': 'Save as CSV',
  'none.found': 'No row matches what you are looking for.',
  'none.found.next': 'Shorten the words, or clear them.',
  'previous': 'Previous {size}',
  'next': 'Next {size}',
  'page': 'Page {page} of {pages}',
  'page.first': 'This is the first page.',
  'page.last': 'This is the last page.',
  'sort.by': 'Sort by {column}',
  'scroll': '{table} (scrolls sideways)',
}
