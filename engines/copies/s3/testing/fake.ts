// A small S3 server on loopback that enforces object lock, or lies about it: what tests without a real one stand on.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { childText, child, readXml } from '../xml.ts'
import { element, errorXml, objectsXml, versionsXml } from './fake-answers.ts'
import { whoAsks } from './fake-auth.ts'
import type { Account } from './fake-auth.ts'
import { Store } from './store.ts'
import type { Answer, Bucket, Honesty, Lock, Right, Stored } from './store.ts'

export interface FakeOptions {
  readonly accounts: Readonly<Record<string, Account>>
  readonly honesty?: Honesty
  readonly region?: string
  readonly pageSize?: number
  readonly now?: () => number
  readonly tls?: { readonly key: string; readonly cert: string }
  /** True: it answered itself, or broke the line. */
  readonly fault?: (request: IncomingMessage, response: ServerResponse) => boolean
}

export interface Fake {
  readonly endpoint: string
  readonly store: Store
  readonly asked: string[]
  stop(): Promise<void>
}

interface Asked {
  readonly method: string
  readonly key: string
  readonly query: URLSearchParams
  readonly request: IncomingMessage
  readonly body: Buffer
  readonly account: Account
}

interface Told {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

const fail = (status: number, code: string): Told => ({ status, body: errorXml(code) })
const failed = (answer: Answer<unknown>): Told => answer.ok ? { status: 200 } : fail(answer.status, answer.code)

export async function startFake(options: FakeOptions): Promise<Fake> {
  const now = options.now ?? Date.now
  const store = new Store(now, options.honesty ?? 'enforces')
  const asked: string[] = []
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    asked.push(`${request.method} ${request.url}`)
    response.sendDate = false
    response.setHeader('date', new Date(now()).toUTCString())
    const pieces: Buffer[] = []
    for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece)
    if (options.fault?.(request, response) === true) return
    const told = answer(store, request, Buffer.concat(pieces), options, now())
    response.writeHead(told.status, { 'content-type': 'application/xml', ...told.headers })
    response.end(request.method === 'HEAD' ? undefined : told.body)
  }
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    handle(request, response).catch(() => response.destroy())
  }
  const server: Server = options.tls === undefined ? createServer(listener) : createSecureServer(options.tls, listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    endpoint: `http${options.tls === undefined ? '' : 's'}://127.0.0.1:${port}`, store, asked,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function answer(store: Store, request: IncomingMessage, sent: Buffer, options: FakeOptions, now: number): Told {
  const [path = '/', question = ''] = (request.url ?? '/').split('?', 2)
  const query = new URLSearchParams(question)
  const account = whoAsks(request, { path, query: [...query] }, sent, options.accounts, options.region ?? 'default', now)
  if (typeof account === 'string') return fail(account === 'AuthorizationHeaderMalformed' ? 400 : 403, account)
  const [, name = '', ...rest] = path.split('/').map(decodeURIComponent)
  const key = rest.join('/')
  const body = request.headers['x-amz-content-sha256'] === 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD' ? unchunk(sent) : sent
  const what: Asked = { method: request.method ?? '', key, query, request, body, account }
  if (name === '') return { status: 200, body: element('ListAllMyBucketsResult', '<Buckets></Buckets>') }
  if (key === '' && what.method === 'PUT' && question === '') {
    store.create(name, request.headers['x-amz-bucket-object-lock-enabled'] === 'true')
    return { status: 200 }
  }
  const bucket = store.buckets.get(name)
  if (bucket === undefined) return fail(404, 'NoSuchBucket')
  return key === '' ? ofBucket(store, bucket, what, options.pageSize ?? 1000) : ofObject(store, bucket, what)
}

/** `size;chunk-signature=…`, the bytes, and again until a size of 0. */
function unchunk(sent: Buffer): Buffer {
  const pieces: Buffer[] = []
  for (let at = 0; at < sent.length;) {
    const end = sent.indexOf('\r\n', at)
    const size = parseInt(sent.toString('latin1', at, end), 16)
    if (!(size > 0)) break
    pieces.push(sent.subarray(end + 2, end + 2 + size))
    at = end + 2 + size + 2
  }
  return Buffer.concat(pieces)
}

function ofBucket(store: Store, bucket: Bucket, { method, query, body }: Asked, pageSize: number): Told {
  if (query.has('location')) return { status: 200, body: element('LocationConstraint') }
  if (query.has('versioning')) {
    if (method === 'GET') {
      const status = bucket.versioning === null ? '' : `<Status>${bucket.versioning}</Status>`
      return { status: 200, body: element('VersioningConfiguration', status) }
    }
    if (bucket.locking) return fail(409, 'InvalidBucketState')
    bucket.versioning = body.includes('Enabled') ? 'Enabled' : 'Suspended'
    return { status: 200 }
  }
  if (query.has('object-lock')) return lockRule(store, bucket, method, body)
  const prefix = query.get('prefix') ?? ''
  if (query.has('versions')) {
    const after = query.get('key-marker')
    return { status: 200, body: versionsXml(bucket, {
      prefix, encoded: query.get('encoding-type') === 'url', most: Math.min(pageSize, Number(query.get('max-keys') ?? 1000)),
      after: after === null ? null : { key: after, versionId: query.get('version-id-marker') },
    }) }
  }
  return { status: 200, body: objectsXml(bucket, prefix, query.get('delimiter') ?? '') }
}

function lockRule(store: Store, bucket: Bucket, method: string, body: Buffer): Told {
  if (store.honesty === 'accepts') return fail(method === 'PUT' ? 405 : 501, 'NotImplemented')
  if (!bucket.locking) return fail(404, 'ObjectLockConfigurationNotFoundError')
  if (method === 'GET') {
    const rule = bucket.standard === null ? '' : '<Rule><DefaultRetention>'
      + `<Mode>${bucket.standard.mode}</Mode><Days>${bucket.standard.days}</Days></DefaultRetention></Rule>`
    return { status: 200, body: element('ObjectLockConfiguration', '<ObjectLockEnabled>Enabled</ObjectLockEnabled>', rule) }
  }
  const root = readXml(body)
  const rule = root.ok ? child(root.value, 'Rule') : undefined
  const standard = rule === undefined ? undefined : child(rule, 'DefaultRetention')
  bucket.standard = standard === undefined ? null : {
    mode: childText(standard, 'Mode') === 'COMPLIANCE' ? 'COMPLIANCE' : 'GOVERNANCE',
    days: Number(childText(standard, 'Days')),
  }
  return { status: 200 }
}

function ofObject(store: Store, bucket: Bucket, asked: Asked): Told {
  const { method, key, query, request, body, account } = asked
  const may = (right: Right) => account.mayNot?.includes(right) !== true
  const versionId = query.get('versionId')
  const bypass = request.headers['x-amz-bypass-governance-retention'] === 'true' && may('bypass')
  const versions = bucket.keys.get(key) ?? []
  const version = versionId === null ? versions[0] : versions.find(version => version.versionId === versionId)
  if (query.has('retention') || query.has('legal-hold')) return lockOf(store, bucket, version, asked, bypass)
  if (method === 'PUT') {
    const lock = lockIn(request)
    if (!may('write') || (lock !== null && !may('retention'))) return fail(403, 'AccessDenied')
    const stored = store.put(bucket, key, body, lock)
    if (!stored.ok) return failed(stored)
    return { status: 200, headers: { etag: `"${stored.value.etag}"`, 'x-amz-version-id': stored.value.versionId } }
  }
  if (method === 'DELETE') {
    if (!may(versionId === null ? 'delete' : 'delete-version')) return fail(403, 'AccessDenied')
    const removed = store.remove(bucket, key, versionId, bypass)
    return removed.ok ? { status: 204 } : failed(removed)
  }
  if (version === undefined) return fail(404, versionId === null ? 'NoSuchKey' : 'NoSuchVersion')
  return version.marker ? fail(versionId === null ? 404 : 405, 'NoSuchKey') : content(version, request)
}

function content(version: Stored, request: IncomingMessage): Told {
  const [, from = '', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? []
  const whole = version.body
  const headers = {
    etag: `"${version.etag}"`, 'x-amz-version-id': version.versionId, 'last-modified': new Date(version.at).toUTCString(),
  }
  if (from === '') return { status: 200, headers: { ...headers, 'content-length': String(whole.length) }, body: whole }
  if (Number(from) >= whole.length) return fail(416, 'InvalidRange')
  const part = whole.subarray(Number(from), to === '' ? undefined : Number(to) + 1)
  const range = `bytes ${from}-${Number(from) + part.length - 1}/${whole.length}`
  return { status: 206, headers: { ...headers, 'content-length': String(part.length), 'content-range': range }, body: part }
}

function lockIn(request: IncomingMessage): Lock | null {
  const mode = request.headers['x-amz-object-lock-mode']
  const until = Date.parse(String(request.headers['x-amz-object-lock-retain-until-date']))
  return (mode === 'COMPLIANCE' || mode === 'GOVERNANCE') && !Number.isNaN(until) ? { mode, until } : null
}

function lockOf(store: Store, bucket: Bucket, version: Stored | undefined, asked: Asked, bypass: boolean): Told {
  if (store.honesty === 'accepts') return fail(501, 'NotImplemented')
  if (version === undefined) return fail(404, 'NoSuchKey')
  if (version.marker) return fail(405, 'MethodNotAllowed')
  const hold = asked.query.has('legal-hold')
  const right = asked.method === 'GET' ? 'see-retention' : 'retention'
  if (asked.account.mayNot?.includes(right) === true) return fail(403, 'AccessDenied')
  if (!bucket.locking) return fail(400, 'InvalidRequest')
  if (asked.method === 'GET') {
    if (hold) return { status: 200, body: element('LegalHold', `<Status>${version.hold ? 'ON' : 'OFF'}</Status>`) }
    if (version.lock === null) return fail(404, 'NoSuchObjectLockConfiguration')
    return { status: 200, body: element('Retention', `<Mode>${version.lock.mode}</Mode>`,
      `<RetainUntilDate>${new Date(version.lock.until).toISOString()}</RetainUntilDate>`) }
  }
  if (hold) {
    version.hold = asked.body.includes('ON')
    return { status: 200 }
  }
  const root = readXml(asked.body)
  const mode = root.ok ? childText(root.value, 'Mode') : null
  const until = root.ok ? Date.parse(childText(root.value, 'RetainUntilDate') ?? '') : Number.NaN
  if ((mode !== 'COMPLIANCE' && mode !== 'GOVERNANCE') || Number.isNaN(until)) return fail(400, 'MalformedXML')
  return failed(store.retain(bucket, version, { mode, until }, bypass))
}
