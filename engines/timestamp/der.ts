// DER, as little of it as time stamps need: definite lengths, every length held to what is there.

export interface Node {
  readonly tag: number
  /** Its content. */
  readonly body: Buffer
  /** With its tag and length. */
  readonly whole: Buffer
}

export class NotDer extends Error {}

/** All nodes that stand one after the other; throws `NotDer` where one does not fit. */
export function nodesIn(bytes: Buffer): readonly Node[] {
  const found: Node[] = []
  for (let at = 0; at < bytes.length;) {
    const tag = bytes[at] ?? 0
    const first = bytes[at + 1]
    // Long tags and indefinite lengths do not occur in DER of this kind.
    if (first === undefined || (tag & 0x1f) === 0x1f || first === 0x80 || first > 0x84) throw new NotDer('not DER')
    const more = first < 0x80 ? 0 : first & 0x7f
    if (at + 2 + more > bytes.length) throw new NotDer('cut off')
    const length = more === 0 ? first : bytes.readUIntBE(at + 2, more)
    const start = at + 2 + more
    if (start + length > bytes.length) throw new NotDer('cut off')
    found.push({ tag, body: bytes.subarray(start, start + length), whole: bytes.subarray(at, start + length) })
    at = start + length
  }
  return found
}

/** The one node that is all of these bytes. */
export function nodeOf(bytes: Buffer): Node {
  const [node, ...more] = nodesIn(bytes)
  if (node === undefined || more.length > 0) throw new NotDer('not one node')
  return node
}

export function part(nodes: readonly Node[], at: number, tag: number): Node {
  const node = nodes[at]
  if (node?.tag !== tag) throw new NotDer('another shape')
  return node
}

export const oidOf = ({ body }: Node): string => body.toString('hex')

export function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content)
  const { length } = body
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), body])
}

/** A positive whole number. */
export function integer(value: Uint8Array): Buffer {
  const bytes = Buffer.from(value)
  return der(0x02, (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes)
}
