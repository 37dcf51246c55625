// Users, groups and the domain read from a running directory over LDAPS, page by page: the same facts as csvde and ldifde.
import { createHash } from 'node:crypto'
import { Client, InvalidCredentialsError, ResultCodeError, type Entry } from 'ldapts'
import type { EvidenceKind } from '#hospital/register/evidence-kinds.ts'
import type { Batch } from '#hospital/register/fact.ts'
import { batchId } from '#hospital/register/import-batch.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { collect, type ReadOptions } from '../read-file.ts'
import { EntryCollector } from '../shared/directory/collector.ts'
import type { DirectoryEntry } from '../shared/directory/entry.ts'
import type { Item } from '../source.ts'
import { say } from './text.ts'

export interface DirectoryAccess {
  /** `ldaps://dc1.kokoro.local`, port 636 unless said. */
  readonly url: string
  /** `reader@kokoro.local` or a DN. */
  readonly name: string
  readonly password: string
  /** Authority that signed the controller's certificate, PEM; without it the machine's own list of authorities. */
  readonly ca?: string
  /** Name in the certificate, where the address is another one. */
  readonly servername?: string
  /** Part of the directory; without it all of the controller's own domain. */
  readonly baseDn?: string
  /** The moment of reading, ISO. */
  readonly now: string
}

export type LiveReading = { readonly ok: true; readonly batch: Batch } | { readonly ok: false; readonly reason: Message }

const liveDirectory = {
  id: 'live-directory',
  version: 1,
  gives: ['directory-users', 'directory-groups', 'password-policy'] as readonly EvidenceKind[],
}

const attributes = [
  'objectClass', 'sAMAccountName', 'userPrincipalName', 'displayName', 'name', 'cn', 'sn', 'givenName', 'msDS-PhoneticDisplayName',
  'msDS-PhoneticLastName', 'msDS-PhoneticFirstName', 'employeeID', 'employeeNumber', 'department', 'title', 'description', 'objectSid',
  'userAccountControl', 'msDS-User-Account-Control-Computed', 'whenCreated', 'lastLogonTimestamp', 'pwdLastSet', 'accountExpires',
  'memberOf', 'primaryGroupID', 'member', 'minPwdLength', 'pwdHistoryLength', 'pwdProperties', 'maxPwdAge', 'minPwdAge',
  'lockoutThreshold', 'lockoutDuration',
]
const asked = new Set(attributes.map((name) => name.toLowerCase()))
const filter = '(&(|(objectClass=user)(objectClass=group)(objectClass=domainDNS))(!(objectClass=computer)))'

/** Expected failures (unreachable, wrong password, unknown certificate) are values. */
export async function readDirectory(access: DirectoryAccess, options: ReadOptions = {}): Promise<LiveReading> {
  if (!/^ldaps:\/\//i.test(access.url)) return { ok: false, reason: say('live-directory.not-ldaps') }
  const client = new Client({
    url: access.url, timeout: 60_000, connectTimeout: 10_000, strictDN: false,
    tlsOptions: {
      minVersion: 'TLSv1.2',
      ...(access.ca !== undefined && { ca: access.ca }),
      ...(access.servername !== undefined && { servername: access.servername }),
    },
  })
  try {
    await client.bind(access.name, access.password)
    const base = access.baseDn ?? (await ownDomain(client))
    const path = `${access.url.replace(/\/+$/, '')}/${base}`
    // What the controller answers is not a file: a failure half-way must not pass for a smaller directory.
    let failed: unknown
    const batch = await collect(entries(client, base, (error) => void (failed = error), access.now), {
      source: liveDirectory, input: { name: path, today: access.now.slice(0, 10), modifiedAt: access.now }, file: '', options,
    })
    if (failed !== undefined) return { ok: false, reason: reasonOf(failed) }
    const file = createHash('sha256').update(JSON.stringify([path, batch.facts])).digest('hex')
    return { ok: true, batch: { ...batch, file, id: batchId({ ...batch, file }, access.now) } }
  } catch (error) {
    options.signal?.throwIfAborted()
    return { ok: false, reason: reasonOf(error) }
  } finally {
    await client.unbind().catch(() => undefined)
  }
}

async function ownDomain(client: Client): Promise<string> {
  const { searchEntries } = await client.search('', { scope: 'base', filter: '(objectClass=*)', attributes: ['defaultNamingContext'] })
  return textsOf(searchEntries[0]?.['defaultNamingContext'])[0] ?? ''
}

async function* entries(client: Client, base: string, fail: (error: unknown) => void, now: string): AsyncIterable<Item> {
  const collector = new EntryCollector()
  const pages = client.searchPaginated(base, {
    scope: 'sub', filter, attributes, explicitBufferAttributes: ['objectSid'], paged: { pageSize: 500 },
  })
  try {
    for await (const page of pages) for (const entry of page.searchEntries) yield* collector.add(entryOf(entry))
  } catch (error) {
    fail(error)
  }
  yield { type: 'reading', reading: collector.reading(now) }
}

function entryOf(entry: Entry): DirectoryEntry {
  const values = new Map(Object.entries(entry).map(([name, value]) => [name.toLowerCase(), value]))
  return {
    row: null,
    dn: entry.dn,
    values: (name) => textsOf(values.get(name)),
    bytes: (name) => {
      const value = [values.get(name)].flat()[0]
      return value instanceof Uint8Array ? value : undefined
    },
    // Of a large group Active Directory sends members in parts, under other names; its members' own memberOf tell them all.
    asked: (name) => asked.has(name) && !(name === 'member' && [...values.keys()].some((key) => key.startsWith('member;range='))),
  }
}

function textsOf(value: Entry[string] | undefined): readonly string[] {
  return value === undefined ? [] : [value].flat().filter((one) => typeof one === 'string')
}

function reasonOf(error: unknown): Message {
  if (error instanceof InvalidCredentialsError) return say('live-directory.credentials')
  const text = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 200) : String(error)
  if (error instanceof ResultCodeError) return say('live-directory.refused', { reason: text })
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /CERT|SELF_SIGNED|ALTNAME|UNABLE_TO_VERIFY|ISSUER/.test(code)
    ? say('live-directory.certificate', { reason: code })
    : say('live-directory.unreachable', { reason: code || text })
}
