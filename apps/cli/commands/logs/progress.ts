// How far the reading of logs is, on the status line: how much was read, how fast, how long still.
import type { Progress } from '#hospital/signs/files/read-files.ts'
import type { Call } from '../../command.ts'
import { clock, statusLine } from '../../status-line.ts'

export interface ProgressLine {
  readonly show: ((now: Progress) => void) | undefined
  clear(): void
}

export function progressLine(call: Call, now: () => number = Date.now): ProgressLine {
  const started = now()
  const { show, clear } = statusLine(call, now)
  return { show: show && ((progress) => show(() => call.say('logs.progress', lineParams(progress, now() - started)))), clear }
}

export function lineParams({ bytes, total, events }: Progress, elapsed: number): Record<string, string | number> {
  const seconds = Math.max(elapsed, 1) / 1000
  const rate = bytes / seconds
  const left = rate > 0 && total > bytes ? (total - bytes) / rate : 0
  return {
    percent: total === 0 ? 100 : Math.floor((bytes / total) * 100), done: megabytes(bytes), total: megabytes(total),
    events, rate: megabytes(rate), perSecond: Math.round(events / seconds), left: clock(left),
  }
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)
