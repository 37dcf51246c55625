// One line on standard error, written again and again: how much was read, how fast, and how long it will still take.
import type { Progress } from '#hospital/signs/files/read-files.ts'
import type { Call } from '../../command.ts'

export interface ProgressLine {
  readonly show: ((now: Progress) => void) | undefined
  /** Takes the line away. */
  clear(): void
}

/** On a terminal, or where it is asked for; in a file it is a line each ten seconds. */
export function progressLine(call: Call, now: () => number = Date.now): ProgressLine {
  const { stderr } = process
  if (!stderr.isTTY && call.options['progress'] !== true) return { show: undefined, clear: () => {} }
  const started = now()
  let last = started
  return {
    show(progress) {
      const time = now()
      if (!stderr.isTTY && time - last < 10_000) return
      last = time
      const line = call.say('logs.progress', lineParams(progress, time - started))
      stderr.write(stderr.isTTY ? `\r\u001b[K${line}` : `${line}\n`)
    },
    clear() {
      if (stderr.isTTY) stderr.write('\r\u001b[K')
    },
  }
}

export function lineParams({ bytes, total, events }: Progress, elapsed: number): Record<string, string | number> {
  const seconds = Math.max(elapsed, 1) / 1000
  const rate = bytes / seconds
  const left = rate > 0 && total > bytes ? (total - bytes) / rate : 0
  return {
    percent: total === 0 ? 100 : Math.floor((bytes / total) * 100), done: megabytes(bytes), total: megabytes(total),
    events, rate: megabytes(rate), perSecond: Math.round(events / seconds), left: clockTime(left),
  }
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)

function clockTime(seconds: number): string {
  const whole = Math.round(seconds)
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}
