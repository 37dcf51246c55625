// Part n of t of a borg repository re-read: its segments, entry by entry, held to their checksums and to the index.
import { done, type Outcome, refused } from '../outcome.ts'
import { oneLine } from '../process/secrets.ts'
import type { Damage, Part, RunOptions, Verified } from '../reader.ts'
import type { Archive } from './archives.ts'
import type { Borg } from './call.ts'
import { refusalOf, saidLines } from './said.ts'
import { readIndex, segmentsOf, walkSegment } from './segments.ts'

export async function verifySegments(folder: string, part: Part, { signal, onProgress }: RunOptions): Promise<Outcome<Verified>> {
  const began = performance.now()
  const damages: Damage[] = []
  const inPart = (segment: number) => segment % part.of === part.number - 1
  const wanted = await furthest(folder, inPart)
  if (wanted === null) return refused('damaged', 'index', 'it is not there or no index; borg would write a new one')
  const segments = await segmentsOf(folder)
  let bytes = 0
  let files = 0
  for (const [number, path] of segments) {
    if (!inPart(number)) continue
    if (signal?.aborted) return refused('aborted', folder)
    const offsets = { last: -1 }
    const walked = await walkSegment(path, true, ({ offset }) => { offsets.last = offset }).catch(unreadable)
    bytes += walked.bytes
    files++
    for (const said of walked.faults) damages.push({ where: `segment ${number}`, said })
    const last = wanted.get(number)
    if (walked.faults.length === 0 && last !== undefined && last > offsets.last) {
      damages.push({ where: `segment ${number}`, said: `ends before the object at ${last}` })
    }
    onProgress?.({ bytes, files, total: null })
  }
  for (const [number, offset] of wanted) {
    if (!segments.has(number)) damages.push({ where: `segment ${number}`, said: `is gone, and objects to ${offset} are in it` })
  }
  return done({ part, bytes, seconds: (performance.now() - began) / 1000, depth: 'content', damages })
}

function unreadable(error: unknown): { readonly bytes: number; readonly faults: readonly string[] } {
  if (error instanceof Error && 'code' in error) return { bytes: 0, faults: [`cannot be read: ${String(error.code)}`] }
  throw error
}

/** The last object that must be in each segment; null without an index. */
async function furthest(folder: string, inPart: (segment: number) => boolean): Promise<ReadonlyMap<number, number> | null> {
  const last = new Map<number, number>()
  for await (const entry of readIndex(folder)) {
    if (entry === null) return null
    if (inPart(entry.segment)) last.set(entry.segment, Math.max(last.get(entry.segment) ?? -1, entry.offset))
  }
  return last
}

/** Archives read whole and written nowhere: borg decrypts and authenticates every piece. */
export async function verifyArchives(
  borg: Borg, part: Part, archives: readonly Archive[], { signal, onProgress }: RunOptions,
): Promise<Outcome<Verified>> {
  const began = performance.now()
  const damages: Damage[] = []
  let bytes = 0
  let files = 0
  for (const { id, name } of archives) {
    const ran = await borg.run(['extract', '--dry-run', `::${name}`], signal)
    const refusal = refusalOf(ran, name, true)
    if (refusal && !refusal.ok && !['damaged', 'failed'].includes(refusal.refusal.code)) return refusal
    if (refusal && !refusal.ok) {
      const lines = saidLines(ran.errors).map(({ words }) => words).filter((words) => words !== '')
      damages.push({ where: `archive ${name}`, said: oneLine(lines[0] ?? refusal.refusal.said), generations: [id] })
    }
    const size = await sizeOf(borg, name, signal)
    bytes += size
    onProgress?.({ bytes, files: ++files, total: archives.length })
  }
  return done({ part, bytes, seconds: (performance.now() - began) / 1000, depth: 'content', damages })
}

async function sizeOf(borg: Borg, name: string, signal?: AbortSignal): Promise<number> {
  const ran = await borg.run(['info', '--json', `::${name}`], signal)
  return Number(/"original_size": (\d+)/.exec(ran.output)?.[1] ?? 0)
}

/** The same archives in every round, whatever came in between. */
export function archivesIn(part: Part, archives: readonly Archive[]): readonly Archive[] {
  return archives.filter(({ id }) => Number.parseInt(id.slice(0, 8), 16) % part.of === part.number - 1)
}
