// Files of this source as they arrive.
import { encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')

export const users = [
  `dn:: ${base64('CN=髙﨑 花子,OU=外来,DC=kokoro,DC=local')}`, 'changetype: add', 'objectClass: top', 'objectClass: user',
  'sAMAccountName: takasaki', `displayName:: ${base64('髙﨑 花子')}`, 'userAccountControl: 512', 'pwdLastSet: 0',
  'lastLogonTimestamp: 134080704000000000', 'whenCreated: 20200401000000.0Z',
  'memberOf: CN=a long group name that needs more than one line because ldifde folds,DC=kok', ' oro,DC=local',
  'objectSid:: AQUAAAAAAAUVAAAAAQAAAAIAAAADAAAATAQAAA==', 'primaryGroupID: 512', '',
  'dn: CN=sato,OU=more,DC=kokoro,DC=local', 'changetype: add', 'objectClass: user', 'sAMAccountName: sato', 'userAccountControl: 514', '',
  'dn: CN=PC01,DC=kokoro,DC=local', 'objectClass: user', 'objectClass: computer', 'sAMAccountName: PC01$', 'userAccountControl: 4096', '',
].join('\r\n')

export const domain = [
  'dn: DC=kokoro,DC=local', 'objectClass: domainDNS', 'minPwdLength: 7', 'maxPwdAge: -36288000000000', 'minPwdAge: -864000000000',
  'pwdHistoryLength: 24', 'pwdProperties: 1', 'lockoutThreshold: 0', 'lockoutDuration: -18000000000', '',
].join('\r\n')

export const fixtures: readonly Fixture[] = [
  { name: 'users.ldf', bytes: encode(users, 'ascii') },
  { name: 'unicode.ldf', bytes: encode(users, 'utf-16le-bom') },
  { name: 'all.ldif', bytes: encode(`version: 1\n\n${users}\r\n${domain}`, 'utf-8') },
  { name: 'faulty.ldf', bytes: encode(`${users}\r\ndn: CN=x,DC=kokoro,DC=local\r\nobjectClass: user\r\nsAMAccountName: x\r\npwdLastSet: yesterday\r\n`, 'utf-8'), faulty: true },
]
