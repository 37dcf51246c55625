// ELF: its table of sections begins with an empty one; the rest is for comparison with the generation before.
import type { Kind } from './kind.ts'
import { pass, type Reading } from './reading.ts'
import { Samples } from './samples.ts'
import { type Finding, suspect, unjudged } from './verdict.ts'

export const elf: Kind = {
  name: 'elf',
  endings: [],
  begins: (head) => head.length >= 64 && head.toString('latin1', 0, 4) === '\x7fELF',
  *read({ size }): Reading<Finding> {
    const samples = new Samples()
    const head = yield 64
    const isWide = head[4] === 2
    const isLittle = head[5] === 1
    const table = isWide ? Number(isLittle ? head.readBigUInt64LE(40) : head.readBigUInt64BE(40))
      : isLittle ? head.readUInt32LE(32) : head.readUInt32BE(32)
    samples.take(head)
    // The first entry's name and type are nothing.
    const isThere = table >= 64 && table + 8 <= size
    yield* pass(isThere ? table - 64 : size, (bytes) => samples.take(bytes))
    const first = isThere ? yield 8 : Buffer.alloc(8)
    const isEmpty = first.length < 8 || (first.readUInt32LE() === 0 && first.readUInt32LE(4) === 0)
    samples.take(first)
    yield* pass(size, (bytes) => samples.take(bytes))
    return isEmpty ? unjudged('previous', samples.end()) : suspect('sections', samples.end())
  },
}
