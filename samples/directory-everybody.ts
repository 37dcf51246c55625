// Everybody's account without a fault in it: Windows' own, staff, shared ones, programs, vendors, former staff.
import { before } from './days.ts'
import type { Directory, DirectoryGround } from './directory.ts'
import { agencies, declared, service, shared, vendorLogins } from './directory.words.ts'
import type { Person } from './person.ts'
import { fullName } from './names.ts'

/** Accounts in the directory for each bed, those of former staff included, which most hospitals only disable. */
const accountsPerBed = 10
const agencyPerBed = 0.4

export function fillDirectory(directory: Directory, ground: DirectoryGround): void {
  builtIn(directory, ground)
  for (const person of ground.people.all) directory.personal(person)
  administrators(directory, ground)
  inLedger(directory, ground)
  companies(directory, ground)
  formerStaff(directory, ground)
}

function builtIn(directory: Directory, ground: DirectoryGround): void {
  const created = before(ground.asOf, 3650)
  const resting = { createdOn: created, lastLogonOn: null, unit: null } as const
  directory.add('builtin', 'Administrator', {
    ...resting,
    rid: 500,
    display: 'Administrator',
    description: 'コンピューター/ドメインの管理用 (ビルトイン アカウント)',
    enabled: false,
    lastLogonOn: before(ground.asOf, 800),
    passwordSetOn: before(ground.asOf, 820),
    passwordNeverExpires: true,
    groups: ['Domain Admins', 'Administrators', 'Enterprise Admins', 'Schema Admins'],
  })
  directory.add('builtin', 'Guest', {
    ...resting,
    rid: 501,
    display: 'Guest',
    description: 'コンピューター/ドメインへのゲスト アクセス用 (ビルトイン アカウント)',
    enabled: false,
    passwordSetOn: null,
    passwordNeverExpires: true,
    passwordNotRequired: true,
    groups: ['Guests'],
  })
  directory.add('machine', 'krbtgt', {
    ...resting,
    rid: 502,
    display: 'krbtgt',
    description: 'キー配布センター サービス アカウント',
    enabled: false,
    passwordSetOn: created,
  })
  directory.add('machine', 'DefaultAccount', {
    ...resting,
    rid: 503,
    display: 'DefaultAccount',
    description: 'システムで管理されるユーザー アカウントです。',
    enabled: false,
    passwordSetOn: null,
    passwordNotRequired: true,
  })
  directory.add('machine', 'KENSHIN$', {
    ...resting,
    display: 'KENSHIN$',
    passwordSetOn: before(ground.asOf, 12),
    passwordNotRequired: true,
  })
  directory.add('machine', 'MSOL_8c1f2e7a', {
    ...resting,
    display: 'MSOL_8c1f2e7a',
    description: 'Account created to run the directory synchronization service',
    passwordSetOn: created,
    passwordNeverExpires: true,
  })
}

/** Two people who administer keep a second account for it. */
function administrators(directory: Directory, ground: DirectoryGround): void {
  const staff = ground.people.staff()
  const own = staff.filter((person) => person.department === '情報システム課')
  for (const person of [...own, ...staff].slice(0, 2)) directory.administration(person)
  const glass = directory.add('emergency', 'kinkyu-adm', {
    display: '緊急時用',
    description: '大規模障害時に金庫から取り出す',
    lastLogonOn: null,
    passwordSetOn: before(ground.asOf, 500),
    groups: ['Domain Admins'],
  })
  directory.declare(glass, {
    use: '緊急用',
    purpose: '通常の管理者が使えないときの復旧',
    owner: '情報システム課長',
    reviewOn: directory.ahead(20, 200),
  })
}

function inLedger(directory: Directory, ground: DirectoryGround): void {
  const { dice } = directory
  const wards = ground.people.departments.map(({ name }) => name).filter((name) => name.endsWith('病棟'))
  for (const [at, ward] of wards.entries()) sharedAccount(directory, `byoto${at + 1}`, `${ward} 共用`, ward)
  for (const [login, display, department] of shared) sharedAccount(directory, login, display, department)
  for (const [login, display, purpose, owner] of service) {
    const account = directory.add('service', login, {
      display,
      description: purpose,
      passwordNeverExpires: true,
      passwordSetOn: before(ground.asOf, dice.int(300, 2500)),
      lastLogonOn: dice.chance(0.5) ? null : before(ground.asOf, dice.int(0, 20)),
    })
    directory.declare(account, { use: 'サービス', purpose, owner })
  }
  for (const [login, display, vendor, purpose] of vendorLogins) {
    const account = directory.add('vendor', login, { display, description: purpose })
    directory.declare(account, {
      use: '保守',
      purpose,
      owner: '情報システム課 係長',
      users: display,
      endsOn: directory.ahead(30, 360),
      vendor,
    })
  }
  const [login, display, purpose] = declared.test
  directory.declare(directory.add('test', login, { display }), { use: 'テスト', purpose, owner: '医療情報担当' })
  // The ledger still holds accounts that were deleted long ago.
  directory.ledger.push({
    login: 'gairai-old1',
    department: '外来',
    use: '共用',
    purpose: '旧受付端末',
    owner: '',
    users: '',
    reviewOn: before(ground.asOf, 900),
    endsOn: null,
    vendor: '',
  })
}

function sharedAccount(directory: Directory, login: string, display: string, department: string): void {
  const { dice } = directory
  const account = directory.add('shared', login, {
    display,
    department,
    groups: [directory.groupOf(department)],
    passwordNeverExpires: dice.chance(0.3),
  })
  directory.declare(account, {
    use: '共用',
    department,
    purpose: `${department}の端末へのログオン`,
    owner: `${department} 責任者`,
    users: `${department}職員`,
    reviewOn: directory.ahead(20, 320),
  })
}

/** People of companies that work in the house: in no list of personnel. */
function companies(directory: Directory, ground: DirectoryGround): void {
  const { dice } = directory
  const { people, beds, asOf } = ground
  for (let count = Math.round(beds * agencyPerBed); count > 0; count--) {
    const name = people.freshName()
    directory.add('agency', `g${String(900_000 + count)}`, {
      display: `${fullName(name)}（委託）`,
      description: dice.pick(agencies),
      createdOn: before(asOf, dice.int(30, 2000)),
      expiresOn: dice.chance(0.5) ? directory.ahead(20, 300) : null,
    })
  }
}

function formerStaff(directory: Directory, ground: DirectoryGround): void {
  const { dice } = directory
  const { people, beds, asOf } = ground
  const old = people.oldNames()
  for (let count = Math.round(beds * accountsPerBed) - directory.accounts.length; count > 0; count--) {
    const { value: name } = old.next()
    if (!name) return
    const left = dice.int(400, 4000)
    const number = people.nextNumber()
    const department = dice.pick(people.departments).name
    const person: Person = {
      number,
      name,
      department,
      title: '',
      joinedOn: before(asOf, left + dice.int(100, 5000)),
      leftOn: before(asOf, left),
      employed: false,
      moves: [],
    }
    directory.add('former', directory.loginOf(person, false), {
      display: directory.shown(name, department),
      employeeId: ground.shape.employeeIds ? number : null,
      department,
      enabled: false,
      createdOn: person.joinedOn,
      lastLogonOn: before(asOf, left),
      description: '退職',
      unit: '退職者',
    })
  }
}
