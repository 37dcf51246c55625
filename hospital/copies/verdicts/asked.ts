// Who asks what verdicts answer, by the numbers and names that rulebooks use for it.
import type { VerdictName } from './shape.ts'

/** SOURCE: leaflet-2023 3: the duty that asks about copies */
export const dutyOfCopies = 3

export const checkOfVerdict: Readonly<Record<VerdictName, string>> = {
  exists: 'backups-run', complete: 'copies-complete', intact: 'read-again', clean: 'clean-generations',
  protected: 'older-generations-protected', unreachable: 'out-of-reach', restorable: 'rehearsed',
}
