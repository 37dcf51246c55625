// A typed caller of the contract for anything with `fetch`: the console in a browser, the command line, tests.
import { contract, type Contract, type RouteId } from './contract.ts'
import type { BodyInput, ParamsOf, QueryInput, ResponseOf, RouteSpec } from './route.ts'
import { failure } from './shapes.ts'
import type { z } from 'zod'

/** Sent with every call: a page of another site cannot send it. */
export const callHeader = { name: 'x-kokoroe', value: '1' } as const

type Needed<K extends string, T> = [T] extends [undefined] ? unknown : object extends T ? {
  readonly [F in K]?: T
} : { readonly [F in K]: T }
export type Call<Id extends RouteId> = Needed<'params', ParamsOf<Contract[Id]>> &
  Needed<'query', QueryInput<Contract[Id]>> &
  Needed<'body', BodyInput<Contract[Id]>>

type Failure = z.infer<typeof failure>['error']
export type Outcome<T> = { readonly ok: true; readonly value: T } | {
  readonly ok: false; readonly status: number; readonly error: Failure
}

interface Loose {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

/** The address of a route, e.g. for a link that downloads. */
export function urlOf<Id extends RouteId>(id: Id, call: Omit<Call<Id>, 'body'>): string {
  const { params = {}, query = {} } = call as Loose
  const path = contract[id].path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.append(
    name, `${value as string | number | boolean}`
  )
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}

export interface ClientOptions {
  readonly fetch?: typeof fetch
  /** Address of the server; empty in the browser. */
  readonly base?: string
  readonly locale?: 'ja' | 'en'
  readonly headers?: Readonly<Record<string, string>>
}

export function client(options: ClientOptions = {}) {
  const send = options.fetch ?? globalThis.fetch.bind(globalThis)
  return async function call<Id extends RouteId>(
    id: Id, request: Call<Id>, signal?: AbortSignal,
  ): Promise<Outcome<ResponseOf<Contract[Id]>>> {
    const spec: RouteSpec = contract[id]
    const { body } = request as Loose
    const isFile = spec.body !== undefined && 'kind' in spec.body && spec.body.kind === 'upload'
    const headers: Record<string, string> = { [callHeader.name]: callHeader.value, ...options.headers }
    if (options.locale !== undefined) headers['accept-language'] = options.locale
    if (body !== undefined) headers['content-type'] = isFile ? 'application/octet-stream' : 'application/json'
    const init: RequestInit = { method: spec.method, headers }
    // The contract's types let only bytes through here.
    if (body !== undefined) init.body = isFile ? (body as Blob) : JSON.stringify(body)
    if (signal !== undefined) init.signal = signal
    const answer = await send((options.base ?? '') + urlOf(id, request), init)
    const json: unknown = await answer.json().catch(() => null)
    // The server answers by the same contract, and its tests hold it to that.
    if (answer.ok) return { ok: true, value: json as ResponseOf<Contract[Id]> }
    const parsed = failure.safeParse(json)
    return {
      ok: false, status: answer.status, error: parsed.success ? parsed.data.error : { code: 'unreadable', reasons: [] }
    }
  }
}
