// A real house in a temporary folder behind the real pipeline, for tests: callers with cookies, people with roles.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { client, type ClientOptions } from '#apps/contract/client.ts'
import { openHouse, type House } from '#apps/house.ts'
import { facilityAdded } from '#hospital/kernel/own/acts.ts'
import { added } from '#hospital/kernel/people/acts/members.ts'
import { operatorAdded } from '#hospital/kernel/people/acts/operators.ts'
import { hashPassword } from '#hospital/kernel/people/password.ts'
import type { Role } from '#hospital/kernel/permission.ts'
import { systemActor } from '#hospital/kernel/system.ts'
import { handlers } from '../handlers/all.ts'
import { createServer } from '../server.ts'
import { services } from '../services.ts'
import { SetupCode } from '../setup-code.ts'
import { staticsFrom } from '../statics.ts'

const cheap = { memory: 64, passes: 1 }
export const password = '富士の山 雪はまだ残る 春の朝'

export interface TestHouse {
  readonly house: House
  readonly app: ReturnType<typeof createServer>
  readonly code: () => string
  readonly logged: string[]
  /** Its data folder. */
  readonly folder: string
  now(): number
  /** Moves the clock of the house. */
  later(ms: number): void
  /** A browser with its own cookies. */
  browser(address?: string): Browser
  /** A person with roles in a hospital ('' for the installation), logged in. */
  person(login: string, place: string, roles: readonly Role[]): Promise<Browser>
  close(): Promise<void>
}

export interface Browser {
  readonly call: ReturnType<typeof client>
  readonly cookies: Map<string, string>
  fetch(path: string, init?: RequestInit): Promise<Response>
}

export async function testHouse(
  options: {
    readonly origin?: string; readonly tls?: boolean; readonly burst?: number; readonly postgres?: string | undefined
  } = {}
): Promise<TestHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'kokoroe-server-'))
  let now = Date.now()
  const opened = await openHouse(
    { data: options.postgres === undefined ? folder : { postgres: options.postgres, folder }, clock: () => now }
  )
  if (!opened.ok) throw new Error(JSON.stringify(opened.reasons))
  const { house } = opened
  let code = ''
  const setup = new SetupCode((shown) => (code = shown))
  setup.renew()
  const logged: string[] = []
  const origin = options.origin ?? 'http://localhost:8090'
  const app = createServer({
    house, handlers, tls: options.tls ?? false, locale: () => 'ja', names: () => [new URL(origin).hostname],
    services: services({ kernel: house.kernel, setup, now: () => now, cost: cheap, burst: options.burst ?? 100_000 }),
    statics: staticsFrom(join(folder, 'no-console')), log: (line) => logged.push(line),
  })

  const browser = (address = '10.0.0.1'): Browser => {
    const cookies = new Map<string, string>()
    const send = async (path: string, init: RequestInit = {}) => {
      const headers = new Headers(init.headers)
      headers.set('host', new URL(origin).host)
      if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
      const answer = await app.request(
        `${origin}${path}`, { ...init, headers }, { incoming: { socket: { remoteAddress: address } } }
      )
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
        if (value === '' || /max-age=0/i.test(line)) cookies.delete(name)
        else cookies.set(name, value)
      }
      return answer
    }
    // The client always passes the address as text.
    const asFetch = (
      (path: unknown, init?: RequestInit) => send(path as string, init)
    ) as NonNullable<ClientOptions['fetch']>
    return { call: client({ fetch: asFetch, locale: 'ja' }), cookies, fetch: send }
  }

  return {
    house, app, logged, browser, folder,
    now: () => now,
    code: () => code,
    later: (ms) => (now += ms),
    async person(login, place, roles) {
      const hash = await hashPassword(password, cheap)
      if (hash === null) throw new Error('busy')
      if (place !== '' && !house.kernel.facilities().some((one) => one.id === place)) {
        await must(house.kernel.commit(systemActor('setup'), facilityAdded, { id: place, name: `病院${place}` }))
      }
      const local = roles.filter((one) => one !== 'operator')
      if (place !== '') {
        await must(house.kernel.commit(systemActor('setup', place), added, {
          person: login, login, name: `${login}さん`, roles: local, password: hash, mustChange: false,
        }))
      }
      if (roles.includes('operator')) {
        const account = place === '' ? { account: true, login, name: login, password: hash } : { account: false }
        await must(house.kernel.commit(systemActor('setup'), operatorAdded, { person: login, ...account }))
      }
      return entered(browser(), login, place === '')
    },
    async close() {
      await house.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function entered(own: Browser, login: string, first: boolean): Promise<Browser> {
  const outcome = await own.call('session.logIn', { body: { login, password } })
  if (!outcome.ok) throw new Error(`${login}: ${JSON.stringify(outcome.error)}`)
  // Operators of the installation begin with a one-time password.
  if (first) await own.call('me.changePassword', { body: { current: password, next: `${password} 二` } })
  return own
}

async function must(outcome: Promise<{ readonly ok: boolean }>): Promise<void> {
  const done = await outcome
  if (!done.ok) throw new Error(JSON.stringify(done))
}
