// How far a long run is, how fast, and how long it still takes.
import { workOf } from './probe.ts'

export interface Progress {
  readonly files: number
  readonly bytes: number
  readonly filesPerSecond: number
  readonly bytesPerSecond: number
  /** Null where nobody said how much to expect, or it is too early to tell. */
  readonly secondsLeft: number | null
  /** At work now. */
  readonly readers: number
}

export interface Expected {
  readonly files: number
  readonly bytes: number
}

/** `before`: what an interrupted run had done; it counts as done and not as speed. */
export function progressOf(
  done: Expected, before: Expected, seconds: number, expected: Expected | null, readers: number,
): Progress {
  const files = before.files + done.files
  const bytes = before.bytes + done.bytes
  const rate = workOf(done.files, done.bytes) / Math.max(seconds, 0.001)
  const left = expected && seconds > 1 && rate > 0
    ? Math.max(0, workOf(expected.files, expected.bytes) - workOf(files, bytes)) / rate : null
  const per = (count: number) => count / Math.max(seconds, 0.001)
  return { files, bytes, filesPerSecond: per(done.files), bytesPerSecond: per(done.bytes), secondsLeft: left, readers }
}
