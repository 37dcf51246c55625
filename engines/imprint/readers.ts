// Gives batches to readers on threads of their own, as many as the probe finds good; with none, reads here.
import { getCompileCacheDir } from 'node:module'
import { dirname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type InspectorModule, loadInspector } from './inspector.ts'
import { Meter } from './meter.ts'
import { Probe, workOf } from './probe.ts'
import { readBatch, type Segment, type SegmentLines } from './read-batch.ts'
import { FileReader } from './read-file.ts'
import type { ThreadAnswer, ThreadData, ThreadTask } from './thread.ts'

type Answer = readonly SegmentLines[] | null

interface Waiting {
  readonly batch: readonly Segment[]
  readonly done: (answer: Answer) => void
  readonly failed: (error: Error) => void
}

export interface ReadersOptions {
  /** A number that was chosen: 0 reads on this thread. Without one, a probe chooses. */
  readonly readers?: number | undefined
  readonly inspector?: InspectorModule | undefined
}

const mostReaders = 8
/** Batches before a thread: one at work, one so that it never waits. */
const before = 2
const lookEvery = 300
/** A look that saw less says nothing. */
const leastBatches = 6
const resourceLimits = { maxYoungGenerationSizeMb: 8 }

/** What this thread has compiled and stripped of its types, the others need not do again. */
function threadEnv(): NodeJS.ProcessEnv {
  const folder = getCompileCacheDir()
  return folder === undefined ? process.env : { NODE_COMPILE_CACHE: dirname(folder), ...process.env }
}

export class Readers {
  readonly meter = new Meter()
  readonly #data: ThreadData
  readonly #chosen: number | null
  readonly #probe = new Probe(mostReaders)
  readonly #threads: { readonly worker: Worker; readonly tasks: Map<number, Waiting> }[] = []
  readonly #waiting: Waiting[] = []
  #here: FileReader | null = null
  #ids = 0
  #look = { at: 0, work: 0, batches: 0, units: 0, waits: 0 }
  #broken: Error | null = null

  constructor({ readers, inspector }: ReadersOptions) {
    this.#chosen = readers ?? null
    this.#data = { meter: this.meter.shared, inspector: inspector ?? null }
  }

  /** Readers at work now. */
  get count(): number {
    return this.#chosen ?? (this.#here ? 0 : this.#probe.readers)
  }

  /** `isAll`: there was none before and none comes; starting a thread for it would take longer than most. */
  async read(batch: readonly Segment[], isAll = false): Promise<Answer> {
    if (this.#chosen === 0 || (isAll && this.#chosen === null)) {
      const { inspector } = this.#data
      this.#here ??= new FileReader(inspector ? await loadInspector(inspector) : null, this.meter, true)
      return await readBatch(batch, this.#here)
    }
    return await new Promise((done, failed) => {
      this.#waiting.push({ batch, done, failed })
      this.#feed()
    })
  }

  /** Batches under way are broken off and answered with null, others are not begun. */
  stop(): void {
    this.meter.stop()
    this.#feed()
  }

  async close(): Promise<void> {
    this.#break(new Error('the readers are closed'))
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()))
  }

  #feed(): void {
    if (this.#broken) {
      for (const { failed } of this.#waiting.splice(0)) failed(this.#broken)
      return
    }
    if (this.meter.stopped) {
      for (const { done } of this.#waiting.splice(0)) done(null)
      return
    }
    for (let depth = 0; depth < before; depth++) {
      for (let at = 0; at < this.count && this.#waiting.length > 0; at++) {
        const thread = this.#threads[at] ?? this.#start()
        if (thread.tasks.size > depth) continue
        const next = this.#waiting.shift()
        if (!next) return
        const id = this.#ids++
        thread.tasks.set(id, next)
        thread.worker.postMessage({ id, batch: next.batch } satisfies ThreadTask, [])
      }
    }
  }

  #start() {
    const worker = new Worker(
      new URL('./thread.ts', import.meta.url), { workerData: this.#data, resourceLimits, env: threadEnv() },
    )
    const thread = { worker, tasks: new Map<number, Waiting>() }
    this.#threads.push(thread)
    worker.on('message', ({ id, result }: ThreadAnswer) => {
      const task = thread.tasks.get(id)
      thread.tasks.delete(id)
      task?.done(result)
      this.#judge()
      this.#feed()
    })
    worker.on('error', (error: Error) => this.#break(error))
    worker.on('exit', (code) => this.#break(new Error(`a reader ended with ${code}`)))
    return thread
  }

  #break(error: Error): void {
    this.#broken ??= error
    for (const { tasks } of this.#threads) {
      for (const { failed } of tasks.values()) failed(this.#broken)
      tasks.clear()
    }
    this.#feed()
  }

  #judge(): void {
    if (this.#chosen !== null || this.#probe.settled) return
    const now = performance.now()
    const look = this.#look
    look.batches += 1
    const { files, bytes } = this.meter
    const work = workOf(files, bytes)
    const units = files + bytes / 2 ** 20
    const waits = process.resourceUsage().voluntaryContextSwitches
    if (look.at === 0) {
      // Starting the threads is not part of it.
      this.#look = { at: now, work, batches: 0, units, waits }
    } else if (now - look.at >= lookEvery && look.batches >= leastBatches) {
      // Windows does not count waits.
      const waited = waits === 0 ? null : (waits - look.waits) / (units - look.units)
      this.#probe.tell((work - look.work) / (now - look.at), waited)
      this.#look = { at: 0, work, batches: 0, units, waits }
    }
  }
}
