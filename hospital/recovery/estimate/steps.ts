// What lies between the stages of a rehearsal: eight steps, each with a length of its own.
import { instantOf } from '#hospital/register/moment.ts'
import { stages, type Stage } from '#hospital/register/vocabulary/recovery.ts'

/** Named after the stage each one ends with. */
export const steps = ['fetch', 'load', 'prepare', 'data', 'consistent', 'start', 'smoke', 'handOver'] as const
export type Step = (typeof steps)[number]

export type Stamps = { readonly [S in Stage]?: string | undefined }
export type StepSeconds = { readonly [S in Step]?: number }

/**
 * Seconds per step. Where a stamp in between was forgotten, the time goes to the step that ends with the next stamp, so
 * that no hour is lost. Null where the stamps run backwards: such a record measures nothing.
 */
export function stepSeconds(stamps: Stamps): StepSeconds | null {
  const lengths: { [S in Step]?: number } = {}
  const skipped: Step[] = []
  let last: number | null = null
  for (const [at, stage] of stages.entries()) {
    const step = steps[at - 1]
    const stamp = stamps[stage]
    if (stamp === undefined) {
      if (step !== undefined && last !== null) skipped.push(step)
      continue
    }
    const now = instantOf(stamp)
    if (last !== null && now < last) return null
    if (step !== undefined && last !== null) {
      for (const one of skipped) lengths[one] = 0
      lengths[step] = (now - last) / 1000
    }
    skipped.length = 0
    last = now
  }
  return lengths
}
