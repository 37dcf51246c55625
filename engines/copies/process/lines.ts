// A program's output as lines, and as one text, both bounded.
import { type Command, type Finished, type Running, start } from './run.ts'

export interface Lines {
  readonly lines: AsyncIterable<string>
  readonly finished: Promise<Finished>
}

/** Lines without their ends, as they come; one longer than the limit ends it as `too-large`. */
export function startLines(command: Command, most = 1 << 20): Lines {
  const running = start(command)
  return { lines: split(running, most), finished: running.finished }
}

async function* split(running: Running, most: number): AsyncGenerator<string, void, undefined> {
  let begun: Buffer[] = []
  let bytes = 0
  const line = (last: Buffer) => {
    const whole = begun.length === 0 ? last : Buffer.concat([...begun, last])
    begun = []
    bytes = 0
    return whole.toString('utf8', 0, whole.at(-1) === 0x0d ? whole.length - 1 : whole.length)
  }
  for await (const piece of running.output) {
    let from = 0
    for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, from)) {
      yield line(piece.subarray(from, at))
      from = at + 1
    }
    const rest = piece.subarray(from)
    if (rest.length > 0) {
      begun.push(rest)
      bytes += rest.length
    }
    if (bytes > most) {
      running.stop('too-large')
      return
    }
  }
  if (bytes > 0) yield line(Buffer.alloc(0))
}

export interface Ran extends Finished {
  readonly output: string
}

/** The whole output at once; more than the limit ends it as `too-large`. */
export async function run(command: Command, most = 16 << 20): Promise<Ran> {
  const running = start(command)
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of running.output) {
    bytes += piece.length
    if (bytes > most) {
      running.stop('too-large')
      break
    }
    pieces.push(piece)
  }
  return { ...(await running.finished), output: Buffer.concat(pieces).toString('utf8') }
}
