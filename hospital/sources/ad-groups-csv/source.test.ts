import { describe, expect, it } from 'vitest'
import { csv } from '../testing/encode.ts'
import { codes, factsOf, read } from '../testing/read.ts'
import { adGroupsCsv } from './source.ts'

const group = ['SamAccountName', 'DistinguishedName', 'SID', 'GroupScope', 'Members', 'MemberOf']
const dn = 'CN=髙﨑 花子,OU=外来,DC=kokoro,DC=local'

describe('Get-ADGroup', () => {
  it.each([[';'], [','], ['|'], ['\n'], [', ']])('parts members joined by %j', async (separator) => {
    const members = [dn, 'CN=佐藤\\, 健,OU=外来,DC=kokoro,DC=local'].join(separator)
    const row = ['外来', 'CN=外来,DC=kokoro,DC=local', 'S-1-5-21-1-2-3-1200', 'Global', members, '']
    const batch = await read(adGroupsCsv, 'g.csv', csv([group, row]), 'utf-8-bom')
    expect(factsOf(batch, 'group')).toEqual([{
      realm: 'kokoro.local', name: '外来', dn: 'CN=外来,DC=kokoro,DC=local', sid: 'S-1-5-21-1-2-3-1200',
      members: [dn, 'CN=佐藤\\, 健,OU=外来,DC=kokoro,DC=local'], memberOf: [],
    }])
  })

  it('says that members were not joined, and claims none', async () => {
    const batch = await read(adGroupsCsv, 'g.csv', csv([group, ['g', '', '', 'Global', 'Microsoft.ActiveDirectory.Management.ADPropertyValueCollection', '']]))
    expect(codes(batch)).toEqual(['- note source.list-not-joined'])
    expect(factsOf(batch, 'group')[0]).not.toHaveProperty('members')
  })
})

describe('Get-ADGroupMember', () => {
  const member = ['distinguishedName', 'name', 'objectClass', 'objectGUID', 'SamAccountName', 'SID']

  it('takes the group from the file name, and says so', async () => {
    const batch = await read(adGroupsCsv, 'Domain Admins.csv', csv([member, [dn, '髙﨑 花子', 'user', 'x', 'takasaki', 'S-1-5-21-1-2-3-1100']]))
    expect(factsOf(batch, 'group')).toEqual([{ realm: 'kokoro.local', name: 'Domain Admins', members: [dn] }])
    expect(codes(batch)).toEqual(['- note ad-groups-csv.group-from-name'])
    expect(batch.scope).toBe('kokoro.local/domain admins')
  })

  it('takes the group from a column', async () => {
    const batch = await read(adGroupsCsv, 'm.csv', csv([['GroupName', 'SamAccountName'], ['外来', 'a'], ['病棟', 'b'], ['病棟', '']]), 'cp932')
    expect(factsOf(batch, 'group')).toEqual([{ realm: 'ad', name: '外来', members: ['a'] }, { realm: 'ad', name: '病棟', members: ['b'] }])
    expect(codes(batch)).toEqual(['4 lost ad-groups-csv.member-unknown'])
  })
})
