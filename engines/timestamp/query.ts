// A query to a time-stamping authority. SOURCE: RFC 3161 2.4.1
import { der, integer } from './der.ts'
import { sha256 } from './oids.ts'

/** `hash`: SHA-256 of the data. The answer is asked to carry its certificate. */
export function timestampQuery(hash: Uint8Array, nonce: Uint8Array): Buffer {
  if (hash.length !== 32) throw new TypeError('not a SHA-256')
  const algorithm = der(0x30, der(0x06, Buffer.from(sha256, 'hex')), der(0x05))
  return der(
    0x30, integer(Buffer.from([1])), der(0x30, algorithm, der(0x04, hash)), integer(trimmed(nonce)), der(0x01, Buffer.from([0xff])),
  )
}

/** As DER writes whole numbers: no zeros in front. */
export function trimmed(number: Uint8Array): Buffer {
  const at = number.findIndex((byte) => byte !== 0)
  return at === -1 ? Buffer.from([0]) : Buffer.from(number.subarray(at))
}
