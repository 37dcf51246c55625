// How much has come back while a tool says nothing: what the disk has less of than before. Only for the eye: others use the disk too.
import type { Amount } from './amount.ts'
import { free } from './room.ts'

const everyMs = 500

/** Half of the work is to bring back, the other half to look: it never says more than half. */
export function landing(
  folder: string, { files, bytes }: Amount, tell: (now: Amount) => void,
): { end(): void } {
  const [before, onDisk] = [free(folder), Math.max(1, bytes + files * 2048)]
  let most = 0
  const timer = setInterval(() => {
    try {
      most = Math.max(most, Math.min(1, (before - free(folder)) / onDisk))
      tell({ files: Math.floor((files * most) / 2), bytes: Math.floor((bytes * most) / 2) })
    } catch {
      // Gone meanwhile: whoever brings back says so.
    }
  }, everyMs)
  timer.unref()
  return { end: () => clearInterval(timer) }
}
