import { Client } from 'ldapts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeWith, hasSamba } from './needs.ts'
import { startSamba, type Samba } from './samba.ts'

describeWith(hasSamba)('a real domain controller', () => {
  let samba: Samba
  beforeAll(async () => {
    samba = await startSamba()
  })
  afterAll(() => samba.stop())

  it('answers over LDAPS with a certificate its authority vouches for', async () => {
    await samba.tool('user', 'create', 'yamada', 'Yamada!2026x', '--surname=山田', '--given-name=太郎')
    const client = new Client({ url: samba.url, tlsOptions: { ca: samba.ca, servername: samba.servername } })
    await client.bind('yamada@kokoro.test', 'Yamada!2026x')
    const found = await client.search(samba.baseDn, { filter: '(sAMAccountName=yamada)', attributes: ['sn'] })
    expect(found.searchEntries[0]?.['sn']).toBe('山田')
    await client.unbind()
  })

  it('refuses a wrong password and an unknown authority', async () => {
    const right = new Client({ url: samba.url, tlsOptions: { ca: samba.ca, servername: samba.servername } })
    await expect(right.bind('yamada@kokoro.test', 'wrong')).rejects.toThrow()
    await right.unbind()
    const stranger = new Client({ url: samba.url, tlsOptions: { servername: samba.servername } })
    await expect(stranger.bind(samba.adminName, samba.adminPassword)).rejects.toThrow()
  })

  it('takes LDIF changes', async () => {
    await samba.modify(`dn: CN=太郎 山田,CN=Users,${samba.baseDn}\nchangetype: modify\nreplace: description\ndescription: test\n`)
    expect(await samba.tool('user', 'show', 'yamada')).toContain('description: test')
  })
})
