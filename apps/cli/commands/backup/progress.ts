// One line on standard error while files are read: how many, how fast, how long still.
import type { Progress } from '#engines/imprint'
import type { Call } from '../../command.ts'

export interface ProgressLine {
  readonly show: ((now: Progress) => void) | undefined
  clear(): void
}

/** On a terminal, or where it is asked for; in a file it is a line each ten seconds. */
export function progressLine(call: Call): ProgressLine {
  const { stderr } = process
  if (!stderr.isTTY && call.options['progress'] !== true) return { show: undefined, clear: () => {} }
  let last = Date.now()
  return {
    show(progress) {
      const now = Date.now()
      if (!stderr.isTTY && now - last < 10_000) return
      last = now
      const line = call.say(progress.secondsLeft === null ? 'backup.progress' : 'backup.progressLeft', params(progress))
      stderr.write(stderr.isTTY ? `\r\u001b[K${line}` : `${line}\n`)
    },
    clear() {
      if (stderr.isTTY) stderr.write('\r\u001b[K')
    },
  }
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

export function clock(seconds: number): string {
  const whole = Math.round(seconds)
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}
