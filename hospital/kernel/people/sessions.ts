// Sessions: an opaque token in the cookie, its hash in the table, ended by leaving, idling, time, or another's hand.
import type { Kernel } from '../kernel.ts'
import type { Receipt, Refusal } from '../outcome.ts'
import { loggedIn, loggedOut, sessionRevoked } from './acts/sessions.ts'
import { byToken, sessionsOf, type SignedIn } from './queries.ts'
import { setting } from './settings.ts'
import { newId, newToken, sha256 } from './tokens.ts'
import { vouched } from './vouched.ts'
import type { z } from 'zod'

type LoggedIn = z.infer<typeof loggedIn.schema>
export type Proof = Pick<LoggedIn, 'way' | 'totpStep' | 'recovery' | 'passkey'>

export interface Visitor {
  readonly address: string
  readonly browser: string
}

export interface Started {
  readonly ok: true
  readonly token: string
  readonly session: string
  readonly endsAt: number
}

const minute = 60_000
/** Of one person at a time: the oldest end, so that nobody fills the table by logging in and in. */
const mostSessions = 20

export class Sessions {
  readonly #kernel: Kernel
  readonly #now: () => number
  /** Not in the store: a row per click would be a leaf per click. After a restart, idling counts from the restart. */
  readonly #seen = new Map<string, number>()
  readonly #since: number

  constructor(kernel: Kernel, now: () => number) {
    this.#kernel = kernel
    this.#now = now
    this.#since = now()
  }

  async start(person: string, visitor: Visitor, proof: Proof): Promise<Started | Refusal> {
    const { absoluteHours } = await setting(this.#kernel, 'session')
    const token = newToken()
    const session = newId()
    const endsAt = this.#now() + absoluteHours * 60 * minute
    const receipt = await this.#kernel.commit(vouched(person), loggedIn, {
      ...proof, person, session, endsAt, token: sha256(token), address: visitor.address || '-',
      browser: visitor.browser.slice(0, 300) || '-',
    })
    if (!receipt.ok) return receipt
    this.#seen.set(session, this.#now())
    const old = (await sessionsOf(this.#kernel, person, this.#now())).slice(mostSessions).map((one) => one.id)
    const left = await this.revoke(person, old, person)
    return left?.ok === false ? left : { ok: true, token, session, endsAt }
  }

  /** The person behind a cookie, if the session still stands. */
  async find(token: string): Promise<SignedIn | null> {
    const found = await byToken(this.#kernel, sha256(token))
    if (!found || found.session.ends_at <= this.#now()) return null
    const { idleMinutes } = await setting(this.#kernel, 'session')
    if (this.#now() - this.lastSeen(found.session.id, found.session.started_at) > idleMinutes * minute) {
      await this.revoke(found.person.id, [found.session.id], found.person.id)
      return null
    }
    this.#seen.set(found.session.id, this.#now())
    return found
  }

  lastSeen(session: string, startedAt: number): number {
    return this.#seen.get(session) ?? Math.max(this.#since, startedAt)
  }

  leave(person: string, session: string): Promise<Receipt | Refusal> {
    this.#seen.delete(session)
    return this.#kernel.commit(vouched(person), loggedOut, { person, session })
  }

  /** null: there was nothing to end. */
  async revoke(person: string, sessions: readonly string[], by: string): Promise<Receipt | Refusal | null> {
    if (sessions.length === 0) return null
    const ended = await this.#kernel.commit(
      vouched(by), sessionRevoked, { person, count: sessions.length, sessions: [...sessions] }
    )
    if (ended.ok) for (const session of sessions) this.#seen.delete(session)
    return ended
  }
}
