// One question to Proxmox Backup Server's API: TLS with a pinned certificate, a token, bounded answers. Only GET
// exists here.
import { createHash, timingSafeEqual } from 'node:crypto'
import { request } from 'node:http'
import { connect, type TLSSocket } from 'node:tls'
import { parseObject, type Json } from '../json.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { oneLine, withoutSecrets } from '../process/secrets.ts'

export interface Token {
  /** `user@realm!name` */
  readonly id: string
  readonly secret: string
}

export interface Server {
  readonly host: string
  readonly port: number
  readonly token: Token
  /** SHA-256 of the certificate, hex with or without colons; without one the machine's own authorities decide. */
  readonly fingerprint: string | null
  readonly timeoutSeconds: number
}

const mostBytes = 64 << 20

export function serverOf(
  address: string, token: Token, fingerprint: string | null, timeoutSeconds: number,
): Outcome<Server> {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || url.protocol !== 'https:' || url.pathname !== '/' || url.search !== '' || url.username !== '') {
    return refused('not-one', 'address', 'https://host:8007 is what is asked for')
  }
  const pin = fingerprint?.replaceAll(':', '').toLowerCase() ?? null
  if (pin !== null && !/^[0-9a-f]{64}$/.test(pin)) return refused('not-one', 'fingerprint', 'not a SHA-256 in hex')
  if (!/^[^\s:!@]+@[^\s:!@]+![^\s:!@]+$/.test(token.id) || !/^[\x21-\x7e]+$/.test(token.secret)) {
    return refused('wrong-password', 'token', 'user@realm!name and its secret are what is asked for')
  }
  const port = url.port === '' ? 8007 : Number(url.port)
  return done({ host: url.hostname.replaceAll(/^\[|\]$/g, ''), port, token, fingerprint: pin, timeoutSeconds })
}

/** The whole answer, `data` and what stands beside it. */
export async function ask(
  server: Server, path: string, query: Readonly<Record<string, string>>, signal?: AbortSignal,
): Promise<Outcome<Json>> {
  if (signal?.aborted) return refused('aborted', path)
  const limit = AbortSignal.any([AbortSignal.timeout(server.timeoutSeconds * 1000), ...(signal ? [signal] : [])])
  const socket = await connected(server, limit)
  if (!socket.ok) return signal?.aborted ? refused('aborted', path) : socket
  try {
    return await exchange(server, socket.value, `/api2/json${path}${search(query)}`, limit)
  } catch (error) {
    if (signal?.aborted) return refused('aborted', path)
    return refused('unreachable', `${server.host}:${server.port}`, wordOf(error))
  } finally {
    socket.value.destroy()
  }
}

/** INVARIANT: the token is sent to nobody but the holder of the pinned certificate, or one the machine trusts. */
function connected({ host, port, fingerprint }: Server, signal: AbortSignal): Promise<Outcome<TLSSocket>> {
  const place = `${host}:${port}`
  return new Promise((resolve) => {
    const socket = connect({
      host, port, servername: /^[\d.]+$|:/.test(host) ? '' : host, rejectUnauthorized: fingerprint === null,
      minVersion: 'TLSv1.2',
    })
    const end = (outcome: Outcome<TLSSocket>) => {
      signal.removeEventListener('abort', stop)
      if (!outcome.ok) socket.destroy()
      resolve(outcome)
    }
    const stop = () => end(refused('unreachable', place, 'no answer in time'))
    signal.addEventListener('abort', stop, { once: true })
    socket.once('error', (error) => {
      const word = wordOf(error)
      const untrusted = /CERT|SELF_SIGNED|ALTNAME|VERIFY/.test(word)
      end(untrusted ? refused('denied', place, `${word}: give the fingerprint`) : refused('unreachable', place, word))
    })
    socket.once('secureConnect', () => {
      const seen = createHash('sha256').update(socket.getPeerCertificate().raw ?? '').digest()
      const fits = fingerprint === null || timingSafeEqual(seen, Buffer.from(fingerprint, 'hex'))
      end(fits ? done(socket) : refused('denied', place, `another certificate: ${seen.toString('hex')}`))
    })
  })
}

function exchange(
  { host, port, token }: Server, socket: TLSSocket, path: string, signal: AbortSignal,
): Promise<Outcome<Json>> {
  return new Promise((resolve, reject) => {
    const asking = request({
      createConnection: () => socket, host, port, path, method: 'GET', signal,
      headers: {
        accept: 'application/json', connection: 'close', authorization: `PBSAPIToken=${token.id}:${token.secret}`,
      },
    })
    asking.once('error', reject)
    asking.once('response', (response) => {
      const pieces: Buffer[] = []
      let bytes = 0
      response.once('error', reject)
      response.on('data', (piece: Buffer) => {
        bytes += piece.length
        if (bytes > mostBytes) {
          resolve(refused('too-large', path))
          response.destroy()
        } else {
          pieces.push(piece)
        }
      })
      response.once('end', () => {
        const text = Buffer.concat(pieces).toString('utf8')
        resolve(answerOf(response.statusCode ?? 0, text, path, [token.secret]))
      })
    })
    asking.end()
  })
}

/** Errors come as a line of text under their status, not as JSON. */
export function answerOf(status: number, text: string, path: string, secrets: readonly string[]): Outcome<Json> {
  const what = path.replace(/\?.*$/s, '')
  if (status === 200) {
    const answer = parseObject(text)
    return answer !== null && 'data' in answer ? done(answer) : refused('not-one', what, 'not an answer of its API')
  }
  const said = `${status} ${oneLine(withoutSecrets(text, secrets), 200)}`.trim()
  if (status === 401) return refused('wrong-password', what, said)
  if (status === 403) return refused('denied', what, said)
  if (status === 404) return refused('not-there', what, said)
  if (status >= 300 && status < 400) return refused('not-one', what, said)
  return refused(status === 502 || status === 503 || status === 504 ? 'unreachable' : 'failed', what, said)
}

function search(query: Readonly<Record<string, string>>): string {
  const text = new URLSearchParams(query).toString()
  return text === '' ? '' : `?${text}`
}

function wordOf(error: unknown): string {
  if (!(error instanceof Error)) throw error
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
