// How far a watch is: the step as a line of its own, and under it, while bytes are read, how many, how fast, how long still.
import type { RunOptions } from '#engines/copies'
import type { Step } from '#hospital/watch/night.ts'
import type { Call } from '../../command.ts'
import { clock, statusLine } from '../../status-line.ts'
import { oneLine } from './one-line.ts'
import { amount } from './progress.ts'

export interface WatchProgress {
  readonly onStep: ((name: string, step: Step) => void) | undefined
  readonly onProgress: RunOptions['onProgress']
  clear(): void
}

export function watchProgress(call: Call, now: () => number = Date.now): WatchProgress {
  const { show, clear } = statusLine(call, now)
  if (!show) return { onStep: undefined, onProgress: undefined, clear }
  let begun = now()
  return {
    clear,
    onStep(name, step) {
      begun = now()
      clear()
      call.complain(`backup.watch.step.${step}`, { name: oneLine(name) })
    },
    onProgress({ bytes, files, total }) {
      const rate = bytes / Math.max((now() - begun) / 1000, 0.001)
      const left = total === null || rate <= 0 ? null : Math.max(0, total - bytes) / rate
      show(() => call.say(left === null ? 'backup.watch.progress' : 'backup.watch.progressLeft', {
        files, amount: amount(bytes), rate: amount(rate), left: clock(left ?? 0),
      }))
    },
  }
}
