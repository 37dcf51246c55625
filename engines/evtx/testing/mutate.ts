// Damages chunks in the ways files are damaged and attackers would: flips, splices, cuts, repeated structure, wild
// offsets.
import { chunkSize } from '../bytes.ts'
import { sealChunk } from './repeat.ts'

/** A small generator of numbers from a seed, so that any run can be had again. */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

type Damage = (chunk: Buffer, used: number, pick: (below: number) => number, others: readonly Buffer[]) => void

const flips: Damage = (chunk, used, pick) => {
  for (let times = 1 + pick(16); times > 0; times--) chunk[512 + pick(used - 512)]! ^= 1 << pick(8)
}

/** Bytes the reader takes for tokens, types, counts and sizes. */
const tempting = [0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x0c, 0x0d, 0x0e, 0x0f, 0x21, 0x41, 0x46, 0x81, 0x93, 0xff]
const tokens: Damage = (chunk, used, pick) => {
  for (let times = 1 + pick(4); times > 0; times--) chunk[512 + pick(used - 512)] = tempting[pick(tempting.length)]!
}

const offsets: Damage = (chunk, used, pick) => {
  const edges = [0, 511, 512, used, 65_528, 65_535, 65_536, 0x7fff_ffff, 0xffff_ffff]
  const values = [...edges, pick(chunkSize), 512 + 8 * pick(8000)]
  for (let times = 1 + pick(4); times > 0; times--) {
    chunk.writeUInt32LE(values[pick(values.length)]!, 512 + pick(Math.max(1, used - 516)))
  }
}

const splice: Damage = (chunk, used, pick, others) => {
  const other = others[pick(others.length)]!
  const length = 1 + pick(2000)
  other.copy(chunk, 512 + pick(used - 512), 512 + pick(chunkSize - 512 - length), chunkSize)
  chunk.fill(0, chunkSize - pick(64))
}

const repeat: Damage = (chunk, used, pick) => {
  const length = 1 + pick(200)
  const from = 512 + pick(used - 512)
  const times = 1 + pick(300)
  for (let to = from + length; to <= from + times * length && to + length < chunkSize; to += length) {
    chunk.copyWithin(to, from, from + length)
  }
}

const cut: Damage = (chunk, used, pick) => void chunk.fill(pick(256), 512 + pick(used - 512))

const head: Damage = (chunk, _used, pick) => {
  chunk.writeUInt32LE(pick(2) === 0 ? pick(70_000) : 0xffff_ffff, 40 + 4 * pick(4))
}

const damages = [flips, tokens, offsets, splice, repeat, cut, head]

/** A damaged copy of one of the chunks, in `into`. Mostly with right checksums, as an attacker would leave it. */
export function mutate(into: Buffer, chunks: readonly Buffer[], pick: (below: number) => number): void {
  chunks[pick(chunks.length)]!.copy(into)
  const used = Math.min(Math.max(into.readUInt32LE(48), 600), chunkSize)
  for (let times = 1 + pick(3); times > 0; times--) damages[pick(damages.length)]!(into, used, pick, chunks)
  if (pick(4) > 0) sealChunk(into)
}
