// An unfinished imprint is its own state: read once more, it says where to go on.
import { createHash, type Hash } from 'node:crypto'
import { Follower } from './follow.ts'
import { type Parsed, parseLine } from './lines.ts'
import type { Expected } from './progress.ts'
import type { State } from './state.ts'
import { parseHead, type Source, wholeLines } from './text-lines.ts'
import { unescape } from './names.ts'

export interface Unfinished {
  readonly is: 'unfinished'
  /** Bytes to keep; what is behind them was not whole and is written again. */
  readonly keep: number
  readonly label: string
  readonly taken: number
  readonly before: Expected
  readonly state: State
  readonly seal: Hash
}

export type Found = Unfinished | { readonly is: 'finished' } | { readonly is: 'unusable' }

const headLength = 3

/** INVARIANT: used once: going on changes it. */
export async function readUnfinished(source: Source): Promise<Found> {
  const follower = new Follower()
  const seal = createHash('sha256')
  const head: string[] = []
  // The last entry is never taken as done: its notes may be missing, or its line may be the first of two.
  let held: { readonly parsed: Parsed; text: string } | null = null
  let keep = 0
  const before = { files: 0, bytes: 0 }
  const done = (text: string) => {
    seal.update(text, 'latin1')
    keep += text.length
  }
  for await (const { text } of wholeLines(source)) {
    for (let at = 0; at < text.length;) {
      const end = text.indexOf('\n', at)
      const line = text.slice(at, end)
      at = end + 1
      if (head.length < headLength) {
        head.push(line)
        done(`${line}\n`)
        continue
      }
      if (follower.state.done || (held?.parsed.is === 'e' && line.startsWith('s\t'))) return { is: 'finished' }
      const parsed = parseLine(line)
      if (parsed === null || parsed.is === 's') return { is: 'unusable' }
      if (parsed.is === 'n') {
        if (held?.parsed.is !== 'f') return { is: 'unusable' }
        held.text += `${line}\n`
        continue
      }
      if (held && !take(follower, held.parsed, before)) return { is: 'unusable' }
      if (held) done(held.text)
      held = { parsed, text: `${line}\n` }
    }
  }
  const parsed = head.length === headLength ? parseHead(head) : 'not-an-imprint'
  const label = typeof parsed === 'string' ? null : unescape(parsed.label)
  if (typeof parsed === 'string' || label === null) return { is: 'unusable' }
  const shown = Buffer.from(label, 'latin1').toString('utf8')
  return { is: 'unfinished', keep, label: shown, taken: parsed.taken, before, state: follower.state, seal }
}

function take(follower: Follower, parsed: Parsed, before: { files: number; bytes: number }): boolean {
  if (parsed.is === 'n' || parsed.is === 's') return false
  if (parsed.is === 'f') {
    before.files += 1
    before.bytes += parsed.size
  }
  return follower.take(parsed).problem === null
}
