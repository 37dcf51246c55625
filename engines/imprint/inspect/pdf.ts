// PDF: its compressed streams are really inflated, its pictures keep to their coding, and nothing between streams is
// noise.
import { beginning, Budget, inflated } from './inflate.ts'
import type { Kind } from './kind.ts'
import { looksNoisy } from './noise.ts'
import { pass, type Reading, skip } from './reading.ts'
import { Stuffing } from './stuffing.ts'
import { clean, type Finding, suspect, unjudged } from './verdict.ts'

const step = 32 * 1024
/** What stands before the word `stream` and belongs to it. */
const dictionary = 1024
const leastBetween = 512

interface Walk {
  readonly budget: Budget
  place: number
  before: string
  encrypted: boolean
  judged: number
  wrong: string | null
}

export const pdf: Kind = {
  name: 'pdf',
  endings: ['pdf', 'ai'],
  begins: (head) => head.subarray(0, 1024).includes('%PDF-'),
  *read(): Reading<Finding> {
    const walk: Walk = { budget: new Budget(), place: 0, before: '', encrypted: false, judged: 0, wrong: null }
    for (;;) {
      const bytes = yield step
      if (bytes.length === 0) break
      const at = bytes.indexOf('stream')
      const isEnd = bytes.length < step
      // The word may lie across two looks.
      const until = at === -1 ? (isEnd ? bytes.length : bytes.length - 8) : at
      between(walk, bytes.subarray(0, until))
      walk.place += until
      if (at === -1) {
        yield bytes.subarray(until)
        if (isEnd) break
        continue
      }
      const isOpen = !walk.before.endsWith('end')
      const after = bytes[at + 6] === 13 ? 8 : 7
      yield bytes.subarray(at + (isOpen ? after : 6))
      walk.place += isOpen ? after : 6
      if (isOpen) yield* readStream(walk)
      walk.before = ''
    }
    if (walk.encrypted) return unjudged('encrypted')
    if (walk.wrong !== null) return suspect(walk.wrong)
    return walk.judged > 0 ? clean : unjudged('no-streams')
  },
}

function between(walk: Walk, bytes: Buffer): void {
  const text = walk.before + bytes.toString('latin1', Math.max(0, bytes.length - dictionary))
  walk.before = text.slice(-dictionary)
  if (!walk.encrypted && (bytes.includes('/Encrypt') || text.includes('/Encrypt'))) walk.encrypted = true
  if (bytes.length < leastBetween) return
  for (let at = 0; at < bytes.length; at += 4096) {
    if (bytes.length - at >= leastBetween && looksNoisy(bytes.subarray(at, at + 4096))) walk.wrong ??= 'between'
  }
}

function* readStream(walk: Walk): Reading<void> {
  const own = walk.before.slice(Math.max(0, walk.before.lastIndexOf(' obj')))
  const length = /\/Length\s+(\d{1,15})(?!\s+\d+\s+R|\d)/.exec(own)?.[1]
  const known = length === undefined ? null : Number(length)
  const filter = /\/(?:Filter|F)\s*\[?\s*\/(\w+)/.exec(own)?.[1] ?? ''
  if (['FlateDecode', 'Fl'].includes(filter)) yield* readDeflated(walk, known)
  else if (['DCTDecode', 'DCT'].includes(filter)) yield* readPicture(walk, known, 'jpeg')
  else if (filter === 'JPXDecode') yield* readPicture(walk, known, 'jpeg2000')
  else if (known === null) yield* toEnd(walk, () => {})
  else walk.place += yield* skip(known)
}

function* readDeflated(walk: Walk, known: number | null): Reading<void> {
  const count = Math.min(known ?? beginning, beginning)
  if (count === 0 || (known !== null && !walk.budget.allows(walk.place, count))) {
    if (known !== null) walk.place += yield* skip(known)
    return
  }
  const bytes = yield count
  const result = inflated(bytes, 'zlib')
  if (result.is === 'broken') walk.wrong ??= 'inflate'
  else walk.judged += 1
  if (known === null) {
    const used = result.is === 'sound' ? result.used : 0
    walk.place += used
    yield bytes.subarray(used)
    if (used === 0 || used === bytes.length) yield* toEnd(walk, () => {})
  } else {
    walk.place += known
    yield* skip(known - bytes.length)
  }
}

function* readPicture(walk: Walk, known: number | null, coding: 'jpeg' | 'jpeg2000'): Reading<void> {
  const stuffing = new Stuffing(coding)
  const take = (bytes: Buffer) => stuffing.take(bytes)
  if (known === null) yield* toEnd(walk, take)
  else walk.place += yield* pass(known, take)
  if (stuffing.broken) walk.wrong ??= 'stuffing'
  else walk.judged += 1
}

/** Up to the word that ends a stream of unknown length. */
function* toEnd(walk: Walk, take: (bytes: Buffer) => void): Reading<void> {
  for (;;) {
    const bytes = yield step
    const at = bytes.indexOf('endstream')
    const until = at === -1 ? (bytes.length < step ? bytes.length : step - 9) : at
    take(bytes.subarray(0, until))
    walk.place += until
    if (at === -1 && bytes.length < step) return
    yield bytes.subarray(until)
    if (at !== -1) return
  }
}
