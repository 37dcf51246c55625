// What one line of the route table is. Server, console and command line stand on this and import nothing else from each
// other.
import type { z } from 'zod'
import type { Permission } from '#hospital/kernel/permission.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
/** `public`: before log-in. `signedIn`: any person with a session, whatever the role. */
type Gate = Permission | 'public' | 'signedIn'

/** The request body is the file itself, as it is; its name comes in the query. */
export interface Upload {
  readonly kind: 'upload'
  readonly maxBytes: number
}

/** The answer is a file to save or to show, in one of these types. */
export interface FileAnswer {
  readonly kind: 'file'
  readonly types: readonly string[]
}

/** Server-sent events, each carrying this shape as JSON. */
export interface EventsAnswer<S extends z.ZodType = z.ZodType> {
  readonly kind: 'events'
  readonly event: S
}

/** The browser is sent elsewhere (OpenID Connect). */
export interface RedirectAnswer {
  readonly kind: 'redirect'
}

export interface RouteSpec {
  readonly method: Method
  readonly path: `/api/v1/${string}`
  readonly permission: Gate
  /** The acts it may commit: no route that changes the hospital's state is without one. */
  readonly act?: readonly string[]
  /** Shapes the parameters in the path; without it each is any short text. */
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType | Upload
  readonly response: z.ZodType | FileAnswer | EventsAnswer | RedirectAnswer
}

export interface Route extends RouteSpec {
  readonly id: string
  /** What it is for, in the OpenAPI document. */
  readonly text: { readonly ja: string; readonly en: string }
}

export const inFacility = '/api/v1/facilities/:facility'

/** Keeps every literal of the table, so that paths and shapes are types. */
export function routes<const R extends Readonly<Record<string, RouteSpec>>>(table: R): R {
  return table
}

export const upload = (maxBytes: number): Upload => ({ kind: 'upload', maxBytes })
export const file = (...types: readonly string[]): FileAnswer => ({ kind: 'file', types })
export const events = <S extends z.ZodType>(event: S): EventsAnswer<S> => ({ kind: 'events', event })
export const redirect: RedirectAnswer = { kind: 'redirect' }

type NameIn<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NameIn<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Name
    : never

type Field<R, K extends string> = R extends { readonly [F in K]: infer S } ? S : undefined

/** Parameters as a caller writes them into the path. */
export type ParamsOf<R extends RouteSpec> = { readonly [N in NameIn<R['path']>]: string }
/** Parameters as a handler gets them. */
export type ParsedParams<R extends RouteSpec> =
  Field<R, 'params'> extends z.ZodObject ? z.output<Field<R, 'params'>> & Omit<ParamsOf<R>, keyof z.output<Field<R,
  'params'>>> : ParamsOf<R>
export type QueryInput<R extends RouteSpec> = Field<R, 'query'> extends z.ZodObject
  ? z.input<Field<R, 'query'>> : undefined
export type QueryOf<R extends RouteSpec> = Field<R, 'query'> extends z.ZodObject
  ? z.output<Field<R, 'query'>> : undefined
export type BodyInput<R extends RouteSpec> =
  Field<R, 'body'> extends Upload ? Blob | ArrayBuffer | Uint8Array<ArrayBuffer> : Field<R,
  'body'> extends z.ZodType ? z.input<Field<R, 'body'>> : undefined
export type BodyOf<R extends RouteSpec> = Field<R, 'body'> extends z.ZodType ? z.output<Field<R, 'body'>> : undefined
export type ResponseOf<R extends RouteSpec> = R['response'] extends z.ZodType ? z.output<R['response']> : undefined
