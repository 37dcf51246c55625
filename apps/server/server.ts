// The house as a web server: every route of the contract with its handler, and the console's files. Testable without a
// port.
import { routeTable, type RouteId } from '#apps/contract/contract.ts'
import type { Locale } from '#hospital/kernel/text.ts'
import { Hono } from 'hono'
import type { House } from '#apps/house.ts'
import type { Common, Handlers } from './context.ts'
import { Cookies } from './cookies.ts'
import { localeOf } from './locale.ts'
import { secureHeaders } from './protect/headers.ts'
import { hostOf, isOurs, strangerThan } from './protect/origin.ts'
import { notFound, refuse, type Refused } from './refuse.ts'
import { respond, type AnyHandler } from './respond.ts'
import type { Services } from './services.ts'
import type { Statics } from './statics.ts'
import { printable } from '#apps/house/printable.ts'
import { refusal } from './write.ts'

export interface ServerOptions {
  readonly house: House
  readonly services: Services
  readonly handlers: Handlers
  readonly statics: Statics
  readonly tls: boolean
  readonly locale: () => Locale
  /** Names this house answers to, beside numbers and the machine's own. */
  readonly names: () => readonly string[]
  /** Bugs only; never a body, a cookie or a password. */
  readonly log: (line: string) => void
}

interface Env {
  readonly Bindings: { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } }
}

/** Asked for without a change: no other site can read the answer, so they need no header of ours. */
const mayComeFromElsewhere: ReadonlySet<RouteId> = new Set(['session.oidcCallback'])

export function createServer(options: ServerOptions): Hono<Env> {
  const app = new Hono<Env>()
  const { house, services, tls } = options

  const commonOf = (request: Request, address: string, host: { name: string; full: string }): Common => {
    const locale = localeOf(request, options.locale())
    return {
      house, services, locale,
      say: (message) => house.say(locale, message),
      visitor: { address, browser: request.headers.get('user-agent') ?? '' },
      here: { host: host.name, origin: `${tls ? 'https' : 'http'}://${host.full}`, secure: tls },
      cookies: new Cookies(request.headers.get('cookie'), tls),
      signal: request.signal,
    }
  }

  const speaking = (request: Request, refused: Refused) => {
    const locale = localeOf(request, options.locale())
    return refusal(refused, { say: (message) => house.say(locale, message) })
  }

  app.use(async (c, next) => {
    const host = hostOf(c.req.header('host') ?? new URL(c.req.url).host)
    if (host === null || !isOurs(host.name, options.names())) {
      c.res = speaking(c.req.raw, refuse(421, 'host', { code: 'server.host' }))
    } else {
      await next()
    }
    secureHeaders(c.res.headers, tls)
  })

  for (const route of routeTable) {
    // The table of handlers is typed by route; here they are all alike.
    const handler = options.handlers[route.id] as unknown as AnyHandler
    const changes = route.method !== 'GET'
    app.on(route.method, route.path, async (c) => {
      const address = c.env.incoming?.socket?.remoteAddress ?? '127.0.0.1'
      const host = hostOf(c.req.header('host') ?? new URL(c.req.url).host) ?? { name: '', full: '' }
      // The router answers HEAD by what answers GET, and nobody would read, or end, what that begins.
      if (c.req.method !== route.method) return speaking(c.req.raw, notFound())
      const common = commonOf(c.req.raw, address, host)
      const rate = route.id.startsWith('kamo.') ? services.kamo.rate : services.rate
      if (!rate.allows(address)) return speaking(c.req.raw, refuse(429, 'tooMany', { code: 'server.tooMany' }))
      if (!mayComeFromElsewhere.has(route.id) && strangerThan(c.req.raw, common.here.origin, changes) !== null) {
        return speaking(c.req.raw, refuse(403, 'stranger', { code: 'server.stranger' }))
      }
      return respond(route, handler, common, c.req.raw, c.req.param())
    })
  }

  app.all('/api/*', (c) => speaking(c.req.raw, notFound()))
  app.get(
    '*', (c) => options.statics(c.req.raw, (message) => house.say(localeOf(c.req.raw, options.locale()), message))
  )
  app.notFound((c) => speaking(c.req.raw, notFound()))
  app.onError((error, c) => {
    // Who went away in the middle of an upload is no bug.
    if (!c.req.raw.signal.aborted) {
      options.log(printable(`${c.req.method} ${c.req.routePath}: ${error.stack ?? error.message}`))
    }
    return speaking(c.req.raw, refuse(500, 'broken', { code: 'server.broken' }))
  })
  return app
}
