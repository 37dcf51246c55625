// Files of this source as they arrive.
import { csv, encode, encodings } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'

const header = ['SamAccountName', 'DisplayName', 'Enabled', 'LastLogonDate', 'PasswordLastSet', 'DistinguishedName', 'MemberOf']
const rows = [
  ['takasaki', '髙﨑 花子', 'True', '2026/11/20 9:00:00', '2026/04/01 8:30:00', 'CN=髙﨑 花子,OU=外来,DC=kokoro,DC=local', ''],
  ['sato', '佐藤 健', 'False', '', '', 'CN=佐藤 健,OU=外来,DC=kokoro,DC=local', 'CN=Domain Admins,CN=Users,DC=kokoro,DC=local'],
]
const defaults = ['DistinguishedName', 'Enabled', 'GivenName', 'Name', 'ObjectClass', 'ObjectGUID', 'SamAccountName', 'SID', 'Surname', 'UserPrincipalName']
const plain = ['CN=a,CN=Users,DC=kokoro,DC=local', 'True', '健', '佐藤 健', 'user', 'c7b2e1a0-0000-0000-0000-000000000001', 'sato', 'S-1-5-21-1-2-3-1101', '佐藤', 'sato@kokoro.local']

export const fixtures: readonly Fixture[] = [
  ...encodings.map((as) => ({ name: `users-${as}.csv`, bytes: encode(csv([header, ...rows]), as) })),
  { name: 'ascii.csv', bytes: encode(csv([header, ...rows]), 'ascii') },
  { name: 'defaults.csv', bytes: encode(`#TYPE Microsoft.ActiveDirectory.Management.ADUser\r\n${csv([defaults, plain])}`, 'utf-8-bom') },
  { name: 'defaults7.csv', bytes: encode(csv([defaults, plain]), 'utf-8') },
  { name: 'tabs.csv', bytes: encode(csv([header, ...rows], '\t'), 'utf-16le-bom') },
  { name: 'faulty.csv', bytes: encode(csv([header, ...rows, ['x', 'y', 'たぶん', '3/4/2026 1:00:00', '', '', '']]), 'cp932'), faulty: true },
]
