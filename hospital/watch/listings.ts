// What a tool lists is asked for once in a watch and kept in a file: each asking starts a program that first stretches its key.
import { closeSync, createReadStream, existsSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hash } from 'node:crypto'
import { join } from 'node:path'
import { done, type FileSeen, type Outcome, type Reader, type RunOptions } from '#engines/copies'

export type Files = Reader['files']

/** `folder`: of ours, removed by its owner. Only a list that came to its end without a refusal is kept. */
export function listedOnce(files: Files, folder: string): Files {
  return async function* (generation: string, options?: RunOptions): AsyncGenerator<Outcome<FileSeen>> {
    const path = join(folder, `${hash('sha256', generation, 'hex').slice(0, 32)}.list`)
    if (existsSync(path)) {
      // The cast: written just below, in this very run.
      for await (const line of linesOf(path)) yield done(JSON.parse(line) as FileSeen)
      return
    }
    const lines = new Lines(`${path}.new`)
    try {
      for await (const file of files(generation, options)) {
        if (!file.ok) lines.spoil()
        else lines.add(JSON.stringify(file.value))
        yield file
      }
      if (options?.signal?.aborted !== true) lines.keep(path)
    } finally {
      lines.close()
    }
  }
}

/** Node's own reader of lines also breaks at U+2028, which a file may have in its name. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of createReadStream(path, { encoding: 'utf8', highWaterMark: most })) {
    const lines = (rest + String(piece)).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}

const most = 256 * 1024

class Lines {
  readonly #path: string
  readonly #file: number
  #text = ''
  #isWhole = true
  #isOpen = true

  constructor(path: string) {
    this.#path = path
    this.#file = openSync(path, 'w', 0o600)
  }

  add(line: string): void {
    this.#text += `${line}\n`
    if (this.#text.length > most) this.#flush()
  }

  spoil(): void {
    this.#isWhole = false
  }

  keep(path: string): void {
    if (!this.#isWhole) return
    this.#flush()
    this.#isOpen = false
    closeSync(this.#file)
    renameSync(this.#path, path)
  }

  close(): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    closeSync(this.#file)
    rmSync(this.#path, { force: true })
  }

  #flush(): void {
    writeFileSync(this.#file, this.#text)
    this.#text = ''
  }
}
