// What tests do to a bucket as its administrator or as an attacker: the same signed questions, for any call.
import { placeOf } from '../address.ts'
import { createAsker } from '../ask.ts'
import type { Reply } from '../ask.ts'
import { openLine } from '../exchange.ts'
import type { Credentials } from '../sign.ts'
import { createHash } from 'node:crypto'

export interface Server {
  readonly endpoint: string
  readonly region: string
  readonly credentials: Credentials
}

export interface Admin {
  send(method: 'GET' | 'HEAD' | 'PUT' | 'DELETE', key: string | null, options?: {
    readonly query?: Readonly<Record<string, string>>
    readonly headers?: Readonly<Record<string, string>>
    readonly body?: string | Uint8Array
  }): Promise<Reply>
  /** Stores it and gives its version. */
  put(key: string, body: string | Uint8Array, lock?: { readonly mode: string; readonly until: number }): Promise<string>
  /** With versioning and object lock, and what objects get by themselves. */
  create(standard?: { readonly mode: string; readonly days: number }): Promise<void>
  retain(key: string, versionId: string, mode: string, until: number): Promise<Reply>
  hold(key: string, versionId: string, on: boolean): Promise<Reply>
  close(): void
}

export function openAdmin(server: Server, bucket: string, now: () => number = Date.now): Admin {
  const place = placeOf(server.endpoint, bucket, 'path')
  if (place === null) throw new Error(`no address: ${server.endpoint} ${bucket}`)
  const line = openLine(place, { idleSeconds: 20, connections: 4 })
  const asker = createAsker(place, line, { ...server, attempts: 3, backoffMs: 100, totalSeconds: 20, now })
  const send: Admin['send'] = async (method, key, { query = {}, headers = {}, body } = {}) => {
    const bytes = body === undefined ? undefined : Buffer.from(body)
    const md5 = bytes === undefined ? {} : { 'content-md5': createHash('md5').update(bytes).digest('base64') }
    const reply = await asker.ask({
      method, key, query: Object.entries(query), headers: { ...md5, ...headers }, ...bytes === undefined ? {} : { body: bytes },
    })
    if (!reply.ok) throw new Error(`${reply.refusal.code} ${reply.refusal.said}`)
    return reply.value
  }
  const good = (reply: Reply): Reply => {
    if (reply.status >= 300) throw new Error(`${reply.status} ${reply.code} ${reply.message}`)
    return reply
  }
  return {
    send,
    put: async (key, body, lock) => {
      const headers = lock === undefined ? {} : {
        'x-amz-object-lock-mode': lock.mode, 'x-amz-object-lock-retain-until-date': new Date(lock.until).toISOString(),
      }
      return String(good(await send('PUT', key, { body, headers })).headers['x-amz-version-id'] ?? 'null')
    },
    create: async standard => {
      good(await send('PUT', null, { headers: { 'x-amz-bucket-object-lock-enabled': 'true' } }))
      if (standard === undefined) return
      good(await send('PUT', null, { query: { 'object-lock': '' }, body: '<ObjectLockConfiguration>'
        + '<ObjectLockEnabled>Enabled</ObjectLockEnabled><Rule><DefaultRetention>'
        + `<Mode>${standard.mode}</Mode><Days>${standard.days}</Days></DefaultRetention></Rule></ObjectLockConfiguration>` }))
    },
    retain: (key, versionId, mode, until) => send('PUT', key, { query: { retention: '', versionId }, body:
      `<Retention><Mode>${mode}</Mode><RetainUntilDate>${new Date(until).toISOString()}</RetainUntilDate></Retention>` }),
    hold: (key, versionId, on) => send('PUT', key, { query: { 'legal-hold': '', versionId }, body:
      `<LegalHold><Status>${on ? 'ON' : 'OFF'}</Status></LegalHold>` }),
    close: () => line.close(),
  }
}
