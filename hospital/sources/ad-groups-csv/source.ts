// Groups of a directory: `Get-ADGroup … | Export-Csv` (one group per row) and `Get-ADGroupMember` (one member per row).
import type { FoundColumns } from '#engines/tabular'
import type { Input, Item, Reading } from '../source.ts'
import { exactly } from '../shared/columns.ts'
import { namesIn, notJoined } from '../shared/directory/group-list.ts'
import { legible } from '../shared/directory/legible.ts'
import { placeOf, Scope } from '../shared/directory/realm.ts'
import { isSid } from '../shared/directory/sid.ts'
import type { Row } from '../shared/row.ts'
import { firstLines } from '../shared/sample.ts'
import { tableSource, type RowReader } from '../shared/table-source.ts'
import { say as sayShared } from '../shared/text.ts'
import { columns } from './columns.words.ts'
import { say, text } from './text.ts'

type Column = keyof typeof columns

export const adGroupsCsv = tableSource<Column>({
  id: 'ad-groups-csv',
  version: 1,
  gives: ['directory-groups'],
  text,
  columns,
  least: exactly,
  sure(found, sample) {
    const typed = /^#TYPE .*\.(ADGroup|ADPrincipal)\b/.test(firstLines(sample)[0] ?? '')
    const first = sample.table.rows[0] ?? []
    if (sample.table.header[0]?.toUpperCase() === 'DN' || !(found.has('login') || found.has('name'))) return 0
    if (typed) return 1
    if (found.has('scope') || found.has('category') || /^group$/i.test(found.cell(first, 'objectClass'))) return 0.95
    if (found.has('members') && (found.has('dn') || found.has('sid') || found.has('login'))) return 0.8
    return isMemberExport(found, sample.table.header) ? 0.85 : 0
  },
  begin: (found, input) => (isMemberExport(found, null) ? new Members(found, input) : new Groups(found)),
})

/** What Get-ADGroupMember gives: who, but no property of a user or a group. */
function isMemberExport(found: FoundColumns<Column>, header: readonly string[] | null): boolean {
  if (found.has('scope') || found.has('category') || found.has('members')) return false
  if (found.has('group')) return found.has('login') || found.has('dn')
  const users = /^(?:enabled|givenname|surname|userprincipalname|lastlogondate|passwordlastset)$/i
  return found.has('objectClass') && found.has('guid') && found.has('login') && !(header ?? []).some((name) => users.test(name))
}

class Groups implements RowReader<Column> {
  readonly #found: FoundColumns<Column>
  readonly #scope = new Scope()
  #unjoined = 0

  constructor(found: FoundColumns<Column>) {
    this.#found = found
  }

  *row(row: Row<Column>): Iterable<Item> {
    const dn = legible(row.text('dn'))
    const place = placeOf(dn)
    this.#scope.add(place)
    const sid = row.text('sid')
    yield* row.fact('group', {
      realm: place.realm, dn, name: row.text('login') ?? row.text('group') ?? row.text('name'),
      sid: sid !== undefined && isSid(sid) ? sid.toUpperCase() : undefined,
      description: legible(row.text('description')), members: this.#list(row, 'members'), memberOf: this.#list(row, 'memberOf'),
    })
  }

  *end(): Iterable<Item> {
    if (this.#unjoined === 0) return
    const message = sayShared('source.list-not-joined', { column: this.#found.columns.members?.name ?? 'Members' })
    yield { type: 'problem', problem: { row: null, message, weight: 'note' } }
  }

  reading(): Reading {
    return { mode: 'snapshot', scope: this.#scope.toString() }
  }

  #list(row: Row<Column>, column: Column): string[] | undefined {
    const written = row.text(column)
    if (written === undefined) return row.has(column) ? [] : undefined
    if (!notJoined(written)) return namesIn(written)
    this.#unjoined++
    return undefined
  }
}

class Members implements RowReader<Column> {
  readonly #scope = new Set<string>()
  readonly #named: string | null

  constructor(found: FoundColumns<Column>, input: Input) {
    this.#named = found.has('group') ? null : input.name.replace(/\.[^.]*$/, '').trim()
  }

  *row(row: Row<Column>): Iterable<Item> {
    const dn = legible(row.text('dn'))
    const member = dn ?? row.text('sid') ?? row.text('login')
    if (member === undefined) {
      yield* row.lost(say('ad-groups-csv.member-unknown'))
      return
    }
    const name = this.#named ?? row.text('group')
    // Groups of one hospital's files are told apart by name; the members' domain is taken for the group's.
    const { realm } = placeOf(dn)
    this.#scope.add(`${realm}/${name ?? ''}`)
    yield* row.fact('group', { realm, name, members: [member] })
  }

  *end(): Iterable<Item> {
    if (this.#named === null) return
    const message = say('ad-groups-csv.group-from-name', { group: this.#named })
    yield { type: 'problem', problem: { row: null, message, weight: 'note' } }
  }

  /** Files of single groups stand side by side; the newest of each counts. */
  reading(): Reading {
    const [only, ...more] = this.#scope
    return { mode: 'snapshot', scope: only !== undefined && more.length === 0 ? only.toLowerCase() : (only?.split('/')[0] ?? 'ad') }
  }
}
