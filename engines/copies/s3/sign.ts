// Signature version 4 of S3: what is signed, and the header that carries it.
import { createHash, createHmac } from 'node:crypto'

export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

export interface Signable {
  readonly method: string
  /** As it goes over the line, encoded once and never normalised: a key may hold `..` or `//`. */
  readonly path: string
  readonly query: readonly (readonly [string, string])[]
  readonly headers: Readonly<Record<string, string>>
  readonly bodyHash: string
}

export const emptyHash = sha256('')

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

/** All but A–Z a–z 0–9 - . _ ~ as %XX of its UTF-8 bytes; a lone surrogate has none and becomes U+FFFD. */
export function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/[!'()*]/g, sign =>
    `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

export function encodeQuery(query: Signable['query']): string {
  return query
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort((a, b) => order(a[0], b[0]) || order(a[1], b[1]))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

export function canonical(what: Signable): { readonly text: string; readonly signed: string } {
  const headers = Object.entries(what.headers)
    .map(([name, value]) => [name.toLowerCase(), value.trim().replace(/ +/g, ' ')] as const)
    .sort((a, b) => order(a[0], b[0]))
  const signed = headers.map(([name]) => name).join(';')
  const lines = headers.map(([name, value]) => `${name}:${value}\n`).join('')
  return { text: [what.method, what.path, encodeQuery(what.query), lines, signed, what.bodyHash].join('\n'), signed }
}

/** `20130524T000000Z` of a moment. */
export function stamp(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d{3}/g, '')
}

export function signature(what: Signable, secret: string, region: string, time: string): string {
  const day = time.slice(0, 8)
  const toSign = ['AWS4-HMAC-SHA256', time, `${day}/${region}/s3/aws4_request`, sha256(canonical(what).text)].join('\n')
  const key = [day, region, 's3', 'aws4_request']
    .reduce<string | Buffer>((key, part) => createHmac('sha256', key).update(part).digest(), `AWS4${secret}`)
  return createHmac('sha256', key).update(toSign).digest('hex')
}

/** The headers given, and those that sign them; all of them are signed. */
export function signed(
  what: Signable, credentials: Credentials, region: string, at: Date,
): Record<string, string> {
  const time = stamp(at)
  const headers: Record<string, string> = {
    ...what.headers, 'x-amz-content-sha256': what.bodyHash, 'x-amz-date': time,
    ...credentials.sessionToken === undefined ? {} : { 'x-amz-security-token': credentials.sessionToken },
  }
  const whole = { ...what, headers }
  const scope = `${credentials.accessKeyId}/${time.slice(0, 8)}/${region}/s3/aws4_request`
  const proof = signature(whole, credentials.secretAccessKey, region, time)
  return {
    ...headers,
    authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=${canonical(whole).signed}, Signature=${proof}`,
  }
}
