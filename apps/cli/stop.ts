// Ctrl+C ends the reading, and what was found until then is put out. At any other time it ends the program.
import { exit } from './exit-codes.ts'

/** SIGBREAK is Ctrl+Break on Windows; there, SIGTERM never comes. */
const ofWindows: readonly NodeJS.Signals[] = process.platform === 'win32' ? ['SIGBREAK'] : []
const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', ...ofWindows]

export interface Stop {
  readonly signal: AbortSignal
  /** The reading is over: from now on a signal ends the program, and what lies half done on the disk is removed. */
  over(): void
  /** Signals mean again what they usually mean. */
  release(): void
}

export function stopOnSignal(said: () => void): Stop {
  const controller = new AbortController()
  let reading = true
  const stop = () => {
    if (!reading || controller.signal.aborted) process.exit(exit.interrupted)
    said()
    controller.abort()
  }
  for (const one of signals) process.on(one, stop)
  return {
    signal: controller.signal,
    over() {
      reading = false
    },
    release() {
      for (const one of signals) process.off(one, stop)
    },
  }
}
