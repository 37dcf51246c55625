// Reads again what an imprint says and holds it to it: all of it, or one part of a rolling plan.
import { sep } from 'node:path'
import type { Changed, Content } from './difference.ts'
import type { FileEntry, LinkEntry, OtherEntry, Reason } from './entry.ts'
import { watch, type RunOptions } from './imprint.ts'
import { judge } from './judge.ts'
import { type Parsed, parseLine } from './lines.ts'
import { type Bytes, splitPath } from './names.ts'
import { Pipeline } from './pipeline.ts'
import { type ProblemItem, readImprint } from './read.ts'
import type { SegmentLines } from './read-batch.ts'
import { Readers } from './readers.ts'
import type { Source } from './text-lines.ts'
import { placeOf, segmentMost } from './walk.ts'

export interface VerifyOptions extends Omit<RunOptions, 'limits' | 'scratch'> {
  /** The `number`-th (from 1) of `of` parts of about the same work. All parts together are everything, once. */
  readonly part?: { readonly number: number; readonly of: number } | undefined
}

export type VerifyItem =
  /** `silent`: same size, same time, other content. */
  | (Pick<Changed, 'path' | 'was' | 'now' | 'how'> & { readonly kind: 'altered' })
  | { readonly kind: 'missing'; readonly path: Bytes }
  /** It is there and cannot be read: that is not the same as being well. */
  | { readonly kind: 'unread'; readonly path: Bytes; readonly reason: Reason; readonly code: string }
  | ProblemItem
  | VerifySummary

export interface VerifySummary {
  readonly kind: 'summary'
  /** Read again and found as they were; links and the like are counted, directories are not. */
  readonly intact: number
  readonly bytes: number
  readonly altered: number
  readonly missing: number
  readonly unread: number
  /** What the imprint itself holds no content of. */
  readonly unknown: number
  /** The imprint is whole and holds together. */
  readonly sound: boolean
  readonly aborted: boolean
}

type Known = FileEntry | LinkEntry | OtherEntry
type Sum = { -readonly [K in keyof VerifySummary]: VerifySummary[K] }

export async function* verify(
  source: Source, root: string, options: VerifyOptions = {},
): AsyncGenerator<readonly VerifyItem[], void, undefined> {
  const readers = new Readers({ readers: options.readers })
  const sum: Sum = {
    kind: 'summary', intact: 0, bytes: 0, altered: 0, missing: 0, unread: 0, unknown: 0, sound: false, aborted: false,
  }
  let items: VerifyItem[] = []
  const pipeline = new Pipeline<readonly Known[]>(readers, (known, lines) => {
    if (lines) items.push(...hold(known, lines, sum))
  })
  const watching = watch(readers, { files: 0, bytes: 0 }, options)
  const { before } = placeOf(root)
  const mine = partOf(options.part)
  let some: Known[] = []
  let folder = ''
  const send = async () => {
    const [first] = some
    if (!first) return
    const prefix = folder === '' ? '' : `${folder}/`
    const names = some.map(({ kind, path }) => (kind === 'file' ? 'f' : '?') + splitPath(path).name)
    const known = some
    some = []
    await pipeline.add(
      known, { place: before + prefix.replaceAll('/', sep), prefix, items: names.join('/') }, names.length,
    )
  }
  try {
    for await (const read of readImprint(source)) {
      for (const item of read) {
        if (item.kind === 'problem') items.push(item)
        else if (item.kind === 'sealed') sum.sound = true
        else if (item.kind === 'unread') sum.unknown += 1
        if ((item.kind !== 'file' && item.kind !== 'link' && item.kind !== 'other') || !mine(item)) continue
        const its = splitPath(item.path).folder
        if (its !== folder || some.length >= segmentMost) await send()
        folder = its
        some.push(item)
      }
      if (items.length > 0) yield items
      items = []
      if (options.signal?.aborted) break
    }
    if (!options.signal?.aborted) {
      await send()
      await pipeline.finish()
    }
    sum.aborted = pipeline.stopped || options.signal?.aborted === true
    yield [...items, sum]
  } finally {
    watching()
    await readers.close()
  }
}

/** Neighbours stay together up to so much work: a head that moves moves less, and parts are about the same. */
const together = 1024 * 1024
const perFile = 65_536

function partOf(part: VerifyOptions['part']): (entry: Known) => boolean {
  if (!part) return () => true
  const { number, of } = part
  const exists = Number.isInteger(of) && Number.isInteger(number) && number >= 1 && number <= of
  if (!exists) throw new RangeError('there is no such part')
  let work = 0
  return (entry) => {
    const block = Math.floor(work / together)
    work += perFile + (entry.kind === 'file' ? entry.size : 0)
    return block % of === number - 1
  }
}

function hold(known: readonly Known[], { lines }: SegmentLines, sum: Sum): VerifyItem[] {
  const found = lines.split('\n')
  return known.flatMap((was, at) => {
    const now = parseLine(found[at] ?? '')
    const item = now ? holdOne(was, now) : null
    if (item) sum[item.kind] += 1
    else sum.intact += 1
    if (!item && was.kind === 'file') sum.bytes += was.size
    return item ?? []
  })
}

type Finding = Extract<VerifyItem, { kind: 'altered' | 'missing' | 'unread' }>

function holdOne(was: Known, now: Parsed): Finding | null {
  const { path } = was
  if (now.is === 'x') {
    if (now.reason === 'vanished') return { kind: 'missing', path }
    return { kind: 'unread', path, reason: now.reason, code: now.code }
  }
  const read = contentOf(now, path)
  if (!read) throw new Error('a reader wrote a line that is none')
  const difference = judge(was, read)
  return difference?.kind === 'changed' ? { kind: 'altered', path, was, now: read, how: difference.how } : null
}

function contentOf(now: Parsed, path: Bytes): Content | null {
  if (now.is === 'f') return {
    kind: 'file', path, size: now.size, hash: now.hash, modified: now.modified, changed: now.changed, notes: [],
  }
  if (now.is === 'l') return { kind: 'link', path, target: now.target, modified: now.modified, changed: now.changed }
  return now.is === 'o' ? { kind: 'other', path, what: now.what, modified: now.modified, changed: now.changed } : null
}
