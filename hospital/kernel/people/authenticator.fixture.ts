// A passkey in software, for tests: an ES256 key that answers as an authenticator with user verification would.
import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'

export interface Authenticator {
  register(challenge: string, origin: string, host: string): unknown
  logIn(
    challenge: string, origin: string, host: string,
    options?: { readonly verified?: boolean; readonly counter?: number }
  ): unknown
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest()
const b64 = (bytes: Buffer) => bytes.toString('base64url')

/** The few shapes of CBOR that an attestation needs. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  const entries = value instanceof Map ? [...value] : Object.entries(value as object)
  return Buffer.concat([head(5, entries.length), ...entries.flatMap(([key, one]) => [cbor(key), cbor(one)])])
}

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length])
  return length < 256 ? Buffer.from([(major << 5) | 24, length]) : Buffer.from(
    [(major << 5) | 25, length >> 8, length & 255]
  )
}

export function authenticator(): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = publicKey.export({ format: 'jwk' })
  const id = randomBytes(16)
  let counter = 0
  const client = (type: string, challenge: string, origin: string) => Buffer.from(
    JSON.stringify({ type, challenge, origin, crossOrigin: false })
  )
  const data = (host: string, flags: number, count: number) => {
    const number = Buffer.alloc(4)
    number.writeUInt32BE(count)
    return Buffer.concat([sha256(host), Buffer.from([flags]), number])
  }
  const outer = { id: b64(id), rawId: b64(id), type: 'public-key', clientExtensionResults: {} }
  return {
    register(challenge, origin, host) {
      const key = new Map<number, unknown>([
        [1, 2], [3, -7], [-1, 1], [-2, Buffer.from(jwk.x ?? '', 'base64url')],
        [-3, Buffer.from(jwk.y ?? '', 'base64url')],
      ])
      const length = Buffer.from([0, id.length])
      const authData = Buffer.concat([data(host, 0x45, counter), Buffer.alloc(16), length, id, cbor(key)])
      const attestationObject = b64(cbor({ fmt: 'none', attStmt: {}, authData }))
      return {
        ...outer,
        response: {
          clientDataJSON: b64(client('webauthn.create', challenge, origin)), attestationObject, transports: ['internal']
        }
      }
    },
    logIn(challenge, origin, host, { verified = true, counter: given } = {}) {
      counter = given ?? counter + 1
      const authData = data(host, verified ? 0x05 : 0x01, counter)
      const clientData = client('webauthn.get', challenge, origin)
      const signature = createSign('sha256').update(Buffer.concat([authData, sha256(clientData)])).sign(privateKey)
      return {
        ...outer,
        response: { clientDataJSON: b64(clientData), authenticatorData: b64(authData), signature: b64(signature) }
      }
    },
  }
}
