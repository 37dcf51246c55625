// One row of the export as one account.
import type { FoundColumns } from '#engines/tabular'
import type { Input, Item, Reading } from '../source.ts'
import { accountControl } from '../shared/directory/account-control.ts'
import { fromFiletime } from '../shared/directory/filetime.ts'
import { namesIn, notJoined } from '../shared/directory/group-list.ts'
import { legible } from '../shared/directory/legible.ts'
import { placeOf, Scope } from '../shared/directory/realm.ts'
import { isSid } from '../shared/directory/sid.ts'
import type { Row } from '../shared/row.ts'
import type { RowReader } from '../shared/table-source.ts'
import { say as sayShared } from '../shared/text.ts'
import type { Column } from './columns.words.ts'
import { say } from './text.ts'

export class Users implements RowReader<Column> {
  readonly #found: FoundColumns<Column>
  readonly #scope = new Scope()
  #unjoined = 0

  constructor(found: FoundColumns<Column>, _input: Input) {
    this.#found = found
  }

  *row(row: Row<Column>): Iterable<Item> {
    const dn = legible(row.text('dn'))
    const place = placeOf(dn, row.text('principal'))
    const control = accountControl(row.text('control') ?? '')
    if (control?.person === false || /^(?:computer|group|contact)$/i.test(row.text('objectClass') ?? '')) return
    this.#scope.add(place)
    const sid = row.text('sid')
    const lastLogonAt = this.#lastLogon(row)
    yield* row.fact('account', {
      realm: place.realm, dn,
      login: row.text('login') ?? row.text('principal')?.split('@')[0],
      displayName: this.#displayName(row),
      kana: legible(row.text('kana') ?? joined(row.text('kanaFamily'), row.text('kanaGiven'))),
      employeeId: row.text('employeeId') ?? row.text('employeeNumber'),
      department: legible(row.text('department')), title: legible(row.text('title')),
      description: legible(row.text('description')),
      sid: sid !== undefined && isSid(sid) ? sid.toUpperCase() : undefined,
      enabled: row.yesNo('enabled') ?? control?.is.enabled,
      createdAt: row.moment('createdAt'),
      lastLogonAt, lastLogonPrecision: lastLogonAt === undefined ? undefined : 'replicated',
      passwordSetAt: this.#dateOrEmpty(row, 'passwordLastSet', 'pwdLastSet'),
      passwordNeverExpires: row.yesNo('neverExpires') ?? control?.is.passwordNeverExpires,
      passwordNotRequired: row.yesNo('notRequired') ?? control?.is.passwordNotRequired,
      reversibleEncryption: row.yesNo('reversible') ?? control?.is.reversibleEncryption,
      expiresAt: this.#dateOrEmpty(row, 'expirationDate', 'accountExpires'),
      lockedOut: row.yesNo('lockedOut'),
      memberOf: this.#memberOf(row),
    })
  }

  *end(): Iterable<Item> {
    if (this.#unjoined > 0) {
      const message = sayShared('source.list-not-joined', { column: this.#found.columns.memberOf?.name ?? 'MemberOf' })
      yield { type: 'problem', problem: { row: null, message, weight: 'note' } }
    }
    if (!this.#found.has('enabled') && !this.#found.has('control')) {
      yield { type: 'problem', problem: { row: null, message: say('ad-users-csv.few-properties'), weight: 'note' } }
    }
  }

  reading(): Reading {
    return { mode: 'snapshot', scope: this.#scope.toString() }
  }

  #displayName(row: Row<Column>): string | undefined {
    return legible(row.text('display')) ?? legible(joined(row.text('surname'), row.text('given'))) ?? legible(row.text('name'))
  }

  /** An empty cell under a column means "never"; no column means that nobody asked. */
  #dateOrEmpty(row: Row<Column>, dated: Column, counted: Column): string | null | undefined {
    if (row.has(dated)) return row.text(dated) === undefined ? null : row.moment(dated)
    return row.has(counted) ? this.#counted(row, counted) : undefined
  }

  #lastLogon(row: Row<Column>): string | null | undefined {
    const stated = this.#dateOrEmpty(row, 'lastLogonDate', 'lastLogonTimestamp')
    const here = row.has('lastLogon') ? this.#counted(row, 'lastLogon') : undefined
    return typeof stated === 'string' || here === undefined || here === null ? stated : here
  }

  #counted(row: Row<Column>, column: Column): string | null | undefined {
    const written = row.text(column)
    if (written === undefined) return null
    const read = fromFiletime(written)
    return read === undefined ? row.moment(column) : read
  }

  #memberOf(row: Row<Column>): string[] | undefined {
    const listed = row.text('memberOf')
    const primary = row.text('primaryGroup') ?? (/^\d+$/.test(row.text('primaryGroupId') ?? '') ? `#${row.text('primaryGroupId')}` : undefined)
    const own = primary === undefined ? [] : [primary]
    if (listed !== undefined && notJoined(listed)) {
      this.#unjoined++
      return undefined
    }
    if (!row.has('memberOf')) return own.length > 0 ? own : undefined
    return [...namesIn(listed ?? ''), ...own]
  }
}

function joined(family: string | undefined, given: string | undefined): string | undefined {
  return family !== undefined && given !== undefined ? `${family} ${given}` : undefined
}
