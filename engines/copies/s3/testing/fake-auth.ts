// Who asks: the signature is worked out again from what came over the line.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { signature } from '../sign.ts'
import type { Right } from './store.ts'

export interface Account {
  readonly secret: string
  readonly token?: string
  readonly mayNot?: readonly Right[]
}

/** The account, or S3's word for why not. */
export function whoAsks(
  request: IncomingMessage, url: { readonly path: string; readonly query: readonly (readonly [string, string])[] },
  body: Buffer, accounts: Readonly<Record<string, Account>>, region: string, now: number,
): Account | string {
  const shape = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=(\w+)$/
  const [, id = '', day = '', itsRegion = '', names = '', proof = ''] = shape.exec(request.headers.authorization ?? '') ?? []
  const account = accounts[id]
  if (id === '') return 'AccessDenied'
  if (account === undefined) return 'InvalidAccessKeyId'
  if (itsRegion !== region) return 'AuthorizationHeaderMalformed'
  const header = (name: string) => String(request.headers[name] ?? '')
  const time = header('x-amz-date')
  const at = Date.parse(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  if (Number.isNaN(at) || time.slice(0, 8) !== day) return 'AccessDenied'
  if (Math.abs(at - now) > 15 * 60_000) return 'RequestTimeTooSkewed'
  if (account.token !== undefined && header('x-amz-security-token') !== account.token) return 'InvalidToken'
  const bodyHash = header('x-amz-content-sha256')
  const headers = Object.fromEntries(names.split(';').map(name => [name, header(name)]))
  const own = signature({ method: request.method ?? '', ...url, headers, bodyHash }, account.secret, region, time)
  if (own.length !== proof.length || !timingSafeEqual(Buffer.from(own), Buffer.from(proof))) return 'SignatureDoesNotMatch'
  const sent = createHash('sha256').update(body).digest('hex')
  return /^[0-9a-f]{64}$/.test(bodyHash) && bodyHash !== sent ? 'XAmzContentSHA256Mismatch' : account
}
