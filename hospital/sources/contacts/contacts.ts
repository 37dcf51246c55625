// One row of a contact list as one contact, or two where a deputy stands beside.
import type { FoundColumns } from '#engines/tabular'
import type { EvidenceKind } from '#hospital/register/evidence-kinds.ts'
import type { Input, Item, Reading } from '../source.ts'
import { orderOf, roleOf, type Role, type Told } from '../shared/contact/role.ts'
import { reachIn, reached, systemsIn } from '../shared/contact/reach.ts'
import type { RivalColumn } from '../shared/rivals.ts'
import type { Row } from '../shared/row.ts'
import type { RowReader } from '../shared/table-source.ts'
import { toldDate, toldText } from '../shared/told.ts'
import { titleOf } from '../shared/titles.ts'
import { deputyColumns, phoneColumns } from './columns.words.ts'
import type { Column } from './columns.words.ts'
import { say } from './text.ts'

type Own = Row<Column | RivalColumn>

export class Contacts implements RowReader<Column | RivalColumn> {
  readonly #title: string
  readonly #beside: boolean
  readonly #gives = new Set<EvidenceKind>()
  /** Groups of rows often name their role once, on the first. */
  #above: { readonly role: string; readonly row: number } | null = null

  constructor(found: FoundColumns<Column | RivalColumn>, input: Input) {
    this.#title = titleOf(input.name)
    this.#beside = found.has('deputyName')
  }

  *row(row: Own): Iterable<Item> {
    const told = this.#told(row)
    const reach = reachIn(row, { phones: phoneColumns, emails: ['email', 'email2'], nights: 'nights' })
    // A column 連絡先 may hold the name of the body instead of its number.
    const organisation = toldText(row, 'organisation') ?? (told.name === undefined ? reach.ways.unread[0] : undefined)
    const deputy = this.#beside ? toldText(row, 'deputyName') : undefined
    if ((told.name ?? organisation ?? told.vendor ?? told.department ?? deputy) === undefined && reach.empty) {
      return yield* row.text('role') === undefined
        ? row.lost(say('contacts.nobody'))
        : row.noted(say('contacts.role-open'), row.text('role') ?? '')
    }
    const role = this.#role(row, { ...told, organisation })
    if (role.role === undefined)
      row.note(say('contacts.role-unknown'), toldText(row, 'role') ?? told.title ?? told.department)
    this.#gives.add(role.role === 'outside-body' ? 'outside-bodies' : role.role === 'vendor' ? 'vendors' : 'contacts')
    const order =
      orderOf(row.text('order'), row.text('role')) ?? (this.#beside && deputy !== undefined ? 'main' : undefined)
    const about = this.#about(row, role, told, organisation)
    const first = this.#beside && told.name === undefined && deputy !== undefined ? null : told.name
    let items: readonly Item[] = []
    for (const system of systemsIn(toldText(row, 'system'))) {
      if (first !== null)
        items = row.fact('contact', {
          ...about,
          ...reached(reach.ways),
          nightsAndHolidays: reach.nights,
          name: first,
          order,
          system,
        })
      if (deputy === undefined) continue
      const second = reachIn(row, { phones: deputyColumns, emails: [] })
      items = row.fact('contact', { ...about, ...reached(second.ways), name: deputy, order: 'deputy', system })
    }
    yield* items
  }

  reading(): Reading {
    // A list of vendors alone says nothing of the people inside, and one of authorities alone neither.
    const gives = [...this.#gives]
    return { mode: 'snapshot', scope: this.#title, ...(gives.length > 0 && { gives }) }
  }

  #told(row: Own): Told {
    return {
      role: toldText(row, 'role'),
      title: toldText(row, 'title'),
      department: toldText(row, 'department'),
      name: toldText(row, 'name'),
      vendor: toldText(row, 'vendor'),
    }
  }

  #role(row: Own, told: Told): Role {
    const own = roleOf(told)
    if (told.role !== undefined) this.#above = { role: told.role, row: row.number }
    else if (this.#above?.row === row.number - 1) {
      const role = this.#above.role
      this.#above = { role, row: row.number }
      if (own.role === undefined) return roleOf({ ...told, role })
    }
    return own
  }

  #about(row: Own, { role, body }: Role, told: Told, organisation: string | undefined) {
    const vendor = told.vendor ?? (role === 'vendor' ? organisation : undefined)
    return {
      role,
      body,
      department: told.department,
      vendor,
      // Without a name, the department is what tells two rows of one role apart.
      organisation:
        organisation
        ?? (role === 'vendor' ? vendor : undefined)
        ?? (told.name === undefined ? told.department : undefined),
      confirmedOn: toldDate(row, 'confirmedOn'),
      validUntil: toldDate(row, 'validUntil'),
      note: toldText(row, 'note'),
    }
  }
}
