// A block: up to a thousand neighbouring personal values in one row, compressed together, each erasable alone.
import { canonical, commit } from '#engines/ledger'
import type { ListElement } from '#engines/ledger'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { SealedRow } from '../store/tables.ts'

const mostElements = 1000
const mostBytes = 1 << 20
const saltSize = 32
const worthCompressing = 512
const bracket = 0x5b

export function packBlocks(field: string, elements: readonly Uint8Array[], salts: readonly string[]) {
  const blocks: Omit<SealedRow, 'seq'>[] = []
  const values: unknown[] = []
  for (let first = 0; first < elements.length;) {
    let next = first
    for (
      let size = 0;
      next < elements.length && next - first < mostElements && (size < mostBytes || next === first);
      next++
    ) {
      size += elements[next]?.length ?? 0
    }
    const text = `[${elements
      .slice(first, next)
      .map((bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8'))
      .join(',')}]`
    // Just written by canonical, so it is a JSON list.
    for (const value of JSON.parse(text) as unknown[]) values.push(value)
    blocks.push({
      field,
      first,
      count: next - first,
      erased: null,
      salts: Buffer.from(salts.slice(first, next).join(''), 'hex'),
      body: packed(text),
    })
    first = next
  }
  return { blocks, values }
}

/** The values, `null` where erased. */
export function openBlock(block: SealedRow): readonly unknown[] {
  // INVARIANT: only packBlocks and eraseInBlock write bodies, and both write JSON lists.
  return JSON.parse(unpacked(block.body)) as unknown[]
}

/** A single name is not worth a compressor. What is compressed begins with zstd's own mark, never with a bracket. */
function packed(text: string): Uint8Array {
  const bytes = Buffer.from(text)
  return bytes.length < worthCompressing ? bytes : zstdCompressSync(bytes)
}

function unpacked(body: Uint8Array): string {
  return (body[0] === bracket ? Buffer.from(body) : zstdDecompressSync(body)).toString('utf8')
}

/** What the ledger engine needs to prove the block against the leaf. */
export function elementsOf(block: SealedRow): readonly ListElement[] {
  const erased = erasedIn(block)
  return openBlock(block).map((value, n) => {
    const hash = erased[block.first + n]
    return hash === undefined ? { salt: saltAt(block, n), bytes: bytesOf(value) } : { hash }
  })
}

/** The block without the values at these positions of the list; only their commitments stay. */
export function eraseInBlock(block: SealedRow, positions: ReadonlySet<number>): SealedRow {
  const erased = { ...erasedIn(block) }
  const salts = Uint8Array.from(block.salts)
  const values = openBlock(block).map((value, n) => {
    const position = block.first + n
    if (!positions.has(position) || erased[position] !== undefined) return value
    erased[position] = commit(bytesOf(value), saltAt(block, n))
    salts.fill(0, n * saltSize, (n + 1) * saltSize)
    return null
  })
  return { ...block, salts, body: packed(JSON.stringify(values)), erased: JSON.stringify(erased) }
}

function erasedIn(block: SealedRow): Readonly<Record<number, string>> {
  // Written by eraseInBlock.
  return block.erased === null ? {} : (JSON.parse(block.erased) as Record<number, string>)
}

function saltAt(block: SealedRow, n: number): string {
  return Buffer.from(block.salts.subarray(n * saltSize, (n + 1) * saltSize)).toString('hex')
}

function bytesOf(value: unknown): Uint8Array {
  const bytes = canonical(value)
  if (!bytes.ok) throw new Error(`a sealed value is ${bytes.code} at \`${bytes.at}\``)
  return bytes.bytes
}
