// Members as one ustar stream: every system can unpack it, and its length need not be known beforehand.
import type { BagMember } from './bag.ts'

const block = 512
/** What eleven octal digits hold; beyond it a pax header tells the size. */
const mostOctal = 0o77777777777
const spare = new Uint8Array(block)

export async function* tar(members: Iterable<BagMember> | AsyncIterable<BagMember>, modifiedAt = 0): AsyncGenerator<Uint8Array> {
  for await (const { path, size, content } of members) {
    if (size > mostOctal) yield* pax(path, size, modifiedAt)
    yield header(path, Math.min(size, mostOctal), modifiedAt, '0')
    let sent = 0
    for await (const piece of content) {
      sent += piece.length
      yield piece
    }
    if (sent !== size) throw new RangeError(`\`${path}\` gave ${sent} bytes of ${size}`)
    yield* padding(size)
  }
  yield spare
  yield spare
}

function* pax(path: string, size: number, modifiedAt: number): Generator<Uint8Array> {
  const told = record('size', String(size))
  yield header(`pax/${path.split('/').at(-1) ?? ''}`, told.length, modifiedAt, 'x')
  yield told
  yield* padding(told.length)
}

/** A pax record begins with its own length, which counts the digits of the length too. */
function record(key: string, value: string): Uint8Array {
  const rest = ` ${key}=${value}\n`
  let length = rest.length + 1
  while (String(length).length + rest.length !== length) length++
  return Buffer.from(`${length}${rest}`)
}

function* padding(size: number): Generator<Uint8Array> {
  const left = (block - (size % block)) % block
  if (left > 0) yield spare.subarray(0, left)
}

function header(path: string, size: number, modifiedAt: number, type: '0' | 'x'): Uint8Array {
  const bytes = Buffer.alloc(block)
  const [prefix, name] = split(path)
  bytes.write(name, 0, 100, 'latin1')
  octal(bytes, 0o644, 100, 8)
  octal(bytes, 0, 108, 8)
  octal(bytes, 0, 116, 8)
  octal(bytes, size, 124, 12)
  octal(bytes, Math.max(0, Math.floor(modifiedAt / 1000)), 136, 12)
  bytes.fill(' ', 148, 156)
  bytes.write(type, 156, 'latin1')
  bytes.write('ustar\u000000', 257, 'latin1')
  bytes.write(prefix, 345, 155, 'latin1')
  const sum = bytes.reduce((total, byte) => total + byte, 0)
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return bytes
}

function octal(bytes: Buffer, value: number, at: number, length: number): void {
  bytes.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at, 'latin1')
}

function split(path: string): readonly [string, string] {
  if (!/^[\x20-\x7e]+$/.test(path)) throw new TypeError(`\`${path}\` is not plain ASCII`)
  if (path.length <= 100) return ['', path]
  const at = path.indexOf('/', path.length - 101)
  if (at < 1 || at > 155) throw new TypeError(`\`${path}\` is too long for an archive`)
  return [path.slice(0, at), path.slice(at + 1)]
}
