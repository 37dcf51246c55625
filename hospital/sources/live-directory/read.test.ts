import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildView } from '#hospital/register/build.ts'
import { wellKnownOf } from '#hospital/register/groups/well-known.ts'
import { describeWith, hasSamba } from '#tools/testing/needs.ts'
import { startSamba, type Samba } from '#tools/testing/samba.ts'
import { readDirectory, type DirectoryAccess, type LiveReading } from './read.ts'
import type { ja } from './text.ja.ts'

const now = '2026-11-20T09:00:00Z'

describeWith(hasSamba)('a real directory over LDAPS', () => {
  let samba: Samba
  let access: DirectoryAccess
  let reading: LiveReading
  beforeAll(async () => {
    samba = await startSamba()
    access = { url: samba.url, name: samba.adminName, password: samba.adminPassword, ca: samba.ca, servername: samba.servername, now }
    await samba.tool('user', 'create', 'takasaki', 'Takasaki!2026', '--surname=髙﨑', '--given-name=花子', '--department=外来', '--job-title=看護師')
    await samba.tool('user', 'create', 'sato', 'Satou!2026x', '--must-change-at-next-login')
    await samba.tool('user', 'disable', 'sato')
    await samba.tool('user', 'setexpiry', 'sato', '--days=30')
    await samba.tool('group', 'add', '外来')
    await samba.tool('group', 'addmembers', '外来', 'takasaki')
    await samba.tool('group', 'addmembers', 'Domain Admins', '外来')
    await samba.tool('domain', 'passwordsettings', 'set', '--min-pwd-length=9', '--complexity=on', '--account-lockout-threshold=5', '--max-pwd-age=0')
    await samba.modify(`dn: CN=花子 髙﨑,CN=Users,${samba.baseDn}\nchangetype: modify\nreplace: employeeID\nemployeeID: 00123\n-\nreplace: msDS-PhoneticDisplayName\nmsDS-PhoneticDisplayName: タカサキ ハナコ\n`)
    // More than one page.
    const many = Array.from({ length: 600 }, (_, at) =>
      `dn: CN=u${at},CN=Users,${samba.baseDn}\nchangetype: add\nobjectClass: user\nsAMAccountName: u${at}\nuserAccountControl: 514\n`)
    await samba.modify(many.join('\n'))
    reading = await readDirectory(access)
  })
  afterAll(() => samba.stop())

  const view = () => {
    if (!reading.ok) throw new Error(JSON.stringify(reading.reason))
    return buildView([reading.batch], '2026-11-20')
  }

  it('reads accounts as csvde would write them', () => {
    const [takasaki, sato] = [view().get('account', 'kokoro.test/takasaki'), view().get('account', 'kokoro.test/sato')]
    expect(takasaki?.is).toMatchObject({
      displayName: '花子 髙﨑', department: '外来', title: '看護師', employeeId: '00123', kana: 'タカサキ ハナコ', enabled: true, lastLogonAt: null,
      expiresAt: null, passwordNeverExpires: false, sid: expect.stringMatching(/^S-1-5-21-/),
    })
    expect(sato?.is).toMatchObject({ enabled: false, passwordSetAt: null, expiresAt: expect.stringMatching(/^20\d\d-/) })
  })

  it('reads every page, and no computers', () => {
    const accounts = view().all('account')
    expect(accounts.filter((one) => /^u\d+$/.test(one.is.login ?? ''))).toHaveLength(600)
    expect(accounts.some((one) => one.is.login?.endsWith('$'))).toBe(false)
    expect(accounts.map((one) => wellKnownOf(one.is)).filter((known) => known !== undefined).toSorted((a, b) => a.localeCompare(b))).toEqual(['administrator', 'guest', 'krbtgt'])
  })

  it('follows nested groups up to the administrators', () => {
    const register = view()
    const takasaki = register.get('account', 'kokoro.test/takasaki')
    const paths = takasaki ? register.groupsOf(takasaki) : []
    const admins = paths.find(({ group }) => wellKnownOf(group.is) === 'domain-admins')
    expect(admins?.through).toEqual(['外来', 'Domain Admins'])
    expect(paths.some(({ group }) => wellKnownOf(group.is) === 'domain-users')).toBe(true)
  })

  it('reads the policy of the domain', () => {
    expect(view().get('passwordPolicy', 'kokoro.test')?.is).toMatchObject({ minLength: 9, complexity: true, lockoutThreshold: 5, maxAgeDays: null })
  })

  it('says what it stands for', () => {
    expect(reading).toMatchObject({
      ok: true,
      batch: { scope: 'kokoro.test#account,group,passwordPolicy', observedAt: now, problems: [], path: `${samba.url}/${samba.baseDn}`, gives: expect.arrayContaining(['directory-users', 'directory-groups', 'password-policy']) },
    })
  })

  it.each<[string, (access: DirectoryAccess) => Partial<DirectoryAccess>, keyof typeof ja]>([
    ['a wrong password', () => ({ password: 'wrong' }), 'live-directory.credentials'],
    ['an unknown authority', () => ({ ca: '' }), 'live-directory.certificate'],
    ['a name that is not in the certificate', () => ({ servername: 'other.kokoro.test' }), 'live-directory.certificate'],
    ['a closed port', ({ url }) => ({ url: url.replace(':636', ':637') }), 'live-directory.unreachable'],
    ['a part that does not exist', () => ({ baseDn: 'OU=none,DC=kokoro,DC=test' }), 'live-directory.refused'],
  ])('says in words: %s', async (_what, change, code) => {
    expect(await readDirectory({ ...access, ...change(access) })).toMatchObject({ ok: false, reason: { code } })
  })
})

describe('without encryption', () => {
  it('is refused before a password is sent', async () => {
    expect(await readDirectory({ url: 'ldap://127.0.0.1', name: 'a', password: 'b', now })).toMatchObject({ ok: false, reason: { code: 'live-directory.not-ldaps' } })
  })
})
