// Name-based UUIDs (RFC 9562, version 5), so that the same results always give the same bytes.
import { createHash } from 'node:crypto'

// Any fixed UUID will do as the root; it must never change.
const root = '6f2d3c0e-8a41-5b7d-9d0e-0c5a7b1e9c43'

export function uuid(...name: readonly string[]): string {
  return uuidV5(root, JSON.stringify(name))
}

export function uuidV5(namespace: string, name: string): string {
  const space = Buffer.from(namespace.replaceAll('-', ''), 'hex')
  const bytes = createHash('sha1').update(space).update(name, 'utf8').digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
