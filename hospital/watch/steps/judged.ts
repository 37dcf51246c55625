// What was looked into in one generation, kept after each round beside its imprint until that is written: whatever breaks a night off
// takes no finished round with it. Each line carries its own sum; one that does not fit is looked into again.
import { hash } from 'node:crypto'
import { closeSync, createReadStream, existsSync, fsyncSync, openSync, rmSync, writeFileSync } from 'node:fs'
import type { Told } from '#engines/imprint'

export const judgedEnding = '.judged'

export class Judged {
  readonly #path: string

  constructor(imprint: string) {
    this.#path = imprint + judgedEnding
  }

  add(files: readonly Told[]): void {
    const descriptor = openSync(this.#path, 'a', 0o600)
    try {
      // A line that was cut off must not swallow the first of these.
      const lines = ['', ...files.map((file) => JSON.stringify(file)).map((text) => `${sumOf(text)} ${text}`), '']
      writeFileSync(descriptor, lines.join('\n'))
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  }

  async *files(): AsyncGenerator<Told> {
    if (!existsSync(this.#path)) return
    let rest = ''
    // Not split at U+2028 and the like, which names may hold.
    for await (const piece of createReadStream(this.#path, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
      const lines = (rest + String(piece)).split('\n')
      rest = (lines.pop() ?? '').slice(0, longest)
      for (const line of lines) {
        const text = line.slice(sumLength + 1)
        // The cast: the sum says that `add` wrote it.
        if (text !== '' && line.startsWith(`${sumOf(text)} `)) yield JSON.parse(text) as Told
      }
    }
  }

  forget(): void {
    rmSync(this.#path, { force: true })
  }
}

const sumLength = 16
const longest = 1 << 24
const sumOf = (text: string): string => hash('sha256', text, 'hex').slice(0, sumLength)
