// Typst source to PDF on every machine: the compiler is WebAssembly, the same bytes everywhere.
import { Worker } from 'node:worker_threads'
import type { Answered, Asked } from './typesetter-thread.ts'

interface Waiting {
  readonly done: (pdf: Uint8Array) => void
  readonly failed: (error: Error) => void
}

/** Papers are printed one after another, then long nothing: the thread waits this long and gives its memory back. */
const idleMs = 120_000

class Typesetter {
  readonly #thread = new Worker(new URL('./typesetter-thread.ts', import.meta.url))
  readonly #waiting = new Map<number, Waiting>()
  #last = 0
  #idle: NodeJS.Timeout | undefined

  constructor() {
    this.#thread.on('message', (answered: Answered) => this.#settle(answered))
    this.#thread.on('error', (error: Error) => this.#end(error))
    this.#thread.on('exit', () => this.#end(new Error('the typesetter ended')))
    this.#thread.unref()
  }

  set(source: string): Promise<Uint8Array> {
    clearTimeout(this.#idle)
    // A process ends when it waits for nothing: for a paper under way it does wait.
    this.#thread.ref()
    const id = (this.#last += 1)
    return new Promise((done, failed) => {
      this.#waiting.set(id, { done, failed })
      this.#thread.postMessage({ id, source } satisfies Asked, [])
    })
  }

  #settle({ id, pdf, problem }: Answered): void {
    const one = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (pdf) one?.done(pdf)
    else one?.failed(new Error(`the paper cannot be set: ${problem ?? ''}`))
    if (this.#waiting.size > 0) return
    this.#thread.unref()
    this.#idle = setTimeout(() => this.#end(new Error('the typesetter rests')), idleMs).unref()
  }

  /** Whoever still waits is told; the next paper starts a new thread. */
  #end(error: Error): void {
    if (current === this) current = undefined
    clearTimeout(this.#idle)
    for (const { failed } of this.#waiting.values()) failed(error)
    this.#waiting.clear()
    void this.#thread.terminate()
  }
}

let current: Typesetter | undefined

/** PDF 1.7, tagged, fonts inside. */
export function typeset(source: string): Promise<Uint8Array> {
  current ??= new Typesetter()
  return current.set(source)
}
