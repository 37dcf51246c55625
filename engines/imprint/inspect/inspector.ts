// The inspector of content: what each file is by its name and its first bytes, judged while it is hashed.
import type { FileInspector, Inspector } from '../inspector.ts'
import { splitPath } from '../names.ts'
import { type Kind, lostIn } from './kind.ts'
import { isOnlyRecognised, kindOfContent, promised } from './kinds.ts'
import { looksNoisy } from './noise.ts'
import { Feed, pass, type Reading } from './reading.ts'
import { Samples } from './samples.ts'
import { isArmour, isTable, readText, text } from './text.ts'
import { type Finding, unjudged, type Verdict, writeVerdict } from './verdict.ts'

/** Loaded by each reader; knows nothing of one file when it judges the next. */
export function inspector(): Inspector {
  return {
    open({ path, size }): FileInspector | null {
      if (size === 0) return null
      const feed = new Feed(inspect(splitPath(path).name, size))
      return {
        piece: (bytes) => feed.piece(bytes instanceof Buffer ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)),
        end: () => [writeVerdict(feed.end())],
      }
    },
  }
}

const shown = 4096
const leastHead = 16

export function* inspect(name: string, size: number): Reading<Verdict> {
  const lent = yield shown
  const head = Buffer.from(lent)
  yield lent
  const promise = promised(name)
  const kind = kindOfContent(head)
  // Few bytes are enough to begin like some kinds; noise does so once in thousands of files.
  const isChance = kind !== null && promise !== null && promise.kind !== kind && isOnlyRecognised(kind) && looksNoisy(head)
  if (isChance) return verdict(...yield* inspectLoose(head, size, promise, null))
  if (kind === null || kind === text) return verdict(...yield* inspectLoose(head, size, promise, kind))
  return verdict(kind.name, yield* kind.read({ size }))
}

type Named = [kind: string, finding: Finding]

/** What begins as text, or as nothing that is known. */
function* inspectLoose(
  head: Buffer, size: number, promise: ReturnType<typeof promised>, kind: Kind | null,
): Reading<Named> {
  if (promise?.kind === text) {
    if (isArmour(head) && isTable(promise.ending)) return ['text', { ...yield* readText(true), is: 'suspect', why: 'armour' }]
    if (kind === null && head.length < leastHead) return ['unknown', unjudged('short')]
    return ['text', yield* readText(true)]
  }
  if (kind === text) {
    const found = yield* readText(false)
    return promise && isArmour(head) ? [promise.kind.name, { ...found, is: 'suspect', why: 'armour' }] : ['text', found]
  }
  if (promise) {
    const { is, why } = lostIn(head, 'head')
    const sampled = yield* sampleAll(size)
    return [promise.kind.name, { is, why, print: sampled }]
  }
  return ['unknown', unjudged('unknown', yield* sampleAll(size))]
}

function* sampleAll(size: number): Reading<{ readonly noise: number; readonly samples: number }> {
  const samples = new Samples()
  yield* pass(size, (bytes) => samples.take(bytes))
  return samples.end()
}

function verdict(kind: string, { is, why, print = {} }: Finding): Verdict {
  return { is, kind, why, print }
}
