// What follows from the accounts as they are: days, flags, rules and groups. Written for the answer key on its own, so
// that it can disagree with the checks.
import type { Answers, Subject } from './answers.ts'
import { daysBetween } from './days.ts'
import type { Account, Group, Policy, Sort } from './hospital.ts'

interface Truth {
  readonly asOf: string
  /** Domain or computer. */
  readonly realm: string
  /** `half`: by `net accounts` alone, which says nothing of complexity. */
  readonly told: 'whole' | 'half'
  readonly policy: Policy
  readonly accounts: readonly Account[]
  readonly groups: readonly Group[]
}

/** 90 days in every edition; the replicated date may be 14 days late. */
const unusedAfter = 90
const lag = 14
const oldAfter = 183
const longEnough = 13
const mostDomainAdmins = 5

const byHand: ReadonlySet<Sort> = new Set<Sort>([
  'person',
  'agency',
  'former',
  'administration',
  'shared',
  'vendor',
  'test',
])
const kept: ReadonlySet<Sort> = new Set<Sort>(['builtin', 'administration', 'service', 'vendor', 'emergency'])
const ruling = new Set(['Domain Admins', 'Enterprise Admins', 'Schema Admins', 'Administrators', 'Backup Operators'])

export function answerAccounts(truth: Truth, answers: Answers): void {
  const usable = truth.accounts.filter(
    (one) => one.enabled && one.sort !== 'machine' && !(one.expiresOn !== null && one.expiresOn < truth.asOf),
  )
  const subject = ({ login }: Account): Subject => ({ kind: 'account', key: `${truth.realm}/${login.toLowerCase()}` })
  for (const one of usable) {
    unused(one)
    if (one.passwordNotRequired) answers.fail('password-not-required', subject(one), 'パスワードなしでも使える設定')
    if (one.reversible) answers.fail('reversible-encryption', subject(one), 'パスワードを元に戻せる形で保存')
    if (byHand.has(one.sort)) password(one)
  }
  rules(truth, answers)
  groups()

  function unused(one: Account): void {
    if (one.sort === 'builtin' || one.sort === 'emergency' || (one.sort === 'service' && one.lastLogonOn === null))
      return
    const days = daysBetween(one.lastLogonOn ?? one.createdOn, truth.asOf)
    if (days <= unusedAfter) return
    if (one.lastLogonOn !== null && days <= unusedAfter + lag) answers.unknown('unused-accounts', subject(one))
    else
      answers.fail(
        'unused-accounts',
        subject(one),
        one.lastLogonOn === null ? '作成後、一度も使われていない' : `最終ログオンから${days}日`,
      )
  }

  function password(one: Account): void {
    const { minLength, maxAgeDays } = truth.policy
    const complexity = truth.told === 'half' ? undefined : truth.policy.complexity
    if (one.passwordNeverExpires && minLength < longEnough)
      answers.fail('password-never-expires', subject(one), 'パスワードが無期限')
    if (one.passwordSetOn === null) return
    const days = daysBetween(one.passwordSetOn, truth.asOf)
    if (days > oldAfter && complexity !== true) answers.open('password-age', ['leaflet-2023'])
    if (minLength >= longEnough) return
    if (maxAgeDays === null) answers.open('password-age', ['checklist-r7'])
    else if (days > maxAgeDays)
      answers.fail('password-age', subject(one), `パスワード変更から${days}日`, ['checklist-r7'])
  }

  function groups(): void {
    const above = new Map(truth.groups.map((group) => [group.name, group.inside]))
    const reached = (names: readonly string[]): Set<string> => {
      const all = new Set<string>()
      const open = [...names]
      for (let name = open.pop(); name !== undefined; name = open.pop()) {
        if (all.has(name)) continue
        all.add(name)
        open.push(...(above.get(name) ?? []))
      }
      return all
    }
    let domainAdmins = 0
    for (const one of usable) {
      const all = reached(one.groups)
      if (all.has('Domain Admins')) domainAdmins++
      if (kept.has(one.sort) || ![...all].some((name) => ruling.has(name))) continue
      if (one.display === one.login) answers.unknown('ordinary-people-administrators', subject(one))
      else answers.fail('ordinary-people-administrators', subject(one), '日常用のアカウントに管理者権限')
    }
    const key = { kind: 'group', key: `${truth.realm}/domain admins` }
    if (domainAdmins > mostDomainAdmins) answers.fail('domain-admin-count', key, `ドメイン管理者が${domainAdmins}人`)
  }
}

function rules({ realm, policy, told }: Truth, answers: Answers): void {
  const subject = { kind: 'passwordPolicy', key: realm }
  const { minLength, lockoutThreshold } = policy
  if (minLength < 8) answers.fail('password-length', subject, `最小${minLength}文字`)
  else if (minLength < 13) answers.fail('password-length', subject, `最小${minLength}文字`, ['kokoroe-practice'])
  if (lockoutThreshold === 0 || lockoutThreshold > 10)
    answers.fail('lockout', subject, `ロックアウトのしきい値 ${lockoutThreshold}`)
  if (told === 'half') {
    answers.unknown('password-complexity', subject)
    answers.unknown('reversible-encryption', subject)
    return
  }
  if (!policy.complexity) answers.fail('password-complexity', subject, '複雑さの要件が無効')
  if (policy.reversible) answers.fail('reversible-encryption', subject, '元に戻せる暗号化が有効')
}
