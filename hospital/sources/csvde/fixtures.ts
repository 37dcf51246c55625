// Files of this source as they arrive.
import { csv, encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'

export const hex = (text: string): string => `X'${Buffer.from(text, 'utf8').toString('hex')}'`
/** S-1-5-21-1-2-3-1100 */
export const sid = "X'0105000000000005150000000100000002000000030000004c040000'"

export const header = ['DN', 'objectClass', 'sAMAccountName', 'displayName', 'userAccountControl', 'pwdLastSet', 'lastLogonTimestamp', 'accountExpires', 'memberOf', 'objectSid', 'primaryGroupID']
export const user = ['CN=髙﨑 花子,OU=外来,DC=kokoro,DC=local', 'user', 'takasaki', '髙﨑 花子', '66048', '134080704000000000', '134080704000000000', '9223372036854775807', 'CN=a,DC=kokoro,DC=local;CN=b,DC=kokoro,DC=local', sid, '513']
const group = ['CN=外来,DC=kokoro,DC=local', 'group', '外来', '', '', '', '', '', '', '', '']
const unreadable = ['CN=x,OU=外来,DC=kokoro,DC=local', 'user', 'x', '', '512', 'きのう', '', '', '', '', '513']

export const fixtures: readonly Fixture[] = [
  { name: 'users.csv', bytes: encode(csv([header, user, group]), 'utf-16le-bom') },
  { name: 'export.csv', bytes: encode(csv([header, [hex(user[0] ?? ''), ...user.slice(1, 3), hex('髙﨑 花子'), ...user.slice(4)]]), 'ascii') },
  { name: 'faulty.csv', bytes: encode(csv([header, user, unreadable]), 'utf-8'), faulty: true },
]
