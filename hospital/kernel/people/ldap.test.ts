// Log-in against a real Samba Active Directory over LDAPS.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeWith, hasSamba } from '#tools/testing/needs.ts'
import { startSamba, type Samba } from '#tools/testing/samba.ts'
import { askDirectory } from './ldap.ts'
import { firstStep } from './log-in.ts'
import { Guard } from './guard.ts'
import type { LdapSettings } from './settings.ts'
import { changeSetting } from './settings.ts'
import { cheap, peopleHouse, type PeopleHouse } from './testing.fixture.ts'
import { whoIs } from './queries.ts'

describeWith(hasSamba)('log-in by Active Directory', () => {
  let samba: Samba
  let house: PeopleHouse
  let settings: LdapSettings
  const password = 'Yamada!2026x'

  beforeAll(async () => {
    samba = await startSamba()
    house = await peopleHouse()
    for (const login of ['yamada', 'suzuki']) await samba.tool('user', 'create', login, password)
    // Nested: the person is in a ward, the ward is in the group that the map names.
    for (const group of ['Ward3', 'Kokoroe Staff', 'Kokoroe Operators']) await samba.tool('group', 'add', group)
    await samba.tool('group', 'addmembers', 'Ward3', 'yamada')
    await samba.tool('group', 'addmembers', 'Kokoroe Staff', 'Ward3')
    settings = {
      url: samba.url, servername: samba.servername, baseDn: samba.baseDn, bindAs: `{login}@${samba.realm}`,
      ca: samba.ca,
      groupRoles: [
        { group: 'Kokoroe Staff', facility: 'a', role: 'staff' },
        { group: 'Kokoroe Operators', facility: null, role: 'operator' }
      ],
    }
  })
  afterAll(async () => {
    await house.close()
    await samba.stop()
  })

  test('the right password gives the person and nested groups', async () => {
    const answer = await askDirectory(settings, 'yamada', password)
    expect(answer).toMatchObject({ ok: true, login: 'yamada' })
    if (!answer.ok) return
    expect(answer.subject).toMatch(/^[0-9a-f]{32}$/)
    expect(answer.groups.map((dn) => dn.split(',')[0])).toEqual(
      expect.arrayContaining(['CN=Ward3', 'CN=Kokoroe Staff'])
    )
  })

  test('wrong, empty, and crafted log-ins are all refused', async () => {
    for (const [login, typed] of [
      ['yamada', 'wrong'], ['yamada', ''], ['', password], ['yamada)(cn=*', password], ['*', password],
      ['nobody', password],
      ['yamada@kokoro.test', password], ['KOKORO\\yamada', password], ['yamada\0', password],
    ] as const) expect(await askDirectory(settings, login, typed)).toEqual({ ok: false, why: 'wrong' })
  })

  test('bound by DN too, with what a name holds escaped', async () => {
    const byDn = { ...settings, bindAs: `CN={login},CN=Users,${samba.baseDn}` }
    expect(await askDirectory(byDn, 'yamada', password)).toMatchObject({ ok: true, login: 'yamada' })
    expect(await askDirectory(byDn, 'yamada,CN=x', password)).toMatchObject({ ok: false })
  })

  test('without the hospital\'s authority, or under another name, nothing is sent', async () => {
    expect(await askDirectory({ ...settings, ca: null }, 'yamada', password)).toEqual({ ok: false, why: 'certificate' })
    expect(
      await askDirectory({ ...settings, servername: 'other.test' }, 'yamada', password)
    ).toEqual({ ok: false, why: 'certificate' })
    expect(
      await askDirectory({ ...settings, url: settings.url.replace('ldaps:', 'ldap:') }, 'yamada', password)
    ).toEqual({ ok: false, why: 'wrong' })
    expect(
      await askDirectory({ ...settings, url: 'ldaps://127.0.0.1:1' }, 'yamada', password)
    ).toEqual({ ok: false, why: 'unreachable' })
  })

  test('whoever an explicit principal name belongs to is who comes in', async () => {
    await samba.modify(
      `dn: CN=suzuki,CN=Users,${samba.baseDn}\nchangetype: modify\n`
      + `replace: userPrincipalName\nuserPrincipalName: itou@${samba.realm}\n`
    )
    expect(await askDirectory(settings, 'itou', password)).toMatchObject({ ok: true, login: 'suzuki' })
    expect(await askDirectory(settings, 'suzuki', password)).toMatchObject({ ok: true, login: 'suzuki' })
  })

  test('the same form, roles by group, and gone with the group or the account', async () => {
    const { kernel } = house
    await changeSetting(kernel, 'test', 'ldap', settings)
    const parts = { kernel, guard: new Guard(house.now), now: house.now, cost: cheap }
    const tried = { login: 'yamada', password, address: '10.0.0.1', known: false }
    const entry = await firstStep(parts, tried)
    if (entry.next !== 'done') throw new Error(JSON.stringify(entry))
    expect(entry.proof).toEqual({ way: 'ldap' })
    expect(entry.who.grants).toEqual([{ place: 'a', role: 'staff' }])
    expect(await firstStep(parts, { ...tried, login: 'suzuki' })).toMatchObject({ next: 'refused' })
    await samba.tool('group', 'removemembers', 'Ward3', 'yamada')
    expect(await firstStep(parts, tried)).toMatchObject({ next: 'refused', reason: { code: 'people.noRole' } })
    expect((await whoIs(kernel, entry.who.person.id))?.grants).toEqual([])
    await samba.tool('group', 'addmembers', 'Ward3', 'yamada')
    await samba.tool('user', 'disable', 'yamada')
    expect(await firstStep(parts, tried)).toMatchObject({ next: 'refused', reason: { code: 'people.wrong' } })
  })
})
