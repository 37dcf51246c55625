// One entry of a directory (csvde, ldifde, live LDAP: the same names) as facts.
import { parseDn } from '#hospital/register/dn.ts'
import type { Problem } from '#hospital/register/fact.ts'
import { checkedFact, shortened } from '#hospital/register/validate.ts'
import type { Kind } from '#hospital/register/vocabulary/index.ts'
import type { Item } from '../../source.ts'
import { say } from '../text.ts'
import { accountControl } from './account-control.ts'
import { fromDuration, fromFiletime, fromGeneralizedTime } from './filetime.ts'
import { placeOf, type Place } from './realm.ts'
import { isSid, sidText } from './sid.ts'

export interface DirectoryEntry {
  readonly row: number | null
  readonly dn: string
  /** Values by lower-case attribute name; [] where there are none. */
  values(name: string): readonly string[]
  bytes(name: string): Uint8Array | undefined
  /** Whether the export would show this attribute: only then does its absence mean "never". */
  asked(name: string): boolean
}

export type EntryKind = 'account' | 'group' | 'passwordPolicy'

export interface ReadEntry {
  readonly kind: EntryKind | null
  readonly place: Place
  readonly items: readonly Item[]
}

/** Entries that are no user, group or domain (computers, contacts, units) give nothing. */
export function readEntry(entry: DirectoryEntry): ReadEntry {
  const kind = kindOf(entry)
  const place = placeOf(entry.dn || undefined, first(entry, 'userprincipalname'))
  if (kind === null) return { kind, place, items: [] }
  const { realm } = place
  const problems: Problem[] = []
  const reader = new Reader(entry, problems)
  const attributes = kind === 'account' ? account(reader, realm) : kind === 'group' ? group(reader, realm) : policy(reader, realm)
  const checked = checkedFact<Kind>(kind, attributes, entry.row)
  const items: Item[] = [...problems, ...checked.problems].map((problem) => ({ type: 'problem', problem }))
  if (checked.fact) items.push({ type: 'fact', fact: checked.fact } as Item)
  return { kind, place, items }
}

function kindOf(entry: DirectoryEntry): EntryKind | null {
  const classes = entry.values('objectclass').map((name) => name.toLowerCase())
  const control = accountControl(first(entry, 'useraccountcontrol') ?? '')
  if (classes.includes('computer') || classes.includes('contact') || control?.person === false) return null
  if (classes.includes('group') || (classes.length === 0 && first(entry, 'grouptype') !== undefined)) return 'group'
  if (classes.includes('user') || classes.includes('inetorgperson')) return 'account'
  if (classes.includes('domaindns') || (classes.length === 0 && first(entry, 'minpwdlength') !== undefined)) return 'passwordPolicy'
  return classes.length === 0 && first(entry, 'samaccountname') !== undefined ? 'account' : null
}

function account(read: Reader, realm: string) {
  const { entry } = read
  const phonetic = [read.text('msds-phoneticlastname'), read.text('msds-phoneticfirstname')].filter((part) => part !== undefined)
  const lastLogon = [read.time('lastlogontimestamp'), read.time('lastlogon')].filter((one) => one !== undefined)
  const primary = read.text('primarygroupid')
  const groups = entry.values('memberof').filter((name) => name !== '')
  return {
    realm, dn: entry.dn || undefined,
    login: read.text('samaccountname') ?? read.text('userprincipalname')?.split('@')[0],
    displayName: read.text('displayname') ?? fullName(read) ?? read.text('name') ?? read.text('cn') ?? parseDn(entry.dn)?.[0]?.value,
    kana: read.text('msds-phoneticdisplayname') ?? (phonetic.length > 0 ? phonetic.join(' ') : undefined),
    employeeId: read.text('employeeid') ?? read.text('employeenumber'),
    department: read.text('department'), title: read.text('title'), description: read.text('description'),
    sid: sid(entry),
    ...accountControl(read.text('useraccountcontrol') ?? '')?.is,
    createdAt: read.time('whencreated') ?? undefined,
    lastLogonAt: lastLogon.length === 0 ? undefined : (lastLogon.filter((one) => one !== null).sort().at(-1) ?? null),
    lastLogonPrecision: lastLogon.length === 0 ? undefined : 'replicated',
    passwordSetAt: read.time('pwdlastset'),
    expiresAt: read.time('accountexpires'),
    lockedOut: locked(read),
    memberOf:
      groups.length > 0 || primary !== undefined || entry.asked('memberof')
        ? [...groups, ...(primary !== undefined && /^\d+$/.test(primary) ? [`#${primary}`] : [])]
        : undefined,
  }
}

