// The inspector of content: what each file is by its name and its first bytes, judged while it is hashed.
import type { FileInspector, Inspector } from '../inspector.ts'
import { splitPath } from '../names.ts'
import { type Kind, lostIn } from './kind.ts'
import { isOnlyRecognised, kindOfContent, type Promised, promised } from './kinds.ts'
import { looksNoisy } from './noise.ts'
import { Feed, JudgeFault, pass, type Reading } from './reading.ts'
import { Samples } from './samples.ts'
import { isArmour, isTable, readText, text } from './text.ts'
import { type Finding, suspect, unjudged, type Verdict, writeVerdict } from './verdict.ts'

/** Loaded by each reader; knows nothing of one file when it judges the next. */
export function inspector(): Inspector {
  return {
    open({ path, size }): FileInspector | null {
      if (size === 0) return null
      const feed = new Feed(inspect(splitPath(path).name, size), size)
      let isFault = false
      // INVARIANT: no file, however it was made, ends the imprint of the others.
      const guard = (judge: () => readonly string[]): readonly string[] => {
        try {
          return isFault ? [fault] : judge()
        } catch (error) {
          if (!(error instanceof RangeError || error instanceof JudgeFault)) throw error
          isFault = true
          return [fault]
        }
      }
      return {
        piece: (bytes) => void guard(() => {
          feed.piece(bytes instanceof Buffer ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
          return []
        }),
        end: () => guard(() => [writeVerdict(feed.end())]),
      }
    },
  }
}

/** A judge read where nothing was, or without end. */
const fault = writeVerdict({ is: 'unjudged', kind: 'unknown', why: 'fault', print: {} })
const shown = 4096
const leastHead = 16

export function* inspect(name: string, size: number): Reading<Verdict> {
  const head = yield shown
  const { kind, read } = decide(head, size, promised(name))
  yield head
  const { is, why, print = {} } = yield* read()
  return { is, kind, why, print }
}

interface Way {
  /** As it will stand in the note. */
  readonly kind: string
  readonly read: () => Reading<Finding>
}

/** INVARIANT: what it answers holds nothing of `head`, which is lent. */
function decide(head: Buffer, size: number, promise: Promised | null): Way {
  const kind = kindOfContent(head)
  // Few bytes are enough to begin like some kinds; noise does so once in thousands of files.
  const isOther = kind !== null && promise !== null && promise.kind !== kind
  const isChance = isOther && isOnlyRecognised(kind) && looksNoisy(head)
  if (kind !== null && kind !== text && !isChance) return { kind: kind.name, read: () => kind.read({ size }) }
  if (promise?.kind === text) return promisedText(head, kind, promise.ending)
  if (kind === text) {
    if (promise && isArmour(head)) return { kind: promise.kind.name, read: () => armoured(false) }
    return { kind: text.name, read: () => readText(false) }
  }
  if (promise) {
    const { is, why } = lostIn(head, 'head')
    return { kind: promise.kind.name, read: () => body(size, { is, why }) }
  }
  return { kind: 'unknown', read: () => body(size, unjudged('unknown')) }
}

function promisedText(head: Buffer, kind: Kind | null, ending: string): Way {
  if (isTable(ending) && isArmour(head)) return { kind: text.name, read: () => armoured(true) }
  if (kind === null && head.length < leastHead) {
    return { kind: 'unknown', read: () => body(leastHead, unjudged('short')) }
  }
  return { kind: text.name, read: () => readText(true) }
}

function* armoured(isPromised: boolean): Reading<Finding> {
  const { print } = yield* readText(isPromised)
  return suspect('armour', print)
}

function* body(size: number, finding: Finding): Reading<Finding> {
  const samples = new Samples()
  yield* pass(size, (bytes) => samples.take(bytes))
  return { ...finding, print: samples.end() }
}
