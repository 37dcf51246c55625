// `Get-ADUser | Export-Csv` and `Get-ADGroup | Export-Csv`, as the versions of PowerShell write them.
import type { Account, Group, Hospital } from '../hospital.ts'
import { type DirectoryNames, directoryNames, shownTime, sidOf } from './directory-names.ts'
import { csvLine } from './output.ts'

type Column = readonly [string, (account: Account) => string]

const yes = (on: boolean): string => (on ? 'True' : 'False')

function userColumns(hospital: Hospital, names: DirectoryNames): readonly Column[] {
  const { shape, profile } = hospital
  const always: Column[] = [
    ['DistinguishedName', (one) => names.of(one)],
    ['Enabled', (one) => yes(one.enabled)],
    ['SamAccountName', (one) => one.login],
    ['DisplayName', (one) => one.display],
    ['UserPrincipalName', (one) => (one.unit === null ? '' : `${one.login}@${profile.domain}`)],
    ['SID', (one) => sidOf(hospital, one)],
    ['Department', (one) => one.department ?? ''],
    ['Title', (one) => one.title ?? ''],
    ['Description', (one) => one.description ?? ''],
    ['whenCreated', (one) => shownTime(one.createdOn, one)],
    ['LastLogonDate', (one) => shownTime(one.lastLogonOn, one)],
    ['PasswordLastSet', (one) => shownTime(one.passwordSetOn, one)],
    ['PasswordNeverExpires', (one) => yes(one.passwordNeverExpires)],
    ['PasswordNotRequired', (one) => yes(one.passwordNotRequired)],
    ['AllowReversiblePasswordEncryption', (one) => yes(one.reversible)],
    ['AccountExpirationDate', (one) => (one.expiresOn === null ? '' : `${one.expiresOn.replaceAll('-', '/')} 0:00:00`)],
    ['LockedOut', (one) => yes(one.lockedOut)],
  ]
  if (shape.employeeIds) always.splice(4, 0, ['EmployeeID', (one) => one.employeeId ?? ''])
  if (shape.directory === 'powershell7') always.splice(4, 0, ['msDS-PhoneticDisplayName', (one) => one.kana ?? ''])
  if (shape.memberOf) always.push(['MemberOf', (one) => one.groups.map((group) => names.ofGroup(group)).join(';')])
  return always
}

export function* users(hospital: Hospital): Generator<string> {
  const columns = userColumns(hospital, directoryNames(hospital))
  if (hospital.shape.directory === 'powershell5-cp932') yield '#TYPE Microsoft.ActiveDirectory.Management.ADUser'
  yield csvLine(
    columns.map(([name]) => name),
    'all',
  )
  for (const account of hospital.accounts)
    yield csvLine(
      columns.map(([, cell]) => cell(account)),
      'all',
    )
}

export function* groups(hospital: Hospital): Generator<string> {
  const names = directoryNames(hospital)
  const members = membersOf(hospital, names)
  yield csvLine(
    ['SamAccountName', 'DistinguishedName', 'GroupScope', 'GroupCategory', 'SID', 'Description', 'Members', 'MemberOf'],
    'all',
  )
  for (const group of hospital.groups) {
    yield csvLine(
      [
        group.name,
        names.ofGroup(group.name),
        group.sid.startsWith('S-1-5-32') ? 'DomainLocal' : 'Global',
        'Security',
        group.sid,
        group.description,
        (members.get(group.name) ?? []).join(';'),
        group.inside.map((name) => names.ofGroup(name)).join(';'),
      ],
      'all',
    )
  }
}

export function membersOf(
  { accounts, groups: all }: Hospital,
  names: DirectoryNames,
): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, string[]>(all.map(({ name }: Group) => [name, []]))
  for (const account of accounts) for (const group of account.groups) members.get(group)?.push(names.of(account))
  for (const group of all) for (const outer of group.inside) members.get(outer)?.push(names.ofGroup(group.name))
  return members
}
