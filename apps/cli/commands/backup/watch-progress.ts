// How far a watch is: the step as a line of its own, and under it, while bytes are read, how many, how fast, how long still.
import type { Done, RunOptions } from '#engines/copies'
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

/** A terminal is not written to more often. */
const everyMs = 100

export function watchProgress(call: Call, now: () => number = Date.now): WatchProgress {
  const { show, clear } = statusLine(call, now)
  if (!show) return { onStep: undefined, onProgress: undefined, clear }
  let begun = now()
  let shown = -Infinity
  let last = 0
  return {
    clear,
    onStep(name, step) {
      begun = now()
      last = 0
      clear()
      call.complain(`backup.watch.step.${step}`, { name: oneLine(name) })
    },
    onProgress(done) {
      // Counted from the beginning again: another generation, or another part.
      if (done.files < last) begun = now()
      last = done.files
      if (now() - shown < everyMs) return
      shown = now()
      const seconds = Math.max((now() - begun) / 1000, 0.001)
      const share = shareOf(done)
      show(() => call.say(share === null ? 'backup.watch.progress' : 'backup.watch.progressLeft', {
        files: done.total === null ? done.files : `${done.files}/${done.total}`, amount: amount(done.bytes), rate: amount(done.bytes / seconds),
        left: clock(share === null ? 0 : (seconds * (1 - share)) / share),
      }))
    },
  }
}

/** From 0 to 1: files and bytes both take their time. Null where nothing can be said of how long still, or not yet. */
function shareOf({ files, bytes, total, totalBytes }: Done): number | null {
  if (total === null || total === 0) return null
  const ofFiles = Math.min(1, files / total)
  const share = totalBytes ? (ofFiles + Math.min(1, bytes / totalBytes)) / 2 : ofFiles
  return share >= 0.01 ? share : null
}
