// Settings of the installation, and the saving of everything.
import { askDirectory } from '#hospital/kernel/people/ldap.ts'
import { byNameAlone, grantsFor } from '#hospital/kernel/people/enter.ts'
import { changeSetting, secretOf, setting } from '#hospital/kernel/people/settings.ts'
import type { Context, Handlers, Topic } from '../context.ts'
import { passOn, Refused } from '../refuse.ts'
import { readTls } from '../tls.ts'

async function get({ house }: Context<'settings.get'>) {
  const { kernel } = house
  const [locale, session, tls, ldap, oidc, secret] = await Promise.all([
    setting(kernel, 'locale'), setting(kernel, 'session'), setting(kernel, 'tls'), setting(kernel, 'ldap'),
    setting(kernel, 'oidc'),
    secretOf(kernel, 'oidc'),
  ])
  const read = tls.certFile !== null && tls.keyFile !== null ? readTls(tls.certFile, tls.keyFile) : null
  const good = read?.ok === true ? read : null
  return {
    locale, session, ldap,
    tls: {
      certFile: tls.certFile, keyFile: tls.keyFile, active: good !== null, expiresOn: good?.expiresOn ?? null,
      subject: good?.subject ?? null,
    },
    oidc: oidc && { ...oidc, hasSecret: secret !== null },
    names: tls.names,
    dataFolder: house.folder,
    version: house.version,
  }
}

async function setTls({ house, actor, body }: Context<'settings.tls'>) {
  const { certFile, keyFile, names } = body
  if ((certFile === null) !== (keyFile === null)) {
    const why = { code: 'server.tlsBoth' }
    return new Refused(422, 'invalid', [why], { certFile: why })
  }
  const read = certFile !== null && keyFile !== null ? readTls(certFile, keyFile) : null
  if (read?.ok === false) return new Refused(422, 'invalid', [read.why], { certFile: read.why })
  const receipt = await changeSetting(house.kernel, actor.person, 'tls', { certFile, keyFile, names })
  if (!receipt.ok) return passOn(receipt)
  return { subject: read?.subject ?? null, expiresOn: read?.expiresOn ?? null, restartNeeded: true as const }
}

async function tryLdap({ say, body }: Context<'settings.ldapTry'>) {
  const byName = [...byNameAlone(body.ldap.groupRoles)]
  const answer = await askDirectory(body.ldap, body.login, body.password)
  if (!answer.ok) {
    const codes = {
      wrong: 'people.wrong', unreachable: 'people.directoryDown', certificate: 'people.directoryCertificate'
    } as const
    return { ok: false, text: say({ code: codes[answer.why] }), groups: [], roles: [], byName }
  }
  const grants = grantsFor(answer.groups, body.ldap.groupRoles)
  return {
    ok: grants.length > 0,
    text: say({ code: grants.length > 0 ? 'words.ldap.works' : 'people.noRole', params: { name: answer.name } }),
    groups: [...answer.groups],
    roles: grants.map(({ place, role }) => (place === '' ? role : `${place}: ${role}`)),
    byName,
  }
}

export const settingsHandlers: Handlers<Topic<'settings'>> = {
  'settings.get': get,
  'settings.tls': setTls,
  'settings.ldapTry': tryLdap,

  async 'settings.session'({ house, actor, body }) {
    const { locale, ...session } = body
    const first = await changeSetting(house.kernel, actor.person, 'session', session)
    if (!first.ok) return passOn(first)
    const second = await changeSetting(house.kernel, actor.person, 'locale', locale)
    return second.ok ? { ok: true } : passOn(second)
  },

  async 'settings.ldap'({ house, actor, body }) {
    const receipt = await changeSetting(house.kernel, actor.person, 'ldap', body.ldap)
    return receipt.ok ? { ok: true } : passOn(receipt)
  },

  async 'settings.oidc'({ house, actor, body }) {
    // Another provider or client never gets the secret that was meant for the one before.
    const before = await setting(house.kernel, 'oidc')
    const same = before !== null && before.issuer === body.oidc?.issuer && before.clientId === body.oidc.clientId
    const secret = body.secret ?? (same ? undefined : null)
    const receipt = await changeSetting(house.kernel, actor.person, 'oidc', body.oidc, secret)
    return receipt.ok ? { ok: true } : passOn(receipt)
  },
}
