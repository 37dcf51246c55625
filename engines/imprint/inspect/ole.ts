// The old Office files: the sector of their directory begins with its root.
import type { Kind } from './kind.ts'
import { pass, type Reading } from './reading.ts'
import { Samples } from './samples.ts'
import { type Finding, suspect, unjudged } from './verdict.ts'

const signature = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const root = Buffer.from('R\0o\0o\0t\0 \0E\0', 'latin1')
const rootOld = Buffer.from('R\0', 'latin1')

export const ole: Kind = {
  name: 'ole',
  endings: ['doc', 'xls', 'ppt', 'msi', 'msg', 'jtd'],
  begins: (head) => head.length >= 512 && head.subarray(0, 8).equals(signature),
  *read({ size }): Reading<Finding> {
    const samples = new Samples()
    const head = yield 512
    const sector = 2 ** head.readUInt16LE(30)
    const place = (head.readUInt32LE(48) + 1) * sector
    samples.take(head)
    const isThere = place >= 512 && place + 64 <= size
    yield* pass(isThere ? place - 512 : size, (bytes) => samples.take(bytes))
    const entry = isThere ? yield 64 : root
    const isRoot = entry.subarray(0, 12).equals(root) || entry.subarray(0, 2).equals(rootOld)
    samples.take(entry)
    yield* pass(size, (bytes) => samples.take(bytes))
    if (!isThere) return unjudged('short', samples.end())
    return isRoot ? unjudged('previous', samples.end()) : suspect('directory', samples.end())
  },
}
