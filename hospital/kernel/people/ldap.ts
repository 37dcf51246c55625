// Log-in against Active Directory over LDAPS: bind as the person, then read the person's own entry and groups.
import { AndFilter, Client, EqualityFilter, ExtensibleFilter, InvalidCredentialsError } from 'ldapts'
import type { LdapSettings } from './settings.ts'

export interface DirectoryPerson {
  /** objectGUID, hex: stays when the person is renamed or moved. */
  readonly subject: string
  readonly login: string
  readonly name: string
  readonly groups: readonly string[]
}

export type DirectoryAnswer =
  | ({ readonly ok: true } & DirectoryPerson)
  | { readonly ok: false; readonly why: 'wrong' | 'unreachable' | 'certificate' }

/** Nested groups are followed by the controller itself. */
const inChain = '1.2.840.113556.1.4.1941'
const wait = { connect: 5000, answer: 10_000 }
const mayBeLogin = /^[^\p{C}@\\/"[\]:;|=,+*?<>()]{1,104}$/u

/** RFC 4514: a typed name never becomes a part of the name's structure. */
export function escapeDn(value: string): string {
  return value
    .replace(/[\\,+"<>;=]/g, (one) => `\\${one}`)
    .replace(/\0/g, '\\00')
    .replace(/^[ #]/, (one) => `\\${one}`)
    .replace(/ $/, '\\ ')
}

export function bindNameOf(bindAs: string, login: string): string {
  const isDn = bindAs.includes('=')
  return bindAs.replaceAll('{login}', () => (isDn ? escapeDn(login) : login))
}

/** INVARIANT: an empty password never reaches the controller: it would be an anonymous bind, which always succeeds. */
export async function askDirectory(settings: LdapSettings, login: string, password: string): Promise<DirectoryAnswer> {
  if (
    password === '' || !mayBeLogin.test(login) || !settings.url.startsWith('ldaps://')
  ) return { ok: false, why: 'wrong' }
  const client = new Client({
    url: settings.url,
    connectTimeout: wait.connect,
    timeout: wait.answer,
    tlsOptions: {
      minVersion: 'TLSv1.2',
      rejectUnauthorized: true,
      ...(settings.ca === null ? {} : { ca: [settings.ca] }),
      ...(settings.servername === null ? {} : { servername: settings.servername }),
    },
  })
  const bindName = bindNameOf(settings.bindAs, login)
  try {
    await client.bind(bindName, password)
    const own = await ownEntry(client, settings.baseDn, bindName, login)
    return own === null ? { ok: false, why: 'wrong' } : { ok: true, ...own }
  } catch (error) {
    return { ok: false, why: reason(error) }
  } finally {
    await client.unbind().catch(() => undefined)
  }
}

function reason(error: unknown): 'wrong' | 'unreachable' | 'certificate' {
  if (error instanceof InvalidCredentialsError) return 'wrong'
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /CERT|SELF_SIGNED|ISSUER|ALTNAME|VERIFY/.test(code) ? 'certificate' : 'unreachable'
}

/**
 * The controller resolves a bound name to an explicit userPrincipalName first and to sAMAccountName@domain after it, so
 * the
 * entry is looked up in the same order: otherwise one person could come in as another.
 */
async function ownEntry(
  client: Client, baseDn: string, bindName: string, login: string
): Promise<DirectoryPerson | null> {
  const entry = bindName.includes('=')
    ? await one(client, bindName, new EqualityFilter({ attribute: 'objectClass', value: 'user' }), 'base')
    : ((await one(client, baseDn, user('userPrincipalName', bindName), 'sub')) ??
      (await one(client, baseDn, user('sAMAccountName', login), 'sub')))
  if (entry === null) return null
  const dn = entry.dn
  const { searchEntries } = await client.search(baseDn, {
    scope: 'sub',
    filter: new AndFilter({
      filters: [
        new EqualityFilter({ attribute: 'objectClass', value: 'group' }),
        new ExtensibleFilter({ rule: inChain, matchType: 'member', value: dn }),
      ],
    }),
    attributes: ['distinguishedName'],
    sizeLimit: 2000,
  })
  const guid = entry['objectGUID']
  return {
    subject: Buffer.isBuffer(guid) ? guid.toString('hex') : dn.toLowerCase(),
    login: text(entry['sAMAccountName']) ?? login,
    name: text(entry['displayName']) ?? text(entry['cn']) ?? login,
    groups: searchEntries.map((group) => group.dn),
  }
}

const user = (attribute: string, value: string) =>
  new AndFilter(
    {
      filters: [
        new EqualityFilter({ attribute: 'objectClass', value: 'user' }), new EqualityFilter({ attribute, value })
      ]
    }
  )

async function one(client: Client, base: string, filter: AndFilter | EqualityFilter, scope: 'base' | 'sub') {
  const { searchEntries } = await client.search(base, {
    scope, filter, attributes: ['sAMAccountName', 'displayName', 'cn', 'objectGUID'],
    explicitBufferAttributes: ['objectGUID'],
    sizeLimit: 2,
  })
  return searchEntries.length === 1 ? (searchEntries[0] ?? null) : null
}

function text(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' && first !== '' ? first : null
}
