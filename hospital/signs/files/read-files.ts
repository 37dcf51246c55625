// All files below some paths through one pass, on as many threads as are worth starting.
import { availableParallelism } from 'node:os'
import { Pool } from '../pass/pool.ts'
import type { PassJob } from '../pass/passes.ts'
import { ReadState } from './read-state.ts'
import { walk } from './walk.ts'

export interface ReadFilesOptions {
  /** For times without an offset; the machine's own without it. */
  readonly zone?: string | undefined
  readonly threads?: number | undefined
  /** Also files of folders and archives in which nothing looks like a log. */
  readonly allText?: boolean | undefined
  /** Ends the reading soon; what was read until then counts. */
  readonly signal?: AbortSignal | undefined
  readonly progress?: ((now: Progress) => void) | undefined
}

export interface Progress {
  readonly bytes: number
  readonly total: number
  readonly events: number
}

export type ReadFiles =
  | { readonly ok: true; readonly state: ReadState; readonly stopped: boolean }
  | { readonly ok: false; readonly path: string; readonly reason: string }

/**
 * Bytes of event logs that are worth a thread. It makes all rules ready for itself and holds them: at 1 GB on two cores a
 * second thread cost 2.5 s of processor and 75 MB, and ended no sooner.
 */
const worth = 768 * 1024 * 1024
/** Text takes so many times as long to read, and what is packed grows so many times. */
const dearer = 6

export function threadsFor(files: readonly { readonly path: string; readonly size: number }[], cores: number): number {
  const cost = files.reduce((all, { path, size }) => all + size * (/\.evtx$/i.test(path) ? 1 : dearer), 0)
  return Math.max(1, Math.min(cores, Math.round(cost / worth)))
}

export async function readFiles(
  paths: readonly string[], job: Pick<PassJob, 'name' | 'config'>, message: (message: unknown) => void,
  { zone, threads, allText, signal, progress }: ReadFilesOptions,
): Promise<ReadFiles> {
  const walked = await walk(paths)
  if (!walked.ok) return walked
  const state = new ReadState(walked.files, walked.unread, allText)
  const pool = new Pool({ ...job, zone }, { message, done: (task, outcome) => state.done(task, outcome) })
  const total = walked.files.reduce((all, { size }) => all + size, 0)
  const tell = () => {
    const { bytes, events } = pool.underWay()
    progress?.({ bytes: Math.min(total, state.bytes + bytes), total, events: state.events + events })
  }
  const stop = () => pool.stop()
  signal?.addEventListener('abort', stop, { once: true })
  if (signal?.aborted) stop()
  const ticking = progress && setInterval(tell, 200)
  try {
    await pool.run(state.tasks(), threads ?? threadsFor(walked.files, availableParallelism()))
    tell()
    return { ok: true, state, stopped: pool.stopped }
  } finally {
    clearInterval(ticking)
    signal?.removeEventListener('abort', stop)
  }
}
