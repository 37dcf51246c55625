// `csvde -u -f`: one table over all kinds of entries, times as numbers, bytes in hexadecimal.
import type { Hospital } from '../hospital.ts'
import { entries, type Value } from './entries.ts'
import { csvLine } from './output.ts'

const columns = [
  'objectClass',
  'sAMAccountName',
  'displayName',
  'description',
  'department',
  'title',
  'employeeID',
  'msDS-PhoneticLastName',
  'msDS-PhoneticFirstName',
  'userPrincipalName',
  'objectSid',
  'primaryGroupID',
  'userAccountControl',
  'whenCreated',
  'lastLogonTimestamp',
  'pwdLastSet',
  'accountExpires',
  'memberOf',
  'member',
  'minPwdLength',
  'maxPwdAge',
  'minPwdAge',
  'pwdHistoryLength',
  'pwdProperties',
  'lockoutThreshold',
  'lockoutDuration',
]

export function* csvde(hospital: Hospital): Generator<string> {
  yield csvLine(['DN', ...columns])
  for (const entry of entries(hospital)) {
    const values = new Map(entry)
    yield csvLine(['dn', ...columns].map((name) => cell(values.get(name))))
  }
}

function cell(value: Value | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return value
  return 'bytes' in value ? `X'${Buffer.from(value.bytes).toString('hex')}'` : value.join(';')
}
