// Calls the server by route id, with the contract's own types. A refusal is a value with sentences for people, never an exception.
import addresses, { callHeader } from 'virtual:contract-routes'
import type { Call } from '#apps/contract/client.ts'
import type { Contract, RouteId } from '#apps/contract/contract.ts'
import type { ResponseOf } from '#apps/contract/route.ts'
import { locale } from '../util/locale.ts'
import { addressOf, type QueryValue } from './address.ts'
import { refusalOf, unreachable, type Refused } from './refusal.ts'

export type { RouteId }
export type Request<Id extends RouteId> = Call<Id> & { readonly signal?: AbortSignal }
export type Data<Id extends RouteId> = ResponseOf<Contract[Id]>
export type Row<Id extends RouteId> = Data<Id> extends { readonly rows: readonly (infer R)[] } ? R : never

export type Answer<D> = { readonly ok: true; readonly data: D } | Refused

/** Every call as it looks from inside, whatever its route. */
interface AnyRequest {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, QueryValue>>
  readonly body?: unknown
  readonly signal?: AbortSignal
}

export async function call<Id extends RouteId>(id: Id, request: Request<Id>): Promise<Answer<Data<Id>>> {
  // Which of the three parts a route has is checked where it is called; here all are optional.
  const { params, query, body, signal } = request as AnyRequest
  const { method, address } = addressOf(addresses, id, params, query)
  const file = body instanceof Blob || body instanceof ArrayBuffer || ArrayBuffer.isView(body)
  const headers = new Headers({ ...callHeader, 'accept': 'application/json', 'accept-language': locale() })
  if (body !== undefined) headers.set('content-type', file ? 'application/octet-stream' : 'application/json')
  try {
    const response = await fetch(address, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: file ? (body as BodyInit) : JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    })
    const answer: unknown = await response.json().catch(() => null)
    if (!response.ok) return refusalOf(response.status, answer)
    // The server has checked the answer against the contract before it sent it.
    return { ok: true, data: answer as Data<Id> }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    return unreachable()
  }
}

/** The address of a file to open or to save, for a plain link. */
export function linkTo<Id extends RouteId>(id: Id, request: Omit<Request<Id>, 'signal' | 'body'>): string {
  const { params, query } = request as AnyRequest
  return addressOf(addresses, id, params, { ...query, lang: locale() }).address
}