function fullName(read: Reader): string | undefined {
  const [family, given] = [read.text('sn'), read.text('givenname')]
  return family !== undefined && given !== undefined ? `${family} ${given}` : undefined
}

function locked(read: Reader): boolean | undefined {
  const computed = read.text('msds-user-account-control-computed')
  return computed === undefined ? undefined : (Number(computed) & 0x10) !== 0
}

function group(read: Reader, realm: string) {
  const { entry } = read
  const list = (name: string): readonly string[] | undefined =>
    entry.values(name).length > 0 || entry.asked(name) ? entry.values(name).filter((value) => value !== '') : undefined
  return {
    realm, dn: entry.dn || undefined, name: read.text('samaccountname') ?? read.text('cn') ?? read.text('name'),
    sid: sid(entry), members: list('member'), memberOf: list('memberof'), description: read.text('description'),
  }
}

/** The domain object carries the default policy. SOURCE: Microsoft, pwdProperties: 1 complex, 16 reversible. */
function policy(read: Reader, realm: string) {
  const properties = read.number('pwdproperties')
  const lockout = read.duration('lockoutduration', 'minutes')
  const oldest = read.duration('maxpwdage', 'days')
  return {
    realm,
    minLength: read.number('minpwdlength'), history: read.number('pwdhistorylength'),
    complexity: properties === undefined ? undefined : (properties & 1) !== 0,
    reversibleEncryption: properties === undefined ? undefined : (properties & 16) !== 0,
    maxAgeDays: oldest === 0 ? null : oldest, minAgeDays: read.duration('minpwdage', 'days') ?? undefined,
    lockoutThreshold: read.number('lockoutthreshold'), lockoutMinutes: lockout === 0 ? null : lockout,
  }
}

class Reader {
  readonly entry: DirectoryEntry
  readonly #problems: Problem[]

  constructor(entry: DirectoryEntry, problems: Problem[]) {
    this.entry = entry
    this.#problems = problems
  }

  text(name: string): string | undefined {
    return first(this.entry, name)
  }

  number(name: string): number | undefined {
    const text = this.text(name)
    if (text === undefined) return undefined
    return /^-?\d{1,15}$/.test(text) ? Number(text) : this.#unread('source.number-unreadable', name, text)
  }

  /** Null: never. Undefined: nobody asked. */
  time(name: string): string | null | undefined {
    const text = this.text(name)
    if (text === undefined) return this.entry.asked(name) && name !== 'lastlogon' && name !== 'whencreated' ? null : undefined
    const read = fromFiletime(text)
    if (read !== undefined) return read
    return fromGeneralizedTime(text) ?? this.#unread('source.date-unreadable', name, text)
  }

  duration(name: string, unit: 'days' | 'minutes'): number | null | undefined {
    const text = this.text(name)
    return text === undefined ? undefined : fromDuration(text, unit)
  }

  #unread(code: 'source.date-unreadable' | 'source.number-unreadable', column: string, value: string): undefined {
    this.#problems.push({ row: this.entry.row, message: say(code, { column }), value: shortened(value), weight: 'note' })
    return undefined
  }
}

function sid(entry: DirectoryEntry): string | undefined {
  const bytes = entry.bytes('objectsid')
  const text = first(entry, 'objectsid')
  return (bytes && sidText(bytes)) ?? (text !== undefined && isSid(text) ? text.toUpperCase() : undefined)
}

function first(entry: DirectoryEntry, name: string): string | undefined {
  return entry.values(name)[0]?.trim() || undefined
}
