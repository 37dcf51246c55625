// A rulebook as the text a person reads, changes and adds. What has its usual value is left out.
import { stringify } from 'yaml'
import type { Rulebook, RulebookItem } from './schema.ts'

export function toYaml(book: Rulebook): string {
  return stringify({ ...book, items: book.items.map(short) }, { lineWidth: 120, aliasDuplicateObjects: false })
}

function short(item: RulebookItem): Partial<RulebookItem> {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => !(Array.isArray(value) && value.length === 0)))
}
