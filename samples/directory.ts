// The hospital's Active Directory without a fault in it: everybody's account, the groups, what programs and vendors use.
import { encodeCp932 } from '#engines/japanese'
import { before } from './days.ts'
import type { Dice } from './dice.ts'
import type { Account, Group, LedgerRow, Person, Policy, Profile, Sort } from './hospital.ts'
import { formalName, fullName, kanaName, latin, type Name } from './names.ts'
import type { People } from './people.ts'
import type { Shape } from './shape.ts'
import { agencies, declared, service, shared, vendorLogins } from './directory.words.ts'

/** Accounts in the directory for each bed, those of former staff included, which most hospitals only disable. */
const accountsPerBed = 10
const agencyPerBed = 0.4

interface Ground {
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
  readonly #ground: Ground
  readonly #dice: Dice
  #rid = 1104

  constructor(ground: Ground) {
    this.#ground = ground
    this.#dice = ground.dice.of('directory')
    this.#builtIn()
    for (const person of ground.people.all) this.personal(person)
    this.#administrators()
    this.#declared()
    this.#agencies()
    this.#former()
  }

  get groups(): readonly Group[] {
    const inHouse = this.#ground.people.departments.map(({ name }, at): Group =>
      ({ name: this.groupOf(name), sid: this.sid(3000 + at), description: `${name}の共有フォルダ`, inside: [] }))
    return [...wellKnown.map(([name, id, description, inside]) =>
      ({ name, sid: id < 0 ? `S-1-5-32-${-id}` : this.sid(id), description,
        inside: name === 'Domain Users' ? [...inside, ...this.#everybodyIn] : inside })), ...inHouse]
  }

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
    const lastLogonOn = left && person.leftOn !== null ? before(person.leftOn, this.#dice.int(0, 3)) : before(asOf, this.#dice.int(0, 60))
    const account = this.add(left ? 'former' : 'person', this.#loginOf(person, marks.second ?? false), {
      display: this.shown(name, person.department), kana: kanaName(name), employeeId: shape.employeeIds ? person.number : null,
      department: person.department, title: person.title, enabled: !left, createdOn: person.joinedOn, lastLogonOn,
      passwordSetOn: this.passwordDay(lastLogonOn), groups: [this.groupOf(person.department)],
    })
    if (!marks.second) this.of.set(person, account)
    return account
  }

  /** A name as this directory shows it. */
  shown(name: Name, department: string): string {
    const { shape } = this.#ground
    const between = { spaced: ' ', wide: '　', joined: '', noted: ' ' }[shape.shown]
    const formal = formalName(name, between)
    const writable = shape.directory !== 'powershell5-cp932' || shape.employeeIds || encodeCp932(formal).lost.length === 0
    const written = writable && this.#dice.chance(0.5) ? formal : fullName(name, between)
    return shape.shown === 'noted' ? `${written}（${department}）` : written
  }

  /** Within what the rules allow, counted back from a day on which it must still have been good. */
  passwordDay(goodOn: string): string {
    const most = (this.#ground.policy.maxAgeDays ?? 900) - 80
    return before(goodOn, this.#dice.int(0, Math.max(5, Math.min(most, 700))))
  }

  add(sort: Sort, login: string, is: Partial<Omit<Account, 'login' | 'sort'>>): Account {
    if (this.byLogin.has(login)) throw new Error(`two accounts \`${login}\``)
    const createdOn = is.createdOn ?? before(this.#ground.asOf, this.#dice.int(400, 3000))
    const lastLogonOn = is.lastLogonOn === undefined ? before(this.#ground.asOf, this.#dice.int(0, 40)) : is.lastLogonOn
    const account: Account = {
      login, rid: is.rid ?? this.#rid++, sort, display: is.display ?? login, kana: is.kana ?? null, employeeId: is.employeeId ?? null,
      department: is.department ?? null, title: is.title ?? null, description: is.description ?? null, enabled: is.enabled ?? true,
      createdOn, lastLogonOn,
      passwordSetOn: is.passwordSetOn === undefined ? this.passwordDay(lastLogonOn ?? this.#ground.asOf) : is.passwordSetOn,
      passwordNeverExpires: is.passwordNeverExpires ?? false, passwordNotRequired: is.passwordNotRequired ?? false,
      reversible: is.reversible ?? false, expiresOn: is.expiresOn ?? null, lockedOut: is.lockedOut ?? false,
      groups: [...(is.groups ?? [])], unit: is.unit === undefined ? unitOf(sort) : is.unit,
    }
    this.accounts.push(account)
    this.byLogin.set(login, account)
    return account
  }

  declare(account: Account, row: Partial<LedgerRow> & Pick<LedgerRow, 'use'>): void {
    this.ledger.push({
      login: account.login, department: '', purpose: '', owner: '', users: '', reviewOn: null, endsOn: null, vendor: '', ...row,
    })
  }

  ahead(from: number, to: number): string {
    return before(this.#ground.asOf, -this.#dice.int(from, to))
  }

  #loginOf({ number, name }: Person, second: boolean): string {
    if (this.#ground.shape.logins === 'number') return `${second ? 'k' : 'n'}${number}`
    const plain = `${latin(name.familyKana)}.${latin(name.givenKana)}`
    for (let at = 1; ; at++) {
      const login = at === 1 ? plain : `${plain}${at}`
      if (!this.byLogin.has(login)) return login
    }
  }

  #builtIn(): void {
    const created = before(this.#ground.asOf, 3650)
    const resting = { createdOn: created, lastLogonOn: null, unit: null } as const
    this.add('builtin', 'Administrator', {
      ...resting, rid: 500, display: 'Administrator', description: 'コンピューター/ドメインの管理用 (ビルトイン アカウント)', enabled: false,
      lastLogonOn: before(this.#ground.asOf, 800), passwordSetOn: before(this.#ground.asOf, 820), passwordNeverExpires: true,
      groups: ['Domain Admins', 'Administrators', 'Enterprise Admins', 'Schema Admins'],
    })
    this.add('builtin', 'Guest', {
      ...resting, rid: 501, display: 'Guest', description: 'コンピューター/ドメインへのゲスト アクセス用 (ビルトイン アカウント)', enabled: false,
      passwordSetOn: null, passwordNeverExpires: true, passwordNotRequired: true, groups: ['Guests'],
    })
    this.add('machine', 'krbtgt', { ...resting, rid: 502, display: 'krbtgt', description: 'キー配布センター サービス アカウント', enabled: false, passwordSetOn: created })
    this.add('machine', 'DefaultAccount', { ...resting, rid: 503, display: 'DefaultAccount', description: 'システムで管理されるユーザー アカウントです。', enabled: false, passwordSetOn: null, passwordNotRequired: true })
    this.add('machine', 'KENSHIN$', { ...resting, display: 'KENSHIN$', passwordSetOn: before(this.#ground.asOf, 12), passwordNotRequired: true })
    this.add('machine', 'MSOL_8c1f2e7a', { ...resting, display: 'MSOL_8c1f2e7a', description: 'Account created to run the directory synchronization service', passwordSetOn: created, passwordNeverExpires: true })
  }

  /** Two people who administer keep a second account for it. */
  #administrators(): void {
    const staff = this.#ground.people.staff()
    const own = staff.filter((person) => person.department === '情報システム課')
    for (const person of [...own, ...staff].slice(0, 2)) this.administration(person)
    const glass = this.add('emergency', 'kinkyu-adm', { display: '緊急時用', description: '大規模障害時に金庫から取り出す', lastLogonOn: null, passwordSetOn: before(this.#ground.asOf, 500), groups: ['Domain Admins'] })
    this.declare(glass, { use: '緊急用', purpose: '通常の管理者が使えないときの復旧', owner: '情報システム課長', reviewOn: this.ahead(20, 200) })
  }

  administration(person: Person): Account {
    const login = `adm-${this.of.get(person)?.login ?? person.number}`
    return this.add('administration', login, { display: `${fullName(person.name)}（管理用）`, groups: ['Domain Admins'], createdOn: person.joinedOn })
  }

  #declared(): void {
    const wards = this.#ground.people.departments.map(({ name }) => name).filter((name) => name.endsWith('病棟'))
    for (const [at, ward] of wards.entries()) this.#sharedAccount(`byoto${at + 1}`, `${ward} 共用`, ward)
    for (const [login, display, department] of shared) this.#sharedAccount(login, display, department)
    for (const [login, display, purpose, owner] of service) {
      const account = this.add('service', login, { display, description: purpose, passwordNeverExpires: true, passwordSetOn: before(this.#ground.asOf, this.#dice.int(300, 2500)), lastLogonOn: this.#dice.chance(0.5) ? null : before(this.#ground.asOf, this.#dice.int(0, 20)) })
      this.declare(account, { use: 'サービス', purpose, owner })
    }
    for (const [login, display, vendor, purpose] of vendorLogins) {
      const account = this.add('vendor', login, { display, description: purpose })
      this.declare(account, { use: '保守', purpose, owner: '情報システム課 係長', users: display, endsOn: this.ahead(30, 360), vendor })
    }
    const [login, display, purpose] = declared.test
    this.declare(this.add('test', login, { display }), { use: 'テスト', purpose, owner: '医療情報担当' })
    // The ledger still holds accounts that were deleted long ago.
    this.ledger.push({ login: 'gairai-old1', department: '外来', use: '共用', purpose: '旧受付端末', owner: '', users: '', reviewOn: before(this.#ground.asOf, 900), endsOn: null, vendor: '' })
  }

  #sharedAccount(login: string, display: string, department: string): void {
    const account = this.add('shared', login, { display, department, groups: [this.groupOf(department)], passwordNeverExpires: this.#dice.chance(0.3) })
    this.declare(account, { use: '共用', department, purpose: `${department}の端末へのログオン`, owner: `${department} 責任者`, users: `${department}職員`, reviewOn: this.ahead(20, 320) })
  }

  /** People of companies that work in the house: in no list of personnel. */
  #agencies(): void {
    const { people, beds, asOf } = this.#ground
    for (let count = Math.round(beds * agencyPerBed); count > 0; count--) {
      const name = people.freshName()
      this.add('agency', `g${String(900_000 + count)}`, {
        display: `${fullName(name)}（委託）`, description: this.#dice.pick(agencies), createdOn: before(asOf, this.#dice.int(30, 2000)),
        expiresOn: this.#dice.chance(0.5) ? this.ahead(20, 300) : null,
      })
    }
  }

  #former(): void {
    const { people, beds, asOf } = this.#ground
    const old = people.oldNames()
    for (let count = Math.round(beds * accountsPerBed) - this.accounts.length; count > 0; count--) {
      const { value: name } = old.next()
      if (!name) return
      const left = this.#dice.int(400, 4000)
      const number = people.nextNumber()
      const department = this.#dice.pick(people.departments).name
      const person: Person = { number, name, department, title: '', joinedOn: before(asOf, left + this.#dice.int(100, 5000)), leftOn: before(asOf, left), employed: false, moves: [] }
      this.add('former', this.#loginOf(person, false), {
        display: this.shown(name, department), employeeId: this.#ground.shape.employeeIds ? number : null, department,
        enabled: false, createdOn: person.joinedOn, lastLogonOn: before(asOf, left), description: '退職', unit: '退職者',
      })
    }
  }
}

const wellKnown = [
  ['Domain Admins', 512, 'ドメインの管理者', ['Administrators']],
  ['Domain Users', 513, 'すべてのドメイン ユーザー', ['Users']],
  ['Schema Admins', 518, 'スキーマの管理者', []],
  ['Enterprise Admins', 519, '企業の管理者', ['Administrators']],
  ['Administrators', -544, 'コンピューター/ドメインに完全なアクセス権があります', []],
  ['Users', -545, '', []],
  ['Guests', -546, '', []],
  ['Backup Operators', -551, 'ファイルのバックアップと復元のみができます', []],
  ['Remote Desktop Users', -555, '', []],
  ['サーバー管理班', 2901, 'サーバーの当番', ['Domain Admins']],
  ['医療安全委員会', 2902, '委員会の共有フォルダ', []],
  ['VPN利用者', 2903, '院外からの接続を許した人', []],
] as const satisfies readonly (readonly [string, number, string, readonly string[]])[]

function unitOf(sort: Sort): string | null {
  return { person: '職員', agency: '委託', former: '退職者', administration: '管理用', shared: '共用', service: 'サービス', vendor: '保守', emergency: '管理用', test: '共用', builtin: null, machine: null }[sort]
}
