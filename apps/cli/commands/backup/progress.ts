// How far an imprint is, on the status line: how many files, how fast, how long still.
import type { Progress } from '#engines/imprint'
import type { Call } from '../../command.ts'
import { clock, statusLine } from '../../status-line.ts'

export interface ProgressLine {
  readonly show: ((now: Progress) => void) | undefined
  clear(): void
}

export function progressLine(call: Call): ProgressLine {
  const { show, clear } = statusLine(call)
  const line = (now: Progress) => call.say(now.secondsLeft === null ? 'backup.progress' : 'backup.progressLeft', params(now))
  return { show: show && ((now) => show(() => line(now))), clear }
}

function params({ files, bytes, filesPerSecond, bytesPerSecond, secondsLeft }: Progress): Record<string, string | number> {
  return {
    files, amount: amount(bytes), rate: amount(bytesPerSecond), perSecond: Math.round(filesPerSecond),
    left: clock(secondsLeft ?? 0),
  }
}

const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'] as const

/** 1.5 GB: in thousands, as disks are sold. */
export function amount(bytes: number): string {
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)))
  const value = bytes / 1000 ** power
  return `${value.toFixed(power === 0 || value >= 100 ? 0 : 1)} ${units[power] ?? ''}`
}
