// Cookies of the house: read from the request, collected for the answer. Never readable by scripts, never sent from
// other sites.
import { parse, serialize } from 'hono/utils/cookie'

const names = {
  session: 'kokoroe', step: 'kokoroe-step', known: 'kokoroe-known', oidc: 'kokoroe-oidc', passkey: 'kokoroe-passkey'
} as const
export type CookieName = keyof typeof names

export class Cookies {
  readonly #given: Readonly<Record<string, string>>
  readonly #secure: boolean
  readonly out: string[] = []

  constructor(header: string | null, secure: boolean) {
    this.#given = header === null || header.length > 8192 ? {} : parse(header)
    this.#secure = secure
  }

  get(name: CookieName): string | null {
    return this.#given[this.#full(name)] ?? null
  }

  /** Without `seconds` it ends with the browser. */
  set(name: CookieName, value: string, seconds?: number): void {
    this.out.push(serialize(this.#full(name), value, {
      path: '/', httpOnly: true, secure: this.#secure,
      // The provider sends the browser back from another site: only this short-lived cookie may come along.
      sameSite: name === 'oidc' ? 'Lax' : 'Strict',
      ...(seconds === undefined ? {} : { maxAge: seconds }),
    }))
  }

  clear(name: CookieName): void {
    this.set(name, '', 0)
  }

  /** `__Host-`: bound to this host and to TLS, by the browser itself. */
  #full(name: CookieName): string {
    return this.#secure ? `__Host-${names[name]}` : names[name]
  }
}
