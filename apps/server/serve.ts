// Opens the house and serves it until it is told to stop.
import { createAdaptorServer } from '@hono/node-server'
import { createServer as createTlsServer } from 'node:https'
import { join, resolve } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { openHouse, type House, type HouseOptions } from '#apps/house.ts'
import { Intake, intakeJob, takingIn } from '#apps/house/intake.ts'
import type { Refusal } from '#hospital/kernel/outcome.ts'
import { someoneRuns } from '#hospital/kernel/people/queries.ts'
import { setting } from '#hospital/kernel/people/settings.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { handlers } from './handlers/all.ts'
import { createServer } from './server.ts'
import { services, type ServicesOptions } from './services.ts'
import { SetupCode } from './setup-code.ts'
import { staticsFrom } from './statics.ts'
import { say } from './text.ts'
import { readTls, type TlsFiles } from './tls.ts'

export interface ServeOptions extends HouseOptions, Pick<ServicesOptions, 'cost' | 'burst'> {
  /** 0: any free one. */
  readonly port?: number
  readonly host?: string
  /** Folder of the built console. */
  readonly console?: string
  /** Instead of the two settings. */
  readonly tls?: { readonly certFile: string; readonly keyFile: string }
  /** Where other programs lay files for the running house; usually `intake` in the data folder. */
  readonly intake?: string
  /** How often the intake is looked into. */
  readonly intakeEveryMs?: number
  /** What the person at the terminal sees: the address, the one-time code, what went wrong. */
  readonly tell: (message: Message) => void
  readonly log: (line: string) => void
}

export interface Serving {
  readonly ok: true
  readonly address: string
  readonly house: House
  /** Lets what is under way end, then closes the data folder. */
  stop(): Promise<void>
}

const graceMs = 5000
const loopback = /^(?:127\.\d+\.\d+\.\d+|::1|localhost)$/

export async function serve(options: ServeOptions): Promise<Serving | Refusal> {
  const { port = 8090, host = '127.0.0.1', tell, log } = options
  // A directory or provider inside the hospital is often signed by an authority that only the machine knows.
  setDefaultCACertificates([...getCACertificates('default'), ...getCACertificates('system')])
  const opened = await openHouse(options)
  if (!opened.ok) return opened
  const { house } = opened
  const tls = await tlsOf(house, options)
  if (tls !== null && !tls.ok) {
    await house.close()
    return { ok: false, code: 'invalid', reasons: [tls.why] }
  }
  const started = await start(house, options, { port, host, tls })
  if (!started.ok) {
    await house.close()
    return started
  }
  const endIntake = startIntake(house, options)
  await house.kernel.jobs.start()
  tell(say('server.started', { address: started.address }))
  if (tls === null && !loopback.test(host)) tell(say('server.plain'))
  if (!(await someoneRuns(house.kernel))) started.setup.renew()
  return {
    ok: true, address: started.address, house,
    async stop() {
      endIntake()
      await started.close()
      await house.close().catch((error: unknown) => log(String(error)))
    },
  }
}

/** Gives back how it ends. What cannot be looked into is said once, and again when it is something else. */
function startIntake(house: House, { intake, intakeEveryMs = 20_000, clock, log }: ServeOptions): () => void {
  const folder = resolve(intake ?? join(house.folder, 'intake'))
  house.kernel.jobs.define(intakeJob, takingIn(house, folder, clock), { attempts: 5 })
  const at = new Intake(house, folder)
  let looking = false
  let said = ''
  const look = async () => {
    if (looking) return
    looking = true
    const problem = await at.look().then(() => '', String)
    if (problem !== said && problem !== '') log(problem)
    said = problem
    looking = false
  }
  void look()
  const timer = setInterval(() => void look(), intakeEveryMs)
  timer.unref()
  return () => clearInterval(timer)
}

async function tlsOf(house: House, { tls }: ServeOptions): Promise<ReturnType<typeof readTls> | null> {
  const files = tls ?? (await setting(house.kernel, 'tls'))
  return files.certFile !== null && files.keyFile !== null ? readTls(files.certFile, files.keyFile) : null
}

interface Listen {
  readonly port: number
  readonly host: string
  readonly tls: TlsFiles | null
}

async function start(house: House, options: ServeOptions, { port, host, tls }: Listen) {
  const { tell, log, cost, burst, clock: now = Date.now } = options
  const setup = new SetupCode((code) => {
    tell(say('server.code', { code }))
    tell(say('server.codeHow'))
  })
  let [locale, { names }] = await Promise.all([setting(house.kernel, 'locale'), setting(house.kernel, 'tls')])
  house.kernel.onCommit(({ act }) => {
    if (act !== 'people.setting-changed') return
    void Promise.all([setting(house.kernel, 'locale'), setting(house.kernel, 'tls')]).then(([next, files]) => {
      locale = next
      names = files.names
    }, (error: unknown) => log(String(error)))
  })
  const app = createServer({
    house, handlers, tls: tls !== null, log,
    services: services({ kernel: house.kernel, setup, now, ...(cost ? { cost } : {}), ...(burst ? { burst } : {}) }),
    statics: staticsFrom(options.console ?? join(import.meta.dirname, '..', 'console', 'dist')),
    locale: () => locale,
    names: () => names,
  })
  const server = createAdaptorServer({
    fetch: app.fetch,
    ...(
      tls ? {
        createServer: createTlsServer, serverOptions: { cert: tls.cert, key: tls.key, minVersion: 'TLSv1.2' }
      } : {}
    ),
  })
  // Slow senders do not hold a connection for ever; an upload may take its time.
  if ('headersTimeout' in server) Object.assign(
    server, { headersTimeout: 20_000, requestTimeout: 30 * 60_000, keepAliveTimeout: 10_000 }
  )
  const problem = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    server.once('error', resolve)
    server.listen(port, host, () => resolve(null))
  })
  if (problem) return { ok: false as const, code: 'storage' as const, reasons: [why(problem, port, host)] }
  server.on('error', (error) => log(String(error)))
  const bound = server.address()
  const number = typeof bound === 'object' && bound !== null ? bound.port : port
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return {
    ok: true as const, setup, address: `${tls ? 'https' : 'http'}://${shown}:${number}`,
    close: () => new Promise<void>((resolve) => {
      // Event streams have no end of their own.
      const late = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), graceMs)
      server.close(() => {
        clearTimeout(late)
        resolve()
      })
      if ('closeIdleConnections' in server) server.closeIdleConnections()
    }),
  }
}

function why(error: NodeJS.ErrnoException, port: number, host: string): Message {
  if (error.code === 'EADDRINUSE') return say('server.portTaken', { port })
  if (error.code === 'EACCES') return say('server.portRefused', { port })
  return say('server.hostUnknown', { host })
}
