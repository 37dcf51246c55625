// The server on a real port: what the terminal says, what stops it from starting, TLS, the console's files, and no way
// out.
import { X509Certificate } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import net from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { client } from '#apps/contract/client.ts'
import { facilityAdded } from '#hospital/kernel/own/acts.ts'
import { systemActor } from '#hospital/kernel/system.ts'
import type { Message } from '#hospital/kernel/text.ts'
import { describeWith, hasChromium, program } from '#tools/testing/needs.ts'
import { serve, type ServeOptions, type Serving } from './serve.ts'
import { certificate } from './testing/certificate.ts'
import { refuseOutside } from './testing/outside.ts'
import { readTls } from './tls.ts'

const folder = mkdtempSync(join(tmpdir(), 'kokoroe-serve-'))
const built = join(folder, 'console')
const logged: string[] = []
const told: Message[] = []
let serving: Serving

const options = (over: Partial<ServeOptions> = {}): ServeOptions => ({
  data: join(folder, 'data'), port: 0, console: built, cost: { memory: 64, passes: 1 },
  tell: (message) => told.push(message), log: (line) => logged.push(line), ...over,
})

async function started(over: Partial<ServeOptions> = {}): Promise<Serving> {
  const outcome = await serve(options(over))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reasons))
  return outcome
}

