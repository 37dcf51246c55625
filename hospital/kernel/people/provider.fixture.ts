// A small OpenID provider on loopback, for tests: real discovery, codes, PKCE, signed tokens; it can be told to
// misbehave.
import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Provider {
  readonly issuer: string
  readonly clientId: string
  readonly secret: string
  /** What the next token says, over what it should. */
  lie: Readonly<Record<string, unknown>>
  groups: readonly string[]
  /** Shows a page and waits for a click, as a person's provider does; else sends the browser straight back. */
  asks: boolean
  /** The browser's visit: gives the address it is sent back to. */
  visit(url: string): Promise<URL>
  stop(): Promise<void>
}

interface Asked {
  readonly nonce: string
  readonly challenge: string
  readonly redirect: string
}

const b64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

export async function startProvider(): Promise<Provider> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const codes = new Map<string, Asked>()
  let issuer = ''
  const provider = { clientId: 'kokoroe', secret: 'provider secret', lie: {}, groups: ['医療安全'], asks: false } as
    { clientId: string; secret: string; lie: Record<string, unknown>; groups: readonly string[]; asks: boolean }

  const token = (asked: Asked): string => {
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      iss: issuer, aud: provider.clientId, sub: 'u-1', iat: now, exp: now + 300, nonce: asked.nonce,
      preferred_username: 'yamada',
      name: '山田 花子', groups: provider.groups, ...provider.lie,
    }
    const body = `${b64({ alg: 'RS256', kid: 'k1', typ: 'JWT' })}.${b64(claims)}`
    return `${body}.${createSign('sha256').update(body).sign(privateKey).toString('base64url')}`
  }

  const server = createServer((request, response) => {
    const json = (status: number, body: unknown) => response.writeHead(
      status, { 'content-type': 'application/json' }
    ).end(JSON.stringify(body))
    const url = new URL(request.url ?? '/', issuer)
    if (url.pathname === '/.well-known/openid-configuration') {
      return void json(200, {
        issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'], subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      })
    }
    if (url.pathname === '/keys') return void json(
      200, { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' }] }
    )
    if (url.pathname === '/authorize') {
      const code = randomUUID()
      const redirect = url.searchParams.get('redirect_uri') ?? ''
      codes.set(
        code,
        {
          nonce: url.searchParams.get('nonce') ?? '', challenge: url.searchParams.get('code_challenge') ?? '', redirect
        }
      )
      const back = new URL(redirect)
      back.search = new URLSearchParams({ code, state: url.searchParams.get('state') ?? '' }).toString()
      if (provider.asks) {
        const href = back.href.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
        return void response.writeHead(200, { 'content-type': 'text/html' }).end(`<title>provider</title><a href="${href}">allow</a>`)
      }
      return void response.writeHead(302, { location: back.href }).end()
    }
    void bodyOf(request).then((form) => {
      const asked = codes.get(form.get('code') ?? '')
      codes.delete(form.get('code') ?? '')
      const verifier = createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url')
      const good = asked && verifier === asked.challenge && form.get(
        'client_secret'
      ) === provider.secret && form.get('redirect_uri') === asked.redirect
      if (!good) return json(400, { error: 'invalid_grant' })
      return json(200, { access_token: 'at', token_type: 'Bearer', expires_in: 300, id_token: token(asked) })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return Object.assign(provider, {
    issuer,
    async visit(url: string) {
      const answer = await fetch(url, { redirect: 'manual' })
      return new URL(answer.headers.get('location') ?? '', issuer)
    },
    stop: () => new Promise<void>((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    }),
  })
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return new URLSearchParams(text)
}
