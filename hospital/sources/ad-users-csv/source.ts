// Users of a directory, as `Get-ADUser … | Export-Csv` writes them: any subset of properties in any order.
import type { FoundColumns } from '#engines/tabular'
import { exactly } from '../shared/columns.ts'
import { firstLines } from '../shared/sample.ts'
import { tableSource } from '../shared/table-source.ts'
import { type Column, columns } from './columns.words.ts'
import { text } from './text.ts'
import { Users } from './users.ts'

/** Properties that nothing but PowerShell's directory module writes. */
const telling: readonly Column[] = [
  'enabled', 'lastLogonDate', 'passwordLastSet', 'neverExpires', 'notRequired', 'expirationDate', 'lockedOut', 'reversible', 'dn',
  'principal', 'guid',
]

const ofUsers: readonly Column[] = ['enabled', 'given', 'surname', 'principal', 'lastLogonDate', 'passwordLastSet']

export const adUsersCsv = tableSource<Column>({
  id: 'ad-users-csv',
  version: 1,
  gives: ['directory-users'],
  text,
  columns,
  least: exactly,
  sure(found, sample) {
    if (!found.has('login')) return 0
    if (/^#TYPE .*AD(User|Account)\b/.test(firstLines(sample)[0] ?? '')) return 1
    // csvde writes LDAP names and the DN first; Get-ADGroup and its members share some of the columns.
    const csvde = sample.table.header[0]?.toUpperCase() === 'DN'
    if (csvde || /group/i.test(classOf(found, sample.table.rows)) || isGroupExport(sample.table.header)) return 0
    // Get-ADGroupMember names users by class, but has none of their properties.
    if (!ofUsers.some((column) => found.has(column)) && found.has('objectClass') && found.has('guid')) return 0
    const seen = telling.filter((column) => found.has(column)).length
    return seen === 0 ? 0 : Math.min(0.98, 0.5 + 0.15 * seen)
  },
  begin: (found, input) => new Users(found, input),
})

function classOf(found: FoundColumns<Column>, rows: readonly (readonly string[])[]): string {
  return rows[0] ? found.cell(rows[0], 'objectClass') : ''
}

function isGroupExport(header: readonly string[]): boolean {
  return header.some((name) => /^(?:group(?:name|scope|category)?|members?)$/i.test(name.trim()))
}

