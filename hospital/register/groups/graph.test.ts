import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildView } from '../build.ts'
import { batch, fact } from '../testing/batch.ts'
import type { Attributes } from '../vocabulary/index.ts'
import { wellKnownOf } from './well-known.ts'

type Account = Partial<Attributes['account']>
type Group = Partial<Attributes['group']>
const domain = 'S-1-5-21-1-2-3'
const users = { gives: ['directory-users'], scope: 'kokoro.local' } as const

function view(accounts: readonly Account[], groups: readonly Group[]) {
  return buildView(
    [
      batch({ ...users, source: 'a', facts: accounts.map((one) => fact('account', { realm: 'kokoro.local', ...one })) }),
      batch({ source: 'g', facts: groups.map((one) => fact('group', { realm: 'kokoro.local', ...one })) }),
    ],
    '2026-11-20',
  )
}
function paths(accounts: readonly Account[], groups: readonly Group[]): string[] {
  const made = view(accounts, groups)
  const [account] = made.all('account')
  if (!account) throw new Error('no account')
  const found = made.groupsOf(account)
  for (const { group } of found) expect(made.membersOf(group)).toContain(account)
  return found.map((path) => path.through.join(' > '))
}

describe('membership', () => {
  const admins = { name: 'Domain Admins', dn: 'CN=Domain Admins,CN=Users,DC=kokoro,DC=local', sid: `${domain}-512` }

  it.each<[string, Account, Group[], string[]]>([
    ['by DN, any case and spacing', { login: 'a', memberOf: ['cn=domain admins, CN=Users,dc=KOKORO,DC=local'] }, [admins], ['Domain Admins']],
    ['by plain name', { login: 'a', memberOf: ['DOMAIN ADMINS'] }, [admins], ['Domain Admins']],
    ['by domain and name', { login: 'a', memberOf: ['KOKORO\\Domain Admins'] }, [admins], ['Domain Admins']],
    ['by SID', { login: 'a', memberOf: [`${domain}-512`] }, [{ ...admins, name: '管理' }], ['管理']],
    ['by primary group number', { login: 'a', memberOf: ['#512'] }, [{ ...admins, name: '管理' }], ['管理']],
    ['told by the group, member as DN', { login: 'a', dn: 'CN=山田\\, 太郎,DC=kokoro,DC=local' }, [{ ...admins, members: ['CN=山田\\, 太郎,DC=kokoro,DC=local'] }], ['Domain Admins']],
    ['told by the group, member as SID', { login: 'a', sid: `${domain}-1100` }, [{ ...admins, members: [`${domain}-1100`] }], ['Domain Admins']],
    ['told by the group, member as log-in', { login: 'a' }, [{ ...admins, members: ['KOKORO\\A'] }], ['Domain Admins']],
    ['nested, told by either side', { login: 'a', memberOf: ['g1'] }, [{ name: 'g1', dn: 'CN=g1,DC=x', memberOf: ['g2'] }, { name: 'g2' }, { ...admins, members: ['g2'] }], ['g1', 'g1 > g2', 'g1 > g2 > Domain Admins']],
    ['a cycle, once', { login: 'a', memberOf: ['g1'] }, [{ name: 'g1', memberOf: ['g2'] }, { name: 'g2', memberOf: ['g1', 'g2'] }], ['g1', 'g1 > g2']],
    ['a group nobody listed', { login: 'a', memberOf: ['CN=Domain Admins,CN=Users,DC=kokoro,DC=local'] }, [], ['Domain Admins']],
    ['a primary group nobody listed', { login: 'a', memberOf: ['#513'] }, [], ['Domain Users']],
  ])('%s', (_what, account, groups, expected) => {
    expect(paths([account], groups)).toEqual(expected)
  })

  it('shows groups only their members name, with those rows as evidence', () => {
    const made = view([{ login: 'a', memberOf: ['x'] }, { login: 'b', memberOf: ['X'] }], [])
    const [group] = made.all('group')
    expect(made.all('group')).toHaveLength(1)
    expect(group && made.get('group', group.key)).toBe(group)
    expect(group?.evidence.map((one) => one.row)).toEqual([2, 3])
  })

  it('follows a local group into the domain', () => {
    const local = batch({ source: 'net', facts: [fact('group', { realm: 'pc01', name: 'Administrators', members: ['KOKORO\\Domain Users', 'Administrator'] }), fact('account', { realm: 'pc01', login: 'Administrator' })] })
    const ad = batch({ ...users, source: 'a', facts: [fact('account', { realm: 'kokoro.local', login: 'nurse', memberOf: ['#513'] }), fact('group', { realm: 'kokoro.local', name: 'Domain Users', sid: `${domain}-513` })] })
    const made = buildView([local, ad], '2026-11-20')
    const admins = made.get('group', 'pc01/administrators')
    expect(admins && made.membersOf(admins).map((one) => one.key).sort()).toEqual(['kokoro.local/nurse', 'pc01/administrator'])
  })

  it('names members that stand in no list, nested groups followed, and nobody else', () => {
    const made = view(
      [{ login: 'a', dn: 'CN=a,DC=kokoro,DC=local', memberOf: ['unlisted'] }],
      [{ ...admins, members: ['CN=a,DC=kokoro,DC=local', 'IT', 'unlisted'] }, { name: 'IT', members: [`${domain}-1900`, 'Domain Admins'] }],
    )
    const [group] = made.all('group')
    expect(group && made.strangersIn(group)).toEqual([`${domain}-1900`])
  })

  it('ends on any tangle of groups', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd')
    fc.assert(
      fc.property(fc.array(fc.record({ name, memberOf: fc.array(name), members: fc.array(name) })), fc.array(name), (groups, memberOf) => {
        const found = paths([{ login: 'x', memberOf }], groups)
        expect(new Set(found.map((path) => path.split(' > ').at(-1))).size).toBe(found.length)
      }),
    )
  })
})

describe('well-known groups and accounts', () => {
  it('knows them by SID, whatever they are called', () => {
    expect(wellKnownOf({ name: '院内管理', sid: `${domain}-512` })).toBe('domain-admins')
    expect(wellKnownOf({ name: '管理者グループ', sid: 'S-1-5-32-544' })).toBe('administrators')
    expect(wellKnownOf({ login: 'byouin-kanri', sid: `${domain}-500` })).toBe('administrator')
    expect(wellKnownOf({ login: 'krbtgt', sid: `${domain}-502` })).toBe('krbtgt')
  })
  it('is not deceived by a name where the SID speaks', () => {
    expect(wellKnownOf({ name: 'Domain Admins', sid: `${domain}-1234` })).toBeUndefined()
  })
  it('goes by name only without a SID', () => {
    expect(wellKnownOf({ name: 'ＤＯＭＡＩＮ admins' })).toBe('domain-admins')
    expect(wellKnownOf({ login: 'Guest' })).toBe('guest')
    expect(wellKnownOf({ name: '外来' })).toBeUndefined()
  })
})
