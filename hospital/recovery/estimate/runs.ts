// Rehearsals as measurements: what came in, how much of it, and how long each step took.
import { instantOf } from '#hospital/register/moment.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { stages } from '#hospital/register/vocabulary/recovery.ts'
import { systemKey } from '../same.ts'
import { stepSeconds, type StepSeconds } from './steps.ts'

export type DataKind = Attributes['rehearsal']['data']

export interface Run {
  readonly id: string
  readonly title: string
  /** Key of its system; '' where it is not said. */
  readonly system: string
  readonly data: DataKind | null
  readonly bytes: number | null
  readonly files: number | null
  readonly seconds: StepSeconds
  /** Declared to handed over; null where one of the two is not known. */
  readonly wholeSeconds: number | null
  /** When it began. */
  readonly at: string
}

/**
 * What measured something, newest first. Samples are left out: a handful of files measures the start of the tool, not
 * its rate. So is what failed or was broken off: what was reached counts, the hours do not.
 */
export function runsOf(view: RegisterView): readonly Run[] {
  return view
    .all('rehearsal')
    .flatMap(({ key, is }): Run[] => {
      if (is.sort === 'sample' || is.outcome !== 'came-back') return []
      const at = stages.map((stage) => is[stage]).find((stamp) => stamp !== undefined)
      const seconds = stepSeconds(is)
      if (at === undefined || seconds === null) return []
      return [
        {
          id: is.id ?? key,
          title: is.title ?? is.id ?? key,
          system: systemKey(is.system ?? ''),
          data: is.data ?? null,
          bytes: is.bytes ?? null,
          files: is.files ?? null,
          seconds,
          at,
          wholeSeconds:
            is.declaredAt !== undefined && is.handedOverAt !== undefined
              ? (instantOf(is.handedOverAt) - instantOf(is.declaredAt)) / 1000
              : null,
        },
      ]
    })
    .sort((a, b) => instantOf(b.at) - instantOf(a.at) || (a.id < b.id ? -1 : 1))
}
