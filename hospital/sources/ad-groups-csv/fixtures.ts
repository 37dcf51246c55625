// Files of this source as they arrive.
import { csv, encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'

const groups = [
  ['SamAccountName', 'DistinguishedName', 'SID', 'GroupScope', 'Members', 'MemberOf'],
  ['Domain Admins', 'CN=Domain Admins,CN=Users,DC=kokoro,DC=local', 'S-1-5-21-1-2-3-512', 'Global', 'CN=髙﨑 花子,OU=外来,DC=kokoro,DC=local;CN=g2,DC=kokoro,DC=local', ''],
  ['外来', 'CN=外来,OU=Groups,DC=kokoro,DC=local', 'S-1-5-21-1-2-3-1200', 'Global', '', ''],
]
const members = [
  ['distinguishedName', 'name', 'objectClass', 'objectGUID', 'SamAccountName', 'SID'],
  ['CN=髙﨑 花子,OU=外来,DC=kokoro,DC=local', '髙﨑 花子', 'user', 'c7b2e1a0-0000-0000-0000-000000000001', 'takasaki', 'S-1-5-21-1-2-3-1100'],
]

export const fixtures: readonly Fixture[] = [
  { name: 'groups.csv', bytes: encode(csv(groups), 'utf-8-bom') },
  { name: 'グループ.csv', bytes: encode(csv(groups), 'cp932') },
  { name: 'Domain Admins.csv', bytes: encode(csv(members), 'utf-16le-bom') },
  { name: 'typed.csv', bytes: encode(`#TYPE Microsoft.ActiveDirectory.Management.ADPrincipal\r\n${csv(members)}`, 'utf-8') },
  { name: 'all-members.csv', bytes: encode(csv([['GroupName', 'SamAccountName'], ['外来', 'takasaki'], ['外来', '']]), 'cp932'), faulty: true },
]
