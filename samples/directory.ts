// The hospital's Active Directory and the ledger beside it: how accounts are made, named and shown here.
import { encodeCp932 } from '#engines/japanese'
import { before } from './days.ts'
import type { Dice } from './dice.ts'
import type { Account, Group, LedgerRow, Policy, Profile, Sort } from './hospital.ts'
import type { Person } from './person.ts'
import { formalName, fullName, kanaName, latin, type Name } from './names.ts'
import { groupsOf } from './directory-groups.ts'
import type { People } from './people.ts'
import type { Shape } from './shape.ts'

export interface DirectoryGround {
  readonly dice: Dice
  readonly asOf: string
  readonly beds: number
  readonly shape: Shape
  readonly profile: Profile
  readonly policy: Policy
  readonly people: People
}

export class Directory {
  readonly accounts: Account[] = []
  readonly ledger: LedgerRow[] = []
  readonly of = new Map<Person, Account>()
  readonly byLogin = new Map<string, Account>()
  readonly #everybodyIn: string[] = []
  readonly #ground: DirectoryGround
  readonly dice: Dice
  #rid = 1104

  constructor(ground: DirectoryGround) {
    this.#ground = ground
    this.dice = ground.dice.of('directory')
  }

  get groups(): readonly Group[] {
    const inHouse = this.#ground.people.departments.map(({ name }) => ({ name, group: this.groupOf(name) }))
    return groupsOf(inHouse, (rid) => this.sid(rid), this.#everybodyIn)
  }

  /** Domain Users as a member of another group. */
  everybodyInside(group: string): void {
    this.#everybodyIn.push(group)
  }

  groupSubject(name: string): { readonly kind: 'group'; readonly key: string } {
    return { kind: 'group', key: `${this.#ground.profile.domain}/${name.toLowerCase()}` }
  }

  sid(rid: number): string {
    return `S-1-5-21-${1_004_336_348 + this.#ground.beds}-1177238915-682003330-${rid}`
  }

  key(account: Account): string {
    return `${this.#ground.profile.domain}/${account.login.toLowerCase()}`
  }

  groupOf(department: string): string {
    const { groupNames } = this.#ground.shape
    return { prefixed: `GG_${department}`, tailed: `${department}職員`, plain: department }[groupNames]
  }

  /** Everyday account of somebody in one of personnel's lists. */
  personal(person: Person, marks: { readonly second?: true } = {}): Account {
    const { shape, asOf } = this.#ground
    const { name } = person
    const left = person.leftOn !== null && person.leftOn < asOf
    const lastLogonOn =
      left && person.leftOn !== null ? before(person.leftOn, this.dice.int(0, 3)) : before(asOf, this.dice.int(0, 60))
    const account = this.add(left ? 'former' : 'person', this.loginOf(person, marks.second ?? false), {
      display: this.shown(name, person.department),
      kana: kanaName(name),
      employeeId: shape.employeeIds ? person.number : null,
      department: person.department,
      title: person.title,
      enabled: !left,
      createdOn: person.joinedOn,
      lastLogonOn,
      passwordSetOn: this.passwordDay(lastLogonOn),
      groups: [this.groupOf(person.department)],
    })
    if (!marks.second) this.of.set(person, account)
    return account
  }

  /** A name as this directory shows it. */
  shown(name: Name, department: string): string {
    const { shape } = this.#ground
    const between = { spaced: ' ', wide: '　', joined: '', noted: ' ' }[shape.shown]
    const formal = formalName(name, between)
    const writable =
      shape.directory !== 'powershell5-cp932' || shape.employeeIds || encodeCp932(formal).lost.length === 0
    const written = writable && this.dice.chance(0.5) ? formal : fullName(name, between)
    return shape.shown === 'noted' ? `${written}（${department}）` : written
  }

  /** Within what the rules allow, counted back from a day on which it must still have been good. */
  passwordDay(goodOn: string): string {
    const most = (this.#ground.policy.maxAgeDays ?? 900) - 80
    return before(goodOn, this.dice.int(0, Math.max(5, Math.min(most, 700))))
  }

  add(sort: Sort, login: string, is: Partial<Omit<Account, 'login' | 'sort'>>): Account {
    if (this.byLogin.has(login)) throw new Error(`two accounts \`${login}\``)
    const createdOn = is.createdOn ?? before(this.#ground.asOf, this.dice.int(400, 3000))
    const lastLogonOn = is.lastLogonOn === undefined ? before(this.#ground.asOf, this.dice.int(0, 40)) : is.lastLogonOn
    const account: Account = {
      login,
      rid: is.rid ?? this.#rid++,
      sort,
      display: is.display ?? login,
      kana: is.kana ?? null,
      employeeId: is.employeeId ?? null,
      department: is.department ?? null,
      title: is.title ?? null,
      description: is.description ?? null,
      enabled: is.enabled ?? true,
      createdOn,
      lastLogonOn,
      passwordSetOn:
        is.passwordSetOn === undefined ? this.passwordDay(lastLogonOn ?? this.#ground.asOf) : is.passwordSetOn,
      passwordNeverExpires: is.passwordNeverExpires ?? false,
      passwordNotRequired: is.passwordNotRequired ?? false,
      reversible: is.reversible ?? false,
      expiresOn: is.expiresOn ?? null,
      lockedOut: is.lockedOut ?? false,
      groups: [...(is.groups ?? [])],
      unit: is.unit === undefined ? unitOf(sort) : is.unit,
    }
    this.accounts.push(account)
    this.byLogin.set(login, account)
    return account
  }

  declare(account: Account, row: Partial<LedgerRow> & Pick<LedgerRow, 'use'>): void {
    this.ledger.push({
      login: account.login,
      department: '',
      purpose: '',
      owner: '',
      users: '',
      reviewOn: null,
      endsOn: null,
      vendor: '',
      ...row,
    })
  }

  ahead(from: number, to: number): string {
    return before(this.#ground.asOf, -this.dice.int(from, to))
  }

  loginOf({ number, name }: Person, second: boolean): string {
    if (this.#ground.shape.logins === 'number') return `${second ? 'k' : 'n'}${number}`
    const plain = `${latin(name.familyKana)}.${latin(name.givenKana)}`
    for (let at = 1; ; at++) {
      const login = at === 1 ? plain : `${plain}${at}`
      if (!this.byLogin.has(login)) return login
    }
  }

  administration(person: Person): Account {
    const login = `adm-${this.of.get(person)?.login ?? person.number}`
    return this.add('administration', login, {
      display: `${fullName(person.name)}（管理用）`,
      groups: ['Domain Admins'],
      createdOn: person.joinedOn,
    })
  }
}

function unitOf(sort: Sort): string | null {
  return {
    person: '職員',
    agency: '委託',
    former: '退職者',
    administration: '管理用',
    shared: '共用',
    service: 'サービス',
    vendor: '保守',
    emergency: '管理用',
    test: '共用',
    builtin: null,
    machine: null,
  }[sort]
}
