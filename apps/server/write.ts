// Answers on the wire: JSON by the contract's shape, files, events, redirects, refusals.
import type { z } from 'zod'
import type { Common, FileOut, RedirectOut } from './context.ts'
import { reportPolicy } from './protect/headers.ts'
import { Refused } from './refuse.ts'
import type { TableRoute } from './table-route.ts'

export function write(route: TableRoute, answer: unknown, common: Common): Response {
  const response = answer instanceof Refused ? refusal(answer, common) : success(route, answer, common)
  for (const cookie of common.cookies.out) response.headers.append('set-cookie', cookie)
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store')
  return response
}

export function refusal(refused: Refused, { say }: Pick<Common, 'say'>): Response {
  const said = (one: Parameters<typeof say>[0]) => ({ code: one.code, text: say(one) })
  const fields = refused.fields && Object.fromEntries(
    Object.entries(refused.fields).map(([name, one]) => [name, say(one)])
  )
  const error = { code: refused.code, reasons: refused.reasons.map(said), ...(fields ? { fields } : {}) }
  return Response.json({ error }, { status: refused.status })
}

function success(route: TableRoute, answer: unknown, common: Common): Response {
  const { response } = route
  // What each handler gives is held to its route by the type of the table.
  if (!('kind' in response)) return Response.json(response.parse(answer))
  if (response.kind === 'file') return file(answer as FileOut)
  if (response.kind === 'events') return stream(answer as AsyncIterable<unknown>, response.event, common.signal)
  return new Response(null, { status: 302, headers: { location: (answer as RedirectOut).to } })
}

function file({ type, name, content, inline = false }: FileOut): Response {
  const headers = new Headers({ 'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type })
  const plain = name.replace(/[^\x20-\x7e]|["\\;]/g, '_')
  headers.set(
    'content-disposition',
    `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${extended(name)}`
  )
  if (type === 'text/html' && typeof content === 'string') headers.set('content-security-policy', reportPolicy(content))
  if (typeof content === 'string') return new Response(content, { headers })
  if (content instanceof Uint8Array) return new Response(Uint8Array.from(content), { headers })
  return new Response(ReadableStream.from(content), { headers })
}

/** RFC 8187: a few signs that `encodeURIComponent` lets through mean something there. */
const extended = (name: string) => encodeURIComponent(name.toWellFormed())
  .replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

const heartbeatMs = 15_000

/** Server-sent events; a comment now and then keeps proxies from closing a quiet line. */
function stream(events: AsyncIterable<unknown>, shape: z.ZodType, signal: AbortSignal): Response {
  const encoder = new TextEncoder()
  const iterator = events[Symbol.asyncIterator]()
  let beat: NodeJS.Timeout | undefined
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      beat = setInterval(() => controller.enqueue(encoder.encode(': \n\n')), heartbeatMs)
      beat.unref()
    },
    async pull(controller) {
      try {
        const next = signal.aborted ? { done: true as const } : await iterator.next()
        if (next.done) {
          clearInterval(beat)
          controller.close()
        } else {
          controller.enqueue(encoder.encode(`data: ${JSON.stringify(shape.parse(next.value))}\n\n`))
        }
      } catch (error) {
        // A beat after the end would throw where nobody catches it, and end the whole house.
        clearInterval(beat)
        throw error
      }
    },
    async cancel() {
      clearInterval(beat)
      await iterator.return?.()
    },
  })
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' } })
}