beforeAll(async () => {
  mkdirSync(join(built, 'assets'), { recursive: true })
  writeFileSync(join(built, 'index.html'), `<!doctype html><title>心得</title>${'<p>頁</p>'.repeat(200)}`)
  writeFileSync(join(built, 'assets', 'main-AbCd1234.js'), 'export {}\n'.repeat(500))
  writeFileSync(join(built, 'secret.key'), 'not a page')
  mkdirSync(join(folder, 'data'))
  serving = await started()
})
afterAll(async () => {
  await serving.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('starting', () => {
  test('the terminal shows the address and the one-time code', () => {
    expect(told.map((one) => one.code)).toEqual(['server.started', 'server.code', 'server.codeHow'])
    expect(told[1]?.params?.['code']).toMatch(/^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/)
    expect(serving.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  })

  test('a folder for what comes by itself stands in the data folder, and is not looked into any more when all has ended', async () => {
    const data = join(folder, 'with-intake')
    const other = await started({ data, intakeEveryMs: 20 })
    await other.house.kernel.commit(systemActor('setup'), facilityAdded, { id: 'h1', name: '病院' })
    await expect.poll(() => existsSync(join(data, 'intake', 'refused'))).toBe(true)
    writeFileSync(join(data, 'intake', 'なぞ'), 'なぞ')
    await expect.poll(() => existsSync(join(data, 'intake', 'なぞ')), { timeout: 10_000 }).toBe(false)
    await other.stop()
    expect(readdirSync(join(data, 'intake', 'refused')).length).toBe(2)
    expect(logged).toEqual([])
  })

  test('a data folder that is in use, and a port that is taken, each say so', async () => {
    const locked = await serve(options())
    expect(locked).toMatchObject({ ok: false, code: 'storage' })
    const other = join(folder, 'other')
    mkdirSync(other)
    const taken = await serve(options({ data: other, port: Number(new URL(serving.address).port) }))
    expect(taken).toMatchObject({ ok: false, reasons: [{ code: 'server.portTaken' }] })
    const nowhere = await serve(options({ data: other, host: '203.0.113.1' }))
    expect(nowhere).toMatchObject({ ok: false, reasons: [{ code: 'server.hostUnknown' }] })
    // The folder was let go both times.
    await (await started({ data: other })).stop()
  })

  test('open to the network without encryption: said at the start', async () => {
    const own = join(folder, 'plain')
    mkdirSync(own)
    const before = told.length
    const open = await started({ data: own, host: '0.0.0.0' })
    expect(told.slice(before).map((one) => one.code)).toContain('server.plain')
    expect(told.slice(0, before).map((one) => one.code)).not.toContain('server.plain')
    await open.stop()
  })

  test('wrong codes change nothing: whoever is at the terminal still has the right one', async () => {
    const call = client({ base: serving.address })
    for (let n = 0; n < 10; n++) await call('setup.check', { body: { code: 'WRONG' } })
    const codes = told.filter((one) => one.code === 'server.code').map((one) => String(one.params?.['code']))
    expect(await call('setup.check', { body: { code: codes[0] ?? '' } })).toMatchObject({ ok: true })
  })

  test('stopping lets go of the folder, also while a connection idles', async () => {
    const own = join(folder, 'own')
    mkdirSync(own)
    const first = await started({ data: own })
    const idle = net.connect(Number(new URL(first.address).port), '127.0.0.1')
    await new Promise((resolve) => idle.once('connect', resolve))
    await first.stop()
    idle.destroy()
    await (await started({ data: own })).stop()
  })
})

describe('the console\'s files', () => {
  const get = (path: string, headers: Record<string, string> = {}) => rawGet(serving.address, path, headers)

  test('every address of the console is its page; nothing else in the folder is given', async () => {
    for (const path of ['/', '/h/h1/board', '/login']) {
      const { status, headers } = await get(path)
      expect(status).toBe(200)
      expect(headers['cache-control']).toBe('no-cache')
      expect(headers['content-security-policy']).toContain("script-src 'self'")
    }
    for (const path of ['/secret.key', '/assets/none.js', '/..%2f..%2fpackage.json', '/%2e%2e/data/kokoroe.db']) {
      expect((await get(path)).text).not.toContain('not a page')
      expect([200, 404]).toContain((await get(path)).status)
    }
    expect((await get('/secret.key')).status).toBe(404)
    expect((await get('/api/v1/nothing')).status).toBe(404)
  })

  test('hashed names are kept for ever, and sent small', async () => {
    const br = await get('/assets/main-AbCd1234.js', { 'accept-encoding': 'gzip, br' })
    expect(br.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(br.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(br.bytes).toString()).toContain('export {}')
    const gz = await get('/assets/main-AbCd1234.js', { 'accept-encoding': 'gzip' })
    expect(gunzipSync(gz.bytes).length).toBe(5000)
    expect((await get('/assets/main-AbCd1234.js', { 'if-none-match': String(br.headers['etag']) })).status).toBe(304)
  })
})

describe('TLS with the hospital\'s own certificate', () => {
  test('by two files; a pair that does not belong together is refused before it is used', async () => {
    const { cert, key } = certificate('kokoroe.h.local')
    const other = certificate('other.h.local')
    const file = (name: string, text: string) => {
      writeFileSync(join(folder, name), text)
      return join(folder, name)
    }
    const files = { certFile: file('cert.pem', cert), keyFile: file('key.pem', key) }
    expect(readTls(files.certFile, files.keyFile)).toMatchObject({ ok: true, subject: 'DNS:kokoroe.h.local' })
    expect(
      readTls(files.certFile, file('wrong.pem', other.key))
    ).toMatchObject({ ok: false, why: { code: 'server.tlsPair' } })
    expect(
      readTls(files.certFile, join(folder, 'none.pem'))
    ).toMatchObject({ ok: false, why: { code: 'server.tlsFile' } })
    const data = join(folder, 'tls')
    mkdirSync(data)
    expect(
      await serve(options({ data, tls: { ...files, keyFile: join(folder, 'wrong.pem') } }))
    ).toMatchObject({ ok: false })
    const secure = await started({ data, tls: files })
    expect(secure.address).toMatch(/^https:/)
    const answer = await new Promise<{ status: number; sts: string | undefined }>((resolve, reject) => {
      request(`${secure.address}/api/v1/state`, { ca: cert, servername: 'kokoroe.h.local' }, (response) => {
        response.resume()
        resolve({ status: response.statusCode ?? 0, sts: response.headers['strict-transport-security'] })
      }).on('error', reject).end()
    })
    expect(answer).toEqual({ status: 200, sts: 'max-age=31536000' })
    expect(new X509Certificate(cert).subjectAltName).toBe('DNS:kokoroe.h.local')
    await secure.stop()
  })
})

describe('nothing leaves the machine', () => {
  test('set-up, log-in, a file, its judgement and a report: no connection outside is even tried', async () => {
    const outside = refuseOutside()
    try {
      const data = join(folder, 'quiet')
      mkdirSync(data)
      const shown: Message[] = []
      const quiet = await started({ data, tell: (message) => shown.push(message) })
      const cookies: string[] = []
      const call = client({
        base: quiet.address,
        fetch: async (input, init) => {
          const answer = await fetch(
            input, { ...init, headers: { ...(init?.headers as Record<string, string>), cookie: cookies.join('; ') } }
          )
          cookies.push(...answer.headers.getSetCookie().map((one) => one.split(';')[0] ?? ''))
          return answer
        },
      })
      const code = String(shown.find((one) => one.code === 'server.code')?.params?.['code'])
      const administrator = { name: '管理', login: 'kanri', password: '富士の山 雪はまだ残る 春の朝' }
      expect(
        await call('setup.finish', { body: { code, mode: 'own', hospital: { name: '病院' }, administrator } })
      ).toMatchObject({ ok: true })
      const params = { facility: 'h1' }
      const body = new TextEncoder().encode(
        'SamAccountName,Enabled,LastLogonDate,PasswordLastSet\r\na,True,2026/01/01,2026/01/01\r\n'
      )
      const file = await call('files.upload', { params, query: { name: 'users.csv' }, body })
      if (!file.ok) throw new Error(JSON.stringify(file.error))
      expect(
        await call('files.import', { params: { ...params, file: file.value.file.id }, body: {} })
      ).toMatchObject({ ok: true })
      expect(await call('board.get', { params })).toMatchObject({ ok: true })
      expect(
        (
          await fetch(
            `${quiet.address}/api/v1/facilities/h1/reports/director/html`, { headers: { cookie: cookies.join('; ') } }
          )
        ).status
      ).toBe(200)
      await quiet.stop()
      expect(outside.tried).toEqual([])
      net.connect({ host: '203.0.113.9', port: 9 }).on('error', () => undefined)
      expect(outside.tried).toEqual(['203.0.113.9'])
    } finally {
      outside.restore()
    }
  })
})

const dist = join(import.meta.dirname, '..', 'console', 'dist')
describeWith(
  { what: 'the built console and chromium', met: hasChromium.met && existsSync(join(dist, 'index.html')) }
)('the console in a browser', () => {
  test('asks nobody but the house', async () => {
    const { chromium } = await import('playwright-core')
    const data = join(folder, 'browser')
    mkdirSync(data)
    const shown = await started({ data, console: dist })
    const browser = await chromium.launch({ executablePath: program('chromium') ?? '', args: ['--no-sandbox'] })
    try {
      const page = await browser.newPage()
      const asked: string[] = []
      const refused: string[] = []
      page.on('request', (one) => asked.push(new URL(one.url()).origin))
      page.on('console', (line) => {
        if (/Content Security Policy|Refused to/.test(line.text())) refused.push(line.text())
      })
      await page.goto(shown.address, { waitUntil: 'networkidle' })
      expect(asked.length).toBeGreaterThan(2)
      expect([...new Set(asked)]).toEqual([shown.address])
      expect(refused).toEqual([])
    } finally {
      await browser.close()
      await shown.stop()
    }
  })
})

test('nothing went wrong inside', () => expect(logged).toEqual([]))

/** Without `fetch`, which would unpack what was compressed. */
async function rawGet(address: string, path: string, headers: Record<string, string>) {
  const http = await import('node:http')
  return new Promise<{
    status: number; headers: Record<string, unknown>; bytes: Buffer; text: string
  }>((resolve, reject) => {
    const { hostname, port } = new URL(address)
    http.get({ hostname, port, path, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const bytes = Buffer.concat(chunks)
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, text: bytes.toString() })
      })
    }).on('error', reject)
  })
}
