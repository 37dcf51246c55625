// What the line and the server may do wrong, and what becomes of it.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { describeWith, program } from '../../../tools/testing/needs.ts'
import { openClient } from './client.ts'
import type { Client, ClientOptions } from './client.ts'
import { startFake } from './testing/fake.ts'
import { credentials, startStand } from './testing/stand.ts'
import { xmlLimits } from './xml.ts'

const endings: (() => unknown)[] = []
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

function client(endpoint: string, more: Partial<ClientOptions> = {}): Client {
  const opened = openClient({ endpoint, region: 'default', bucket: 'copies', credentials, backoffMs: 2, ...more })
  if (!opened.ok) throw new Error(opened.refusal.said)
  endings.push(() => opened.value.close())
  return opened.value
}

/** A server that answers as it is told, whatever is asked. */
async function server(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const http = createServer(answer).listen(0, '127.0.0.1')
  await new Promise(resolve => http.once('listening', resolve))
  endings.push(() => {
    http.closeAllConnections()
    http.close()
  })
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}`
}

describe('asked again', () => {
  test('busy, and a broken line: until it answers', async () => {
    let count = 0
    const stand = await startStand({ fault: (request, response) => {
      if (request.method !== 'GET') return false
      count += 1
      if (count === 1) response.writeHead(503).end()
      else if (count === 2) request.socket.destroy()
      return count <= 2
    } })
    endings.push(() => stand.stop())
    expect(await client(stand.fake.endpoint).versioning()).toEqual({ ok: true, value: 'Enabled' })
    expect(count).toBe(3)
  })
  test('not for ever, and not where it cannot help', async () => {
    let count = 0
    const busy = await server((_, response) => {
      count += 1
      response.writeHead(503).end('<Error><Code>SlowDown</Code><Message>later</Message></Error>')
    })
    expect(await client(busy, { attempts: 3 }).versioning())
      .toMatchObject({ ok: false, refusal: { code: 'unreachable', said: '503 SlowDown later' } })
    expect(count).toBe(3)
    const denying = await server((_, response) => {
      count += 1
      response.writeHead(403).end('<Error><Code>AccessDenied</Code></Error>')
    })
    expect(await client(denying).versioning()).toMatchObject({ ok: false, refusal: { code: 'denied' } })
    expect(count).toBe(4)
  })
  test('what tries a deletion is sent once only', async () => {
    let count = 0
    const busy = await server((_, response) => {
      count += 1
      response.writeHead(503).end()
    })
    const reply = await client(busy).remove({ key: 'k', versionId: 'v' }, false)
    expect(reply).toMatchObject({ ok: true, value: { status: 503 } })
    expect(count).toBe(1)
  })
})

describe('what does not answer', () => {
  test('nobody there', async () => {
    expect(await client('http://127.0.0.1:9', { attempts: 2 }).versioning())
      .toMatchObject({ ok: false, refusal: { code: 'unreachable', said: expect.stringContaining('ECONNREFUSED') as string } })
  })
  test('a server that takes the question and keeps silent, or drips its answer', async () => {
    const silent = await server(() => {})
    expect(await client(silent, { idleSeconds: 0.1, attempts: 1 }).versioning()).toMatchObject({ ok: false, refusal: { code: 'unreachable' } })
    const dripping = await server((_, response) => {
      const drip = setInterval(() => response.write(' '), 20)
      response.on('close', () => clearInterval(drip))
    })
    expect(await client(dripping, { totalSeconds: 0.3, attempts: 1 }).versioning())
      .toMatchObject({ ok: false, refusal: { code: 'unreachable' } })
  })
  test('broken off by whoever asked: at once, in the middle of waiting to ask again as well', async () => {
    const busy = await server((_, response) => void response.writeHead(503).end())
    const begun = performance.now()
    const asked = client(busy, { backoffMs: 60_000 }).versioning(AbortSignal.timeout(100))
    expect(await asked).toMatchObject({ ok: false, refusal: { code: 'aborted' } })
    expect(performance.now() - begun).toBeLessThan(5000)
    expect(await client(busy).versioning(AbortSignal.abort())).toMatchObject({ ok: false, refusal: { code: 'aborted' } })
  })
})

describe('what is not believed', () => {
  test('sent elsewhere: not followed, nothing is told to the other', async () => {
    let elsewhere = 0
    const other = await server((_, response) => {
      elsewhere += 1
      response.end()
    })
    const sending = await server((_, response) => void response.writeHead(307, { location: other }).end())
    expect(await client(sending).versioning()).toMatchObject({ ok: false, refusal: { code: 'not-there' } })
    expect(elsewhere).toBe(0)
  })
  test('an answer without end is cut off', async () => {
    const endless = await server((_, response) => {
      const more = () => {
        while (response.write(Buffer.alloc(1 << 20, ' '))) if (response.destroyed) return
      }
      response.on('drain', more)
      more()
    })
    expect(xmlLimits.bytes).toBeLessThan(1 << 25)
    expect(await client(endless, { attempts: 1 }).versioning()).toMatchObject({ ok: false, refusal: { code: 'too-large' } })
  })
  test('no proxy is asked, whatever stands in the environment', async () => {
    const stand = await startStand()
    endings.push(() => stand.stop())
    const before = process.env['http_proxy']
    endings.push(() => before === undefined ? delete process.env['http_proxy'] : process.env['http_proxy'] = before)
    process.env['http_proxy'] = 'http://127.0.0.1:9'
    expect(await client(stand.fake.endpoint).versioning()).toEqual({ ok: true, value: 'Enabled' })
  })
  test('secrets are in no refusal, though the server sends them back', async () => {
    const own = { ...credentials, sessionToken: 'token-of-a-session' }
    const echo = await server((_, response) => void response.writeHead(403).end(
      `<Error><Code>Odd</Code><Message>${Object.values(own).join(' ')} \u009b2J</Message></Error>`))
    const told = JSON.stringify(await client(echo, { credentials: own }).versioning())
    expect(told).toContain('403 Odd')
    for (const secret of Object.values(own)) expect(told).not.toContain(secret)
    expect(told).not.toContain('\u009b')
  })
  test.each([
    [{ secretAccessKey: 'wrong' }, 'wrong-password'], [{ accessKeyId: 'NOBODY' }, 'wrong-password'],
  ])('another account: %j', async (wrong, code) => {
    const stand = await startStand()
    endings.push(() => stand.stop())
    expect(await client(stand.fake.endpoint, { credentials: { ...credentials, ...wrong } }).versioning())
      .toMatchObject({ ok: false, refusal: { code } })
  })
})

describe('the clock', () => {
  const hour = 3_600_000
  test('of a storage an hour ahead: it is asked again in its own time, and the difference is told', async () => {
    const fake = await startFake({ accounts: { KOKOROETEST: { secret: credentials.secretAccessKey } }, now: () => Date.now() + hour })
    endings.push(() => fake.stop())
    fake.store.create('copies', true)
    const asking = client(fake.endpoint)
    expect(await asking.versioning()).toEqual({ ok: true, value: 'Enabled' })
    const clock = await asking.clock()
    expect(clock.ok && Math.abs(clock.value.aheadSeconds - 3600)).toBeLessThanOrEqual(1)
  })
  test('told by a refusal as well', async () => {
    const denying = await server((_, response) => void response.writeHead(403).end())
    expect(await client(denying).clock()).toMatchObject({ ok: true })
  })
})

const openssl = program('openssl') ?? ''
const hasOpenssl = { what: 'openssl', met: openssl !== '' }
describeWith(hasOpenssl)('over TLS', () => {
  test('an own authority is believed, and no other', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kokoroe-tls-'))
    endings.push(() => rmSync(folder, { recursive: true }))
    const [keyFile, certFile] = [join(folder, 'key'), join(folder, 'cert')]
    execFileSync(openssl, ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2',
      '-subj', '/CN=kokoroe test', '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', keyFile, '-out', certFile], { stdio: 'ignore' })
    const [key, cert] = [readFileSync(keyFile, 'utf8'), readFileSync(certFile, 'utf8')]
    const fake = await startFake({ accounts: { KOKOROETEST: { secret: credentials.secretAccessKey } }, tls: { key, cert } })
    endings.push(() => fake.stop())
    fake.store.create('copies', true)
    expect(await client(fake.endpoint, { ca: cert }).versioning()).toEqual({ ok: true, value: 'Enabled' })
    expect(await client(fake.endpoint, { attempts: 1 }).versioning()).toMatchObject({ ok: false, refusal: { code: 'unreachable' } })
  })
})
