// What a handler gets and what it may answer. The table of handlers is typed by the contract: a missing one is a type
// error.
import type { Contract, RouteId } from '#apps/contract/contract.ts'
import type {
  BodyOf, EventsAnswer, FileAnswer, ParsedParams, QueryOf, RedirectAnswer, ResponseOf, Upload
} from '#apps/contract/route.ts'
import type { Actor, FacilityId } from '#hospital/kernel/act.ts'
import type { SignedIn } from '#hospital/kernel/people/queries.ts'
import type { Here } from '#hospital/kernel/people/passkeys.ts'
import type { Visitor } from '#hospital/kernel/people/sessions.ts'
import type { Locale, Message } from '#hospital/kernel/text.ts'
import type { z } from 'zod'
import type { House } from '#apps/house.ts'
import type { Cookies } from './cookies.ts'
import type { Refused } from './refuse.ts'
import type { Services } from './services.ts'

/** A file as the answer; the stream is read only as fast as it is sent. */
export interface FileOut {
  readonly type: string
  readonly name: string
  readonly content: Uint8Array | string | AsyncIterable<Uint8Array>
  /** Shown in the browser instead of being saved. */
  readonly inline?: boolean
}

export interface RedirectOut {
  readonly to: string
}

/** What every handler has, whatever the route. */
export interface Common {
  readonly house: House
  readonly services: Services
  readonly locale: Locale
  readonly say: (message: Message) => string
  readonly visitor: Visitor
  readonly here: Here
  readonly cookies: Cookies
  /** Aborted when the visitor goes away. */
  readonly signal: AbortSignal
}

type Me<Id extends RouteId> = Contract[Id]['permission'] extends 'public' ? SignedIn | null : SignedIn

export interface Context<Id extends RouteId> extends Common {
  readonly params: ParsedParams<Contract[Id]>
  readonly query: QueryOf<Contract[Id]>
  readonly body: BodyOf<Contract[Id]>
  /** '' where the route is not about one hospital. */
  readonly facility: FacilityId
  readonly me: Me<Id>
  /** Carries exactly the permissions held in this hospital. */
  readonly actor: Actor
  /** The file that comes in, cut off at the route's limit. */
  readonly upload: Contract[Id] extends { readonly body: Upload } ? AsyncIterable<Uint8Array> : null
}

type Out<Id extends RouteId> = Contract[Id]['response'] extends FileAnswer
  ? FileOut
  : Contract[Id]['response'] extends RedirectAnswer
    ? RedirectOut
    : Contract[Id]['response'] extends EventsAnswer<infer S>
      ? AsyncIterable<z.output<S>>
      : ResponseOf<Contract[Id]>

type Answer<Id extends RouteId> = Out<Id> | Refused

type Handler<Id extends RouteId> = (context: Context<Id>) => Answer<Id> | Promise<Answer<Id>>
export type Handlers<Ids extends RouteId = RouteId> = { readonly [Id in Ids]: Handler<Id> }

/** The routes whose ids begin with this topic. */
export type Topic<Name extends string> = Extract<RouteId, `${Name}.${string}`>
