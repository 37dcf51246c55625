// Users, groups and the domain by their LDAP names: what csvde and ldifde write down, each in its own form.
import type { Account, Hospital, Policy } from '../hospital.ts'
import { control, directoryNames, filetime, generalizedTime, never, sidOf } from './directory-names.ts'
import { membersOf } from './powershell.ts'

export type Value = string | readonly string[] | { readonly bytes: Uint8Array }
export type Entry = readonly (readonly [string, Value])[]

export function* entries(hospital: Hospital): Generator<Entry> {
  const names = directoryNames(hospital)
  const { shape, profile, policy, accounts, groups } = hospital
  if (shape.policy !== 'halfTold') yield domain(names.base, policy)
  for (const account of accounts) yield user(account)
  const members = membersOf(hospital, names)
  for (const group of groups) {
    yield [
      ['dn', names.ofGroup(group.name)],
      ['objectClass', 'group'],
      ['sAMAccountName', group.name],
      ['description', group.description],
      ['objectSid', { bytes: sidBytes(group.sid) }],
      ['member', members.get(group.name) ?? []],
      ['memberOf', group.inside.map((name) => names.ofGroup(name))],
    ]
  }

  function user(account: Account): Entry {
    const phonetic = account.kana?.split(' ') ?? []
    return [
      ['dn', names.of(account)],
      ['objectClass', 'user'],
      ['sAMAccountName', account.login],
      ['displayName', account.display],
      ['description', account.description ?? ''],
      ['department', account.department ?? ''],
      ['title', account.title ?? ''],
      ['employeeID', shape.employeeIds ? (account.employeeId ?? '') : ''],
      ['msDS-PhoneticLastName', phonetic[0] ?? ''],
      ['msDS-PhoneticFirstName', phonetic[1] ?? ''],
      ['userPrincipalName', account.unit === null ? '' : `${account.login}@${profile.domain}`],
      ['objectSid', { bytes: sidBytes(sidOf(hospital, account)) }],
      ['primaryGroupID', '513'],
      ['userAccountControl', String(control(account))],
      ['whenCreated', generalizedTime(account.createdOn, account)],
      ['lastLogonTimestamp', account.lastLogonOn === null ? '' : filetime(account.lastLogonOn, account)],
      ['pwdLastSet', filetime(account.passwordSetOn, account)],
      ['accountExpires', account.expiresOn === null ? never : filetime(account.expiresOn, account)],
      ['memberOf', account.groups.map((group) => names.ofGroup(group))],
    ]
  }
}

function domain(base: string, policy: Policy): Entry {
  const days = (count: number): string => String(BigInt(count) * -864_000_000_000n)
  return [
    ['dn', base],
    ['objectClass', 'domainDNS'],
    ['minPwdLength', String(policy.minLength)],
    ['maxPwdAge', policy.maxAgeDays === null ? '-9223372036854775808' : days(policy.maxAgeDays)],
    ['minPwdAge', days(policy.minAgeDays)],
    ['pwdHistoryLength', String(policy.history)],
    ['pwdProperties', String((policy.complexity ? 1 : 0) + (policy.reversible ? 16 : 0))],
    ['lockoutThreshold', String(policy.lockoutThreshold)],
    ['lockoutDuration', String(BigInt(policy.lockoutMinutes) * -600_000_000n)],
  ]
}

function sidBytes(sid: string): Uint8Array {
  const parts = sid.split('-').slice(3).map(Number)
  const bytes = Buffer.alloc(8 + parts.length * 4)
  bytes[0] = 1
  bytes[1] = parts.length
  bytes[7] = Number(sid.split('-')[2])
  for (const [at, part] of parts.entries()) bytes.writeUInt32LE(part >>> 0, 8 + at * 4)
  return bytes
}
