// The four calls of this page. Nothing of the network is thrown: an answer, a refusal for good, or "not now".
import routes, { callHeader } from 'virtual:contract-routes'
import type { Hospitals, Place, Report, Answer, Standing } from './shapes.ts'
import { locale } from './words.ts'

export type Reply<T> =
  | { readonly is: 'answer'; readonly value: T }
  /** The server understood and will never take it. */
  | { readonly is: 'refused'; readonly status: number; readonly reasons: readonly string[] }
  /** Not reached, too slow, too busy or broken: again later. */
  | { readonly is: 'later'; readonly busy: boolean }

const patienceMs = 8_000
const photoPatienceMs = 60_000

interface Sent {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: string | Blob
  readonly patience?: number
}

async function call<T>(id: string, { params = {}, query = {}, body, patience = patienceMs }: Sent): Promise<Reply<T>> {
  const [method = 'GET', path = ''] = (routes[id] ?? '').split(' ')
  const address = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const search = new URLSearchParams(query).toString()
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), patience)
  try {
    const answer = await fetch(search ? `${address}?${search}` : address, {
      method, signal: late.signal, cache: 'no-store',
      headers: {
        ...callHeader, 'accept-language': locale(),
        ...(body === undefined ? {} : { 'content-type': typeof body === 'string' ? 'application/json' : 'application/octet-stream' }),
      },
      ...(body === undefined ? {} : { body }),
    })
    const json: unknown = await answer.json()
    // The server answers by the contract, and its tests hold it to that.
    if (answer.ok) return { is: 'answer', value: json as T }
    return answer.status >= 500 || answer.status === 429 || answer.status === 408
      ? { is: 'later', busy: answer.status === 429 || answer.status === 503 }
      : { is: 'refused', status: answer.status, reasons: reasonsIn(json) }
  } catch {
    // No network, a foreign answer (a portal that asks to log in), or out of patience.
    return { is: 'later', busy: false }
  } finally {
    clearTimeout(timer)
  }
}

function reasonsIn(json: unknown): readonly string[] {
  const { error } = (json ?? {}) as { error?: { reasons?: readonly { text?: string }[] } }
  return (error?.reasons ?? []).flatMap(({ text }) => text ?? [])
}

export const askPlace = (code: string) => call<Place | { readonly choose: Hospitals }>('kamo.place', { params: { code } })

export const sendReport = (report: Report) => call<Answer>('kamo.report', { body: JSON.stringify(report) })

export const sendPhoto = (id: string, key: string, photo: Blob) =>
  call<unknown>('kamo.photo', { params: { id }, query: { key }, body: photo, patience: photoPatienceMs })

export const askLoop = (receipt: string) => call<Standing>('kamo.loop', { params: { receipt } })
