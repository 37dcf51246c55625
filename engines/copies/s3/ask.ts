// A signed question, asked again with growing pauses where that can help; the storage's clock is learned from every answer.
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { done, refused } from '../outcome.ts'
import type { Outcome, RefusalCode } from '../outcome.ts'
import { oneLine, withoutSecrets } from '../process/secrets.ts'
import type { Clock } from '../reader.ts'
import { pathOf } from './address.ts'
import type { Place } from './address.ts'
import { readAll, whyNot } from './exchange.ts'
import type { Line } from './exchange.ts'
import { emptyHash, encodeQuery, sha256, signed } from './sign.ts'
import type { Credentials } from './sign.ts'
import { childText, readXml, xmlLimits } from './xml.ts'

export interface Call {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE'
  /** Null asks the bucket itself. */
  readonly key: string | null
  readonly query?: readonly (readonly [string, string])[]
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
  /** 1 for what must happen once only. */
  readonly attempts?: number
}

export interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  /** S3's own word for what went wrong, `AccessDenied`; empty where all went well. */
  readonly code: string
  readonly message: string
}

export interface AskOptions {
  readonly region: string
  readonly credentials: Credentials
  readonly attempts: number
  readonly backoffMs: number
  readonly totalSeconds: number
  readonly now: () => number
}

export interface Asker {
  /** A small answer, whatever its status. */
  ask(call: Call, signal?: AbortSignal): Promise<Outcome<Reply>>
  /** The answer's body is the caller's to read; only 2xx comes. */
  stream(call: Call, signal?: AbortSignal): Promise<Outcome<IncomingMessage>>
  /** What the last answer told of the storage's time. */
  clock(): Clock | null
}

const again = new Set([429, 500, 502, 503, 504])

export function createAsker(place: Place, line: Line, options: AskOptions): Asker {
  let clock: Clock | null = null
  /** Added to our time where the storage said it is too far off. */
  let offset = 0
  const secrets = [options.credentials.secretAccessKey, options.credentials.sessionToken, options.credentials.accessKeyId]
    .filter(secret => secret !== undefined)
  const clean = (text: string) => oneLine(withoutSecrets(text, secrets))

  const once = async (call: Call, signal: AbortSignal | undefined): Promise<Outcome<IncomingMessage>> => {
    const query = call.query ?? []
    const path = pathOf(place, call.key)
    const asked = options.now()
    const headers = signed({
      method: call.method, path, query, headers: { host: place.hostHeader, ...call.headers },
      bodyHash: call.body === undefined ? emptyHash : sha256(call.body),
    }, options.credentials, options.region, new Date(asked + offset))
    const target = query.length === 0 ? path : `${path}?${encodeQuery(query)}`
    const answer = await line.ask({ method: call.method, target, headers, body: call.body ?? null }, signal)
    if (answer.ok) clock = clockOf(answer.value.headers.date, asked, options.now()) ?? clock
    return answer
  }

  const small = async (response: IncomingMessage, signal: AbortSignal | undefined): Promise<Outcome<Reply>> => {
    const status = response.statusCode ?? 0
    let body: Buffer | null
    try {
      body = await readAll(response, xmlLimits.bytes)
    } catch (error) {
      return whyNot(error, place, signal)
    }
    if (body === null) return refused('too-large', place.hostHeader, `over ${xmlLimits.bytes} bytes`)
    if (status >= 300 && status < 400 && status !== 304) {
      return refused('not-there', place.hostHeader, `sent elsewhere with ${status}, not followed: wrong region or address`)
    }
    const error = status >= 400 && body.length > 0 ? readXml(body) : null
    const told = error?.ok === true ? error.value : null
    const code = told === null ? (status >= 400 ? String(status) : '') : childText(told, 'Code') ?? String(status)
    return done({
      status, headers: response.headers, body, code: clean(code),
      message: told === null ? '' : clean(childText(told, 'Message') ?? ''),
    })
  }

  /** Asks until an answer is worth keeping; `keep` takes a response as it is. */
  const insist = async <T>(
    call: Call, signal: AbortSignal | undefined, total: boolean, keep: (response: IncomingMessage) => T | null,
  ): Promise<Outcome<T | Reply>> => {
    let skewed = false
    const attempts = call.attempts ?? options.attempts
    for (let attempt = 1; ; attempt++) {
      const limit = total ? AbortSignal.timeout(options.totalSeconds * 1000) : undefined
      const either = limit === undefined ? signal : AbortSignal.any(signal === undefined ? [limit] : [signal, limit])
      const response = await once(call, either)
      const kept = response.ok ? keep(response.value) : null
      if (kept !== null) return done(kept)
      const reply = response.ok ? await small(response.value, either) : response
      if (signal?.aborted === true) return refused('aborted', place.hostHeader)
      if (reply.ok && reply.value.code === 'RequestTimeTooSkewed' && !skewed && clock !== null) {
        skewed = true
        offset = clock.aheadSeconds * 1000
        continue
      }
      const worthwhile = reply.ok ? again.has(reply.value.status) : reply.refusal.code === 'unreachable'
      if (!worthwhile || attempt >= attempts) return reply
      // Half of it by chance, so that many who were turned away together do not come back together.
      const wait = Math.min(options.backoffMs * 2 ** (attempt - 1), 20_000) * (0.5 + Math.random() / 2)
      try {
        await pause(wait, undefined, signal === undefined ? {} : { signal })
      } catch {
        return refused('aborted', place.hostHeader)
      }
    }
  }

  return {
    clock: () => clock,
    ask: (call, signal) => insist<Reply>(call, signal, true, () => null),
    stream: async (call, signal) => {
      const good = (response: IncomingMessage) => {
        const status = response.statusCode ?? 0
        return status >= 200 && status < 300 ? response : null
      }
      const answer = await insist(call, signal, false, good)
      if (!answer.ok) return answer
      return 'statusCode' in answer.value ? done(answer.value) : unwelcome(answer.value as Reply, call.key ?? place.hostHeader)
    },
  }
}

function clockOf(date: string | undefined, asked: number, answered: number): Clock | null {
  const storage = Date.parse(date ?? '')
  if (Number.isNaN(storage)) return null
  const here = Math.round((asked + answered) / 2)
  // The header is cut to the second: on average half of one is missing.
  const ahead = Math.round((storage + 500 - here) / 1000) || 0
  return { storage: new Date(storage).toISOString(), here: new Date(here).toISOString(), aheadSeconds: ahead }
}

const meanings: Readonly<Record<string, RefusalCode>> = {
  InvalidAccessKeyId: 'wrong-password', SignatureDoesNotMatch: 'wrong-password', InvalidToken: 'wrong-password',
  ExpiredToken: 'wrong-password', AccessDenied: 'denied', NoSuchBucket: 'not-there', NoSuchKey: 'not-there',
  NoSuchVersion: 'not-there', NotImplemented: 'not-offered', MethodNotAllowed: 'not-offered',
}

/** Why an answer is no use: S3's own word first, then the status. */
export function unwelcome(reply: Reply, what: string): ReturnType<typeof refused> {
  const byStatus: Readonly<Record<number, RefusalCode>> = {
    401: 'denied', 403: 'denied', 404: 'not-there', 405: 'not-offered', 501: 'not-offered', 503: 'unreachable',
  }
  const code = meanings[reply.code] ?? byStatus[reply.status] ?? 'failed'
  const status = String(reply.status)
  const said = [status, ...reply.code === status ? [] : [reply.code], reply.message]
  return refused(code, what, said.join(' ').trim())
}
