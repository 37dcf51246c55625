// Files with holes: what an archive keeps of them → their whole content.
import { textAt, numberAt, blockSize } from './tar-header.ts'
import type { Blocks } from './blocks.ts'
import { decimal } from './decimal.ts'

export interface Extent {
  readonly offset: number
  readonly length: number
}

export interface SparseMap {
  readonly extents: readonly Extent[]
  /** Of the whole file, holes included. */
  readonly size: number
}

const mostExtents = 1_000_000

/** Ordered, apart from each other, inside the file, and together as long as what is kept. */
export function fits({ extents, size }: SparseMap, kept: number): boolean {
  let end = 0
  let sum = 0
  for (const { offset, length } of extents) {
    if (offset < end || length < 0) return false
    end = offset + length
    sum += length
  }
  return end <= size && sum === kept
}

const hole = new Uint8Array(64 * 1024)

/** INVARIANT: the map fits what is kept. Ends early where the content does. */
export async function* fillHoles(
  kept: AsyncIterable<Uint8Array>, { extents, size }: SparseMap,
): AsyncGenerator<Uint8Array, void, undefined> {
  const pieces = kept[Symbol.asyncIterator]()
  let rest: Uint8Array = new Uint8Array(0)
  let at = 0
  for (const { offset, length } of extents) {
    yield* zeros(offset - at)
    at = offset + length
    for (let left = length; left > 0;) {
      if (rest.length === 0) {
        const next = await pieces.next()
        if (next.done) return
        rest = next.value
      }
      const part = rest.subarray(0, left)
      rest = rest.subarray(part.length)
      left -= part.length
      yield part
    }
  }
  yield* zeros(size - at)
}

function* zeros(count: number): Generator<Uint8Array, void, undefined> {
  for (let left = count; left > 0; left -= hole.length) yield left >= hole.length ? hole : hole.subarray(0, left)
}

/**
 * Format 1.0: `count`, then `offset` and `length` in turn, a line each, before the content. Null where that is not
 * so.
 */
export async function mapBefore(
  blocks: Blocks, most: number,
): Promise<{ readonly extents: readonly Extent[]; readonly bytes: number } | null> {
  let text = ''
  let bytes = 0
  const numbers: number[] = []
  let wanted = 1
  while (numbers.length < wanted) {
    const end = text.indexOf('\n')
    if (end === -1) {
      if (text.length > 32 || bytes + blockSize > most) return null
      const block = await blocks.take(blockSize)
      if (block.length < blockSize) return null
      bytes += blockSize
      text += Buffer.from(block).toString('latin1')
      continue
    }
    const value = decimal(text.slice(0, end))
    if (value === null) return null
    text = text.slice(end + 1)
    numbers.push(value)
    if (numbers.length === 1) wanted = 1 + value * 2
    if (wanted > mostExtents * 2) return null
  }
  const extents = Array.from({ length: (wanted - 1) / 2 }, (_, n) => ({
    offset: numbers[1 + n * 2] ?? 0, length: numbers[2 + n * 2] ?? 0,
  }))
  return { extents, bytes }
}

/** Format 0.1: all of it in one record, with commas. */
export function mapOf(text: string): readonly Extent[] | null {
  const numbers = text === '' ? [] : text.split(',').map(decimal)
  if (numbers.length % 2 !== 0 || numbers.length > mostExtents * 2) return null
  const extents: Extent[] = []
  for (let at = 0; at < numbers.length; at += 2) {
    const [offset, length] = [numbers[at], numbers[at + 1]]
    if (offset === null || length === null || offset === undefined || length === undefined) return null
    extents.push({ offset, length })
  }
  return extents
}

/** GNU's old form: four in the header, 21 in each block that follows it. */
export async function oldMap(header: Uint8Array, blocks: Blocks): Promise<SparseMap | null> {
  const size = numberAt(header, 483, 12)
  const extents: Extent[] = []
  if (size === null || !addOld(header, 386, 4, extents)) return null
  let more = header[482] !== 0
  while (more) {
    const block = await blocks.take(blockSize)
    if (block.length < blockSize || !addOld(block, 0, 21, extents) || extents.length > mostExtents) return null
    more = block[504] !== 0
  }
  return { extents, size }
}

function addOld(block: Uint8Array, from: number, count: number, extents: Extent[]): boolean {
  for (let n = 0; n < count; n++) {
    const at = from + n * 24
    if (textAt(block, at, 24) === '' && block[at] === 0) return true
    const offset = numberAt(block, at, 12)
    const length = numberAt(block, at + 12, 12)
    if (offset === null || length === null) return false
    extents.push({ offset, length })
  }
  return true
}
