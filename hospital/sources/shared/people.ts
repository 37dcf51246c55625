// A person in a row of personnel's lists: number, name (in one cell or two) and reading.
import type { FoundColumns } from '#engines/tabular'
import type { Row } from './row.ts'
import type { personColumns } from './people.words.ts'

export type PersonColumn = keyof typeof personColumns

export function person<Column extends string>(row: Row<Column | PersonColumn>) {
  const family = row.text('family')
  const given = row.text('given')
  return {
    employeeId: row.text('employeeId'),
    name: row.text('name') ?? (family !== undefined && given !== undefined ? `${family} ${given}` : undefined),
    kana: row.text('kana'),
  }
}

/** Whether the columns tell people apart at all. */
export function namesPeople(found: FoundColumns<PersonColumn>): boolean {
  return found.has('employeeId') || found.has('name') || (found.has('family') && found.has('given'))
}
