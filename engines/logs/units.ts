// A file to pieces of work: what it is, what is inside it, and where it can be cut.
import { ContentError, bytesContent, entryContent, fileContent, gunzipped, head, whole,
  zipOf } from './bytes/content.ts'
import type { Content } from './bytes/content.ts'
import { evtxCuts } from './evtx.ts'
import { lineKinds } from './kind.ts'
import type { Kind } from './kind.ts'
import { defaultLimits } from './limits.ts'
import type { Limits } from './limits.ts'
import { magicOf, magicSize } from './magic.ts'
import { Problems } from './problem.ts'
import type { Problem } from './problem.ts'
import { recognise, sampleSize } from './recognise.ts'
import type { Unit } from './unit.ts'

export interface FoundFile {
  readonly file: string
  readonly inside: readonly string[]
  readonly kind: Kind | null
  readonly confidence: number
  readonly units: readonly Unit[]
  /** Why nothing or not everything of it can be read. */
  readonly problems: readonly Problem[]
}

/** Every content found at the path, read or not, in the order of the archive. Never throws for what a file holds. */
export async function units(path: string, given: Partial<Limits> = {}): Promise<FoundFile[]> {
  const limits = { ...defaultLimits, ...given }
  const found: FoundFile[] = []
  const target = { file: path, inside: [] }
  try {
    await lookAt(fileContent(path), target, limits, found)
  } catch (error) {
    found.push(refused(target, error))
  }
  return found
}

interface Target {
  readonly file: string
  readonly inside: readonly string[]
}

/** Archives inside archives: one level. */
const DEEPEST = 2

async function lookAt(content: Content, target: Target, limits: Limits, found: FoundFile[]): Promise<void> {
  // Event logs are told by their first bytes, and they are the many.
  const start = await head(content, magicSize)
  const sample = magicOf(start) === null ? await head(content, sampleSize) : start
  const seen = sample.length === 0 ? ({ is: 'empty' } as const) : recognise(sample)
  if (seen.is === 'empty') {
    found.push(nothing(target, 'file-empty', ''))
  } else if (seen.is === 'unknown') {
    found.push(nothing(target, 'unknown', seen.looksLike))
  } else if (seen.is === 'log') {
    const { kind, encoding, fallback, confidence } = seen
    const base = { ...target, kind, encoding, fallback, written: content.written }
    found.push({ ...target, kind, confidence, units: cut(content, base, limits), problems: [] })
  } else if (target.inside.length >= DEEPEST) {
    found.push(nothing(target, 'archive-depth', seen.kind))
  } else if (seen.kind === 'gzip') {
    const inner = { ...target, inside: [...target.inside, ''] }
    await guarded(inner, found, () => lookAt(gunzipped(content, limits), inner, limits, found))
  } else await lookInZip(content, target, limits, found)
}

async function lookInZip(content: Content, target: Target, limits: Limits, found: FoundFile[]): Promise<void> {
  const range = content.range ?? bytesContent(await whole(content, limits.nested), content.written).range
  if (range === null) return
  const zip = await zipOf(range, limits)
  const files = zip.entries.filter(entry => !entry.directory)
  if (files.length === 0 && zip.skipped.length === 0) found.push(nothing(target, 'file-empty', ''))
  for (const { code, detail = '' } of zip.skipped) {
    found.push(nothing({ ...target, inside: [...target.inside, detail] }, 'archive-refused', `${code}: ${detail}`))
  }
  let sum = 0
  for (const entry of files) {
    const inner = { ...target, inside: [...target.inside, entry.name] }
    sum += entry.size
    if (sum > limits.inflated) found.push(nothing(inner, 'inflates-too-much', String(sum)))
    else await guarded(inner, found, () => lookAt(entryContent(zip, entry, content.written), inner, limits, found))
  }
}

async function guarded(target: Target, found: FoundFile[], look: () => Promise<void>): Promise<void> {
  try {
    await look()
  } catch (error) {
    found.push(refused(target, error))
  }
}

type Base = Omit<Unit, 'from' | 'to' | 'weight'>

/** Plain files are cut where every piece can be read on its own; what comes out of an archive is one piece. */
function cut(content: Content, base: Base, limits: Limits): Unit[] {
  const { size } = content
  const whole = [{ ...base, from: 0, to: null, weight: content.weight }]
  if (content.range === null || size === null || size <= limits.unit) return whole
  if (base.kind === 'evtx') return evtxCuts(size, limits.unit).map(([from, to]) => ({ ...base, from, to,
    weight: (to ?? size) - from }))
  // what the columns of a W3C file are stands above them
  if (!lineKinds.has(base.kind) || base.kind === 'w3c' || base.encoding !== 'narrow') return whole
  const count = Math.ceil(size / limits.unit)
  return Array.from({ length: count }, (_, at) => {
    const from = at * limits.unit
    const to = Math.min(size, from + limits.unit)
    return { ...base, from, to: at === count - 1 ? null : to, weight: to - from }
  })
}

function nothing(target: Target, code: 'file-empty' | 'unknown' | 'archive-depth' | 'inflates-too-much' | 'archive-refused',
  detail: string): FoundFile {
  const problems = new Problems(1)
  problems.add(code, { detail })
  return { ...target, kind: null, confidence: 0, units: [], problems: problems.list }
}

function refused(target: Target, error: unknown): FoundFile {
  if (!(error instanceof ContentError)) throw error
  const problems = new Problems(1)
  problems.add(error.code, { detail: error.detail })
  return { ...target, kind: null, confidence: 0, units: [], problems: problems.list }
}
