// The few calls of S3 that are needed here. All but those for the canary only read.
import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { done, refused } from '../outcome.ts'
import type { Outcome } from '../outcome.ts'
import type { Clock } from '../reader.ts'
import { placeOf } from './address.ts'
import type { Style } from './address.ts'
import { readLegalHold, readLockRule, readRetention, readVersioning, readVersions } from './answers.ts'
import type { LockRule, Retention, VersionPage } from './answers.ts'
import { createAsker, unwelcome } from './ask.ts'
import type { Reply } from './ask.ts'
import { openLine } from './exchange.ts'
import type { Credentials } from './sign.ts'
import { readXml } from './xml.ts'
import type { Element } from './xml.ts'

export interface ClientOptions {
  readonly endpoint: string
  readonly region: string
  readonly bucket: string
  readonly credentials: Credentials
  /** `path` (the bucket in the path) is what most servers in a hospital want. */
  readonly style?: Style
  readonly ca?: string
  readonly idleSeconds?: number
  readonly totalSeconds?: number
  readonly attempts?: number
  readonly backoffMs?: number
  readonly connections?: number
  /** Entries on a page of a listing; the server's own, usually 1,000, where it is not told. */
  readonly pageSize?: number
  readonly now?: () => number
}

export interface VersionName {
  readonly key: string
  readonly versionId: string
}

export interface Client {
  /** Address without secrets. */
  readonly place: string
  versioning(signal?: AbortSignal): Promise<Outcome<'Enabled' | 'Suspended' | 'never'>>
  /** Not enabled where the bucket has no such configuration. */
  lockRule(signal?: AbortSignal): Promise<Outcome<LockRule>>
  versions(prefix: string, after: VersionPage['next'], signal?: AbortSignal): Promise<Outcome<VersionPage>>
  /** Null: this version has none. */
  retention(name: VersionName, signal?: AbortSignal): Promise<Outcome<Retention | null>>
  legalHold(name: VersionName, signal?: AbortSignal): Promise<Outcome<boolean>>
  get(name: VersionName, from: number, signal?: AbortSignal): Promise<Outcome<IncomingMessage>>
  // For the canary. What the server answers is what is wanted to be known, so a refusal by the server is a value.
  head(name: VersionName, signal?: AbortSignal): Promise<Outcome<Reply>>
  put(key: string, body: string, lock: Retention | null, signal?: AbortSignal): Promise<Outcome<Reply>>
  putRetention(name: VersionName, lock: Retention, signal?: AbortSignal): Promise<Outcome<Reply>>
  remove(name: VersionName, bypass: boolean, signal?: AbortSignal): Promise<Outcome<Reply>>
  /** Asks if nothing was asked yet. */
  clock(signal?: AbortSignal): Promise<Outcome<Clock>>
  close(): void
}

/** Each answer of a busy or distant storage takes tens of milliseconds; it is asked many things at once. */
export const defaultConnections = 16

/** What a bucket or version without a lock answers instead of one; the last where the whole bucket has none. */
const without = new Set(['ObjectLockConfigurationNotFoundError', 'NoSuchObjectLockConfiguration', 'InvalidRequest'])

export function openClient(options: ClientOptions): Outcome<Client> {
  const place = placeOf(options.endpoint, options.bucket, options.style ?? 'path')
  if (place === null) return refused('not-one', options.bucket, 'neither an http(s) address nor a name of a bucket')
  const connections = options.connections ?? defaultConnections
  const line = openLine(place, {
    connections, idleSeconds: options.idleSeconds ?? 30, ...options.ca === undefined ? {} : { ca: options.ca },
  })
  const asker = createAsker(place, line, {
    region: options.region, credentials: options.credentials, attempts: options.attempts ?? 5,
    backoffMs: options.backoffMs ?? 200, totalSeconds: options.totalSeconds ?? 120, now: options.now ?? Date.now,
  })
  const tell = async <T>(
    key: string | null, query: readonly (readonly [string, string])[], signal: AbortSignal | undefined,
    read: (root: Element) => Outcome<T>, none?: T,
  ): Promise<Outcome<T>> => {
    const reply = await asker.ask({ method: 'GET', key, query }, signal)
    if (!reply.ok) return reply
    const { status, code, body } = reply.value
    if (none !== undefined && without.has(code)) return done(none)
    if (status !== 200) return unwelcome(reply.value, key ?? options.bucket)
    const root = readXml(body, key ?? options.bucket)
    return root.ok ? read(root.value) : root
  }
  const version = (name: VersionName) => ['versionId', name.versionId] as const
  const versioning: Client['versioning'] = signal => tell(null, [['versioning', '']], signal, readVersioning)

  return done({
    place: `${place.secure ? 'https' : 'http'}://${place.hostHeader}${place.root}`,
    versioning,
    lockRule: signal => tell(null, [['object-lock', '']], signal, readLockRule, { enabled: false, standard: null }),
    versions: (prefix, after, signal) => tell(null, [
      ['versions', ''], ['encoding-type', 'url'], ['prefix', prefix],
      ...options.pageSize === undefined ? [] : [['max-keys', String(options.pageSize)] as const],
      ...after === null ? [] : [['key-marker', after.key] as const, ['version-id-marker', after.versionId] as const],
    ], signal, readVersions),
    retention: (name, signal) => tell(name.key, [['retention', ''], version(name)], signal, readRetention, null),
    legalHold: (name, signal) => tell(name.key, [['legal-hold', ''], version(name)], signal, readLegalHold, false),
    get: (name, from, signal) => asker.stream({
      method: 'GET', key: name.key, query: [version(name)],
      headers: { 'x-amz-checksum-mode': 'ENABLED', ...from === 0 ? {} : { range: `bytes=${from}-` } },
    }, signal),
    head: (name, signal) => asker.ask({ method: 'HEAD', key: name.key, query: [version(name)] }, signal),
    put: (key, body, lock, signal) => asker.ask({
      method: 'PUT', key, body: Buffer.from(body), attempts: 1,
      headers: { 'content-type': 'text/plain', ...digest(body), ...lock === null ? {} : {
        'x-amz-object-lock-mode': lock.mode, 'x-amz-object-lock-retain-until-date': lock.until,
      } },
    }, signal),
    putRetention: (name, lock, signal) => {
      const body = '<Retention xmlns="http://s3.amazonaws.com/doc/2006-03-01/">'
        + `<Mode>${lock.mode}</Mode><RetainUntilDate>${lock.until}</RetainUntilDate></Retention>`
      return asker.ask({
        method: 'PUT', key: name.key, query: [['retention', ''], version(name)], headers: digest(body),
        body: Buffer.from(body), attempts: 1,
      }, signal)
    },
    remove: (name, bypass, signal) => asker.ask({
      method: 'DELETE', key: name.key, query: [version(name)], attempts: 1,
      ...bypass ? { headers: { 'x-amz-bypass-governance-retention': 'true' } } : {},
    }, signal),
    clock: async signal => {
      if (asker.clock() === null) {
        const asked = await versioning(signal)
        if (!asked.ok && asker.clock() === null) return asked
      }
      const clock = asker.clock()
      return clock === null ? refused('not-offered', options.bucket, 'no Date header') : done(clock)
    },
    close: () => line.close(),
  })
}

/** S3 wants the digest of whatever carries a lock. */
function digest(body: string): Record<string, string> {
  return { 'content-md5': createHash('md5').update(body).digest('base64') }
}
