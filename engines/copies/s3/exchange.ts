// One question over HTTP and its answer: own certificate authority, no proxy, no redirect followed, bounded in time and size.
import { Agent as HttpAgent, request as httpRequest } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { done, refused } from '../outcome.ts'
import type { Outcome } from '../outcome.ts'
import type { Place } from './address.ts'

export interface Question {
  readonly method: string
  /** With its query, as it goes over the line. */
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | null
}

export interface Line {
  ask(question: Question, signal: AbortSignal | undefined): Promise<Outcome<IncomingMessage>>
  close(): void
}

export interface LineOptions {
  /** Certificate of the hospital's own authority, PEM; without it those of the machine. */
  readonly ca?: string
  /** Without a byte for this long it is over. */
  readonly idleSeconds: number
  readonly connections: number
}

export function openLine(place: Place, options: LineOptions): Line {
  // An agent of our own knows no proxy, whatever stands in the environment.
  const settings = { keepAlive: true, maxSockets: options.connections }
  const agent = place.secure
    ? new HttpsAgent({ ...settings, ...options.ca === undefined ? {} : { ca: options.ca } })
    : new HttpAgent(settings)
  const ask = (question: Question, signal: AbortSignal | undefined) => new Promise<Outcome<IncomingMessage>>(resolve => {
    const length = question.method === 'PUT' ? { 'content-length': String(question.body?.length ?? 0) } : {}
    const sent = (place.secure ? httpsRequest : httpRequest)({
      agent, host: place.host, port: place.port, method: question.method, path: question.target,
      headers: { ...question.headers, ...length },
      timeout: options.idleSeconds * 1000, maxHeaderSize: 64 * 1024, ...signal === undefined ? {} : { signal },
    })
    sent.on('timeout', () => sent.destroy(new Error(`no answer for ${options.idleSeconds} seconds`)))
    sent.on('error', error => resolve(whyNot(error, place, signal)))
    sent.on('response', response => resolve(done(response)))
    sent.end(question.body ?? undefined)
  })
  return { ask, close: () => agent.destroy() }
}

export function whyNot(error: unknown, place: Place, signal?: AbortSignal): ReturnType<typeof refused> {
  const reason: unknown = signal?.reason
  if (signal?.aborted === true && !(reason instanceof DOMException && reason.name === 'TimeoutError')) {
    return refused('aborted', place.hostHeader)
  }
  // A code says it shortest; of several addresses tried, each has its own.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error
  const said = first instanceof Error ? `${'code' in first ? `${String(first.code)} ` : ''}${first.message}` : 'no answer'
  return refused('unreachable', place.hostHeader, said)
}

/** The whole of a body, up to a limit. */
export async function readAll(response: IncomingMessage, limit: number): Promise<Buffer | null> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of response as AsyncIterable<Buffer>) {
    bytes += piece.length
    if (bytes > limit) {
      response.destroy()
      return null
    }
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
