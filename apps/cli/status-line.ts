// One line on standard error, written again and again while something long runs.
import type { Call } from './command.ts'

export interface StatusLine {
  /** Undefined where nobody would see it. */
  readonly show: ((line: () => string) => void) | undefined
  /** Takes the line away. */
  clear(): void
}

/** On a terminal, or where `--progress` asks for it; in a file it is a line each ten seconds. */
export function statusLine(call: Call, now: () => number = Date.now): StatusLine {
  const { stderr } = process
  if (!stderr.isTTY && call.options['progress'] !== true) return { show: undefined, clear: () => {} }
  let last = now()
  return {
    show(line) {
      const time = now()
      if (!stderr.isTTY && time - last < 10_000) return
      last = time
      stderr.write(stderr.isTTY ? `\r\u001b[K${line()}` : `${line()}\n`)
    },
    clear() {
      if (stderr.isTTY) stderr.write('\r\u001b[K')
    },
  }
}

export function clock(seconds: number): string {
  const whole = Math.round(seconds)
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}
