// Faults of accounts as such: unused, without a password, shared, for programs, for vendors, for administrators.
import { before } from '../days.ts'
import type { Account } from '../hospital.ts'
import { undeclaredService, undeclaredShared, undeclaredVendor } from '../directory.words.ts'
import type { Ground } from './ground.ts'

export function plantAccounts(ground: Ground): void {
  unused(ground)
  flags(ground)
  shared(ground)
  programs(ground)
  vendors(ground)
  administrators(ground)
  hospitalName(ground)
}

/** Who must be reported follows from the days alone: see answers-accounts.ts. */
function unused(ground: Ground): void {
  const { asOf, dice, directory } = ground
  for (let count = ground.some(3, 15); count > 0; count--) {
    const account = ground.account(ground.take((person) => person.joinedOn < before(asOf, 900)))
    account.lastLogonOn = before(asOf, dice.int(110, 700))
    account.passwordSetOn = before(account.lastLogonOn, dice.int(0, 80))
  }
  const never = ground.take((person) => person.joinedOn < before(asOf, 200))
  ground.account(never).lastLogonOn = null
  ground.account(never).passwordSetOn = null
  // Between 90 and 104 days the replicated date may be as late as that.
  for (const days of [96, 101])
    ground.account(ground.take((person) => person.joinedOn < before(asOf, 200))).lastLogonOn = before(asOf, days)
  // Just in time, and somebody who starts next week.
  ground.account(ground.take((person) => person.joinedOn < before(asOf, 200))).lastLogonOn = before(asOf, 84)
  const starting = directory.personal(ground.people.newcomer(6))
  starting.lastLogonOn = null
  starting.passwordSetOn = null
  // Ended by its own date: nobody can use it.
  const ended = directory.accounts.find(({ sort }) => sort === 'agency')
  if (ended) Object.assign(ended, { expiresOn: before(asOf, 40), lastLogonOn: before(asOf, 400) })
}

function flags(ground: Ground): void {
  const { asOf, dice } = ground
  for (let count = ground.some(1, 6); count > 0; count--) {
    const account = ground.account(ground.take((person) => person.joinedOn < before(asOf, 800)))
    account.passwordNeverExpires = true
    account.passwordSetOn = before(asOf, dice.int(200, 700))
  }
  if (!ground.nth(5, 0)) ground.account(ground.take()).passwordNotRequired = true
  if (!ground.nth(4, 3)) ground.account(ground.take()).reversible = true
  ground.account(ground.take()).lockedOut = true
}

function shared(ground: Ground): void {
  const { answers, asOf, directory, dice } = ground
  const declared = directory.accounts.filter(({ sort }) => sort === 'shared')
  const faults = [
    ['責任者がいない', { owner: '' }],
    ['見直し日を過ぎている', { reviewOn: before(asOf, 45) }],
    ['見直し日が1年より先', { reviewOn: before(asOf, -800) }],
    ['用途の記載がない', { purpose: '' }],
    ['見直し日がない', { reviewOn: null }],
  ] as const
  for (const [at, account] of dice.shuffled(declared).slice(0, 3).entries()) {
    const [what, change] = faults[(ground.seed + at) % faults.length] ?? faults[0]
    const row = directory.ledger.find(({ login }) => login === account.login)
    if (row) Object.assign(row, change)
    answers.fail('shared-accounts', ground.subject(account), `共有アカウント: ${what}`)
  }
  for (const [login, display] of dice.shuffled(undeclaredShared).slice(0, 2)) {
    const account = directory.add('shared', login, { display })
    answers.fail('shared-accounts', ground.subject(account), '台帳にない共有アカウント')
  }
}

function programs(ground: Ground): void {
  const { answers, directory, dice } = ground
  const [login, display] = dice.pick(undeclaredService)
  const account = directory.add('service', login, { display, passwordNeverExpires: true, lastLogonOn: null })
  answers.fail('service-accounts', ground.subject(account), '台帳にないサービス用アカウント')
  if (ground.nth(2, 0)) {
    const ruling = directory.byLogin.get('svc-backup')
    ruling?.groups.push('Domain Admins')
    if (ruling) answers.fail('service-accounts', ground.subject(ruling), 'サービス用アカウントがドメイン管理者')
  }
}

function vendors(ground: Ground): void {
  const { answers, asOf, directory, dice } = ground
  const change = (
    login: string,
    row: Partial<{ endsOn: string | null; users: string; owner: string }>,
    what: string,
  ) => {
    const account = directory.byLogin.get(login)
    const declared = directory.ledger.find((one) => one.login === login)
    if (!account || !declared) return
    Object.assign(declared, row)
    answers.fail('vendor-accounts', ground.subject(account), `事業者のアカウント: ${what}`)
  }
  if (!ground.nth(4, 2)) change('hoshu-karte', { users: '約5名' }, '複数人で共用')
  if (!ground.nth(3, 0)) change('hoshu-pacs', { endsOn: before(asOf, 70) }, '利用終了日を過ぎている')
  if (ground.nth(5, 1)) change('maint-kensa', { endsOn: null, owner: '' }, '責任者と終了日がない')
  const [login, display] = dice.pick(undeclaredVendor)
  answers.fail(
    'vendor-accounts',
    ground.subject(directory.add('vendor', login, { display })),
    '台帳にない事業者のアカウント',
  )
}

function administrators(ground: Ground): void {
  const { answers, asOf, directory, shape } = ground
  const administrator = directory.byLogin.get('Administrator')
  const guest = directory.byLogin.get('Guest')
  if (!administrator || !guest) return
  const builtin = (account: Account, what: string) =>
    answers.fail('builtin-administrators', ground.subject(account), what)
  if (shape.administrator === 'used') {
    Object.assign(administrator, { enabled: true, lastLogonOn: before(asOf, 3), passwordSetOn: before(asOf, 1300) })
    builtin(administrator, 'Administrator を日常的に使い、パスワードも古い')
  } else if (shape.administrator === 'resting') {
    Object.assign(administrator, { enabled: true, lastLogonOn: before(asOf, 120), passwordSetOn: before(asOf, 60) })
  } else if (shape.administrator === 'guest') {
    guest.enabled = true
    builtin(guest, 'Guest が有効')
  }
  // Ordinary people who rule the domain by way of another group.
  for (let count = ground.some(1, 4); count > 0; count--) ground.account(ground.take()).groups.push('サーバー管理班')
  if (ground.nth(3, 1)) ground.account(ground.take()).groups.push('Backup Operators')
  // All of the domain may read every file.
  if (ground.nth(5, 2)) {
    directory.everybodyInside('Backup Operators')
    answers.fail(
      'ordinary-people-administrators',
      directory.groupSubject('Backup Operators'),
      'Domain Users 全員が Backup Operators に所属',
    )
  }
  // A log-in nobody described, left by an installation.
  if (ground.nth(3, 2)) directory.add('agency', 'k-setup', { groups: ['Administrators'], unit: null })
  // Each at a time for a good reason, and nobody ever counted them.
  if (ground.nth(2, 0)) for (let count = 4; count > 0; count--) directory.administration(ground.take())
}

function hospitalName(ground: Ground): void {
  const { answers, directory, profile } = ground
  if (ground.nth(5, 4)) return
  const account = directory.add('shared', `${profile.romaji}hp1`, { display: '研修用端末' })
  directory.declare(account, {
    use: '共用',
    purpose: '研修室の端末',
    owner: '総務課 係長',
    users: '研修参加者',
    reviewOn: directory.ahead(30, 200),
    department: '総務課',
  })
  answers.fail('hospital-name-accounts', ground.subject(account), 'ログインIDが病院名そのもの')
}
