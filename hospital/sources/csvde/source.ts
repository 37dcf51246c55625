// Users, groups and the domain as `csvde` writes them: LDAP names, Windows time, bits, bytes as X'…'.
import { readTable } from '#engines/tabular'
import type { Input, Item, Source } from '../source.ts'
import { EntryCollector } from '../shared/directory/collector.ts'
import type { DirectoryEntry } from '../shared/directory/entry.ts'
import { tableProblem } from '../shared/table-problems.ts'
import { say } from '../shared/text.ts'
import { text } from './text.ts'

const telling = /^(?:objectclass|samaccountname|useraccountcontrol|distinguishedname|pwdlastset|memberof|member|grouptype|objectsid)$/i

export const csvde: Source = {
  id: 'csvde',
  version: 1,
  gives: ['directory-users', 'directory-groups', 'password-policy'],
  text,
  recognise({ table }) {
    if (!table) return { confidence: 0, why: say('source.not-a-table') }
    const known = table.header.filter((name) => telling.test(name.trim()))
    const sure = table.header[0]?.trim().toUpperCase() === 'DN' && known.length >= 1
    return sure
      ? { confidence: 0.97, why: say('source.by-columns', { columns: ['DN', ...known.slice(0, 4)].join(', ') }) }
      : { confidence: 0, why: say('source.no-columns') }
  },
  async *read(input: Input): AsyncIterable<Item> {
    const collector = new EntryCollector()
    let places = new Map<string, number>()
    for await (const items of readTable(input)) {
      for (const item of items) {
        if (item.type === 'problem') yield { type: 'problem', problem: tableProblem(item) }
        else if (item.type === 'header') places = new Map(item.names.map((name, at) => [name.trim().toLowerCase(), at]))
        else yield* collector.add(entryOf(item.cells, item.row, places))
      }
    }
    yield { type: 'reading', reading: collector.reading() }
  },
}

function entryOf(cells: readonly string[], row: number, places: ReadonlyMap<string, number>): DirectoryEntry {
  const cell = (name: string): string => cells[places.get(name) ?? -1] ?? ''
  return {
    row,
    dn: decoded(cell('dn').trim() || cell('distinguishedname').trim()),
    values: (name) => split(cell(name)).map(decoded),
    bytes: (name) => hexBytes(cell(name).trim()),
    asked: (name) => places.has(name),
  }
}

/** `;` parts values; `\;` is one inside a name. */
function split(cell: string): string[] {
  return cell.trim() === '' ? [] : cell.split(/(?<!\\);/).map((value) => value.trim()).filter((value) => value !== '')
}

function hexBytes(value: string): Uint8Array | undefined {
  const hex = /^X'((?:[0-9a-f]{2})*)'$/i.exec(value)?.[1]
  return hex === undefined ? undefined : Buffer.from(hex, 'hex')
}

/** Without -u, text that is not ASCII stands as the hexadecimal of its UTF-8 bytes. */
function decoded(value: string): string {
  const bytes = hexBytes(value)
  return bytes ? Buffer.from(bytes).toString('utf8') : value
}
