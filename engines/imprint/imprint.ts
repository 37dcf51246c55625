// A folder tree → an imprint: walked in one order, read by many, written as one stream.
import { tmpdir } from 'node:os'
import type { Reason, Totals } from './entry.ts'
import type { InspectorModule } from './inspector.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { Pipeline } from './pipeline.ts'
import { type Expected, type Progress, progressOf } from './progress.ts'
import { Readers } from './readers.ts'
import type { Unfinished } from './resume.ts'
import { type Step, walk } from './walk.ts'
import { type Sink, Writer } from './writer.ts'

export interface RunOptions {
  readonly signal?: AbortSignal | undefined
  /** Told twice a second. */
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** What is known to be there, for the time left: the totals of an earlier imprint, for instance. */
  readonly expected?: Expected | undefined
  /** How many files are read at once; chosen by a probe where not said. 0: on this thread, for small trees. */
  readonly readers?: number | undefined
  readonly limits?: Partial<Limits> | undefined
  /** Where names wait that are too many to hold; the system's folder for such things unless said. */
  readonly scratch?: string | undefined
}

export interface ImprintOptions extends RunOptions {
  readonly inspector?: InspectorModule | undefined
  /** Stands in the imprint: which system, which generation. */
  readonly label?: string | undefined
  /** Milliseconds since 1970; now unless said. */
  readonly taken?: number | undefined
  /** What `readUnfinished` found: goes on behind it. The sink must stand at its `keep`. */
  readonly resume?: Unfinished | undefined
}

export type Taken =
  | { readonly is: 'finished'; readonly root: string; readonly totals: Totals; readonly seal: string }
  /** What was written can be resumed. */
  | { readonly is: 'aborted' }
  | { readonly is: 'no-folder'; readonly reason: Reason; readonly code: string }

export async function imprint(root: string, sink: Sink, options: ImprintOptions = {}): Promise<Taken> {
  const { signal, resume, label = '', taken = Date.now() } = options
  const readers = new Readers(options)
  const writer = new Writer(sink, resume)
  const watching = watch(readers, resume?.before ?? { files: 0, bytes: 0 }, options)
  const pipeline = new Pipeline<Exclude<Step, { is: 'no-folder' }>>(readers, (step, lines) => {
    if (step.is === 'begin') writer.begin(step.name, step.times)
    else if (step.is === 'end') writer.end()
    else if (step.is === 'unread') writer.unread(step.name, step.reason, step.code)
    else if (lines) writer.segment(lines, step.last)
    return writer.full ? writer.flush() : undefined
  })
  try {
    if (!resume) writer.head({ taken, label })
    const begun = resume?.state.open.map(({ name, last, broken }) => ({ name, last, broken })) ?? []
    const limits = { ...defaultLimits, ...options.limits }
    for (const step of walk(root, begun, options.scratch ?? tmpdir(), limits)) {
      if (step.is === 'no-folder') return step
      await pipeline.add(step, step.is === 'segment' ? step.segment : null, step.is === 'segment' ? step.count : 0)
      if (signal?.aborted || pipeline.stopped) break
    }
    if (!signal?.aborted) await pipeline.finish()
    if (signal?.aborted || !writer.state.done) {
      await writer.flush()
      return { is: 'aborted' }
    }
    return { is: 'finished', ...await writer.finish() }
  } finally {
    watching()
    await readers.close()
  }
}

/** Listens and tells until it is called. */
export function watch(readers: Readers, before: Expected, { signal, onProgress, expected }: RunOptions): () => void {
  const stop = () => readers.stop()
  if (signal?.aborted) stop()
  signal?.addEventListener('abort', stop, { once: true })
  const start = performance.now()
  const tell = () => onProgress?.(progressOf(
    readers.meter, before, (performance.now() - start) / 1000, expected ?? null, readers.count))
  const timer = onProgress ? setInterval(tell, 500) : undefined
  return () => {
    clearInterval(timer)
    signal?.removeEventListener('abort', stop)
    tell()
  }
}
