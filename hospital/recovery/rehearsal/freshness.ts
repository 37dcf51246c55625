// How long ago each system last came back: as a whole, and as a sample.
import type { Message } from '#hospital/kernel/text.ts'
import { keyOf } from '#hospital/register/key.ts'
import { dayOf } from '#hospital/register/moment.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { sameSystem } from '../same.ts'
import { ranking } from '../plan/ranking.ts'
import { say } from '../text.ts'

export interface FreshnessLimits {
  readonly wholeDays: number
  readonly sampleDays: number
}

export interface Freshness {
  readonly key: string
  readonly name: string
  readonly wholeOn: string | null
  readonly sampleOn: string | null
  readonly whole: 'fresh' | 'old' | 'never'
  readonly sample: 'fresh' | 'old' | 'never'
  readonly messages: readonly Message[]
}

/** The gravest systems first. Only what came back counts. */
export function freshness(view: RegisterView, limits: FreshnessLimits): readonly Freshness[] {
  const came = view.all('rehearsal').flatMap(({ is }) => {
    const at = is.handedOverAt ?? is.dataInAt ?? is.declaredAt
    if (is.outcome !== 'came-back' || at === undefined) return []
    return systemsOf(view, is).map((system) => ({ system, sort: is.sort, on: dayOf(at) }))
  })
  return ranking(view).map(({ key, name }) => {
    const of = (sorts: readonly string[]) =>
      came
        .filter((one) => sameSystem(one.system, name) && sorts.includes(one.sort ?? ''))
        .map(({ on }) => on)
        .sort()
        .at(-1) ?? null
    const wholeOn = of(['system', 'site'])
    const sampleOn = of(['sample', 'data', 'system', 'site'])
    const whole = ageOf(wholeOn, view.asOf, limits.wholeDays)
    const sample = ageOf(sampleOn, view.asOf, limits.sampleDays)
    const messages: Message[] = []
    if (whole !== 'fresh')
      messages.push(
        wholeOn === null
          ? say('recovery.fresh.whole-never', { system: name })
          : say('recovery.fresh.whole-old', { system: name, date: wholeOn }),
      )
    if (sample !== 'fresh')
      messages.push(
        sampleOn === null
          ? say('recovery.fresh.sample-never', { system: name })
          : say('recovery.fresh.sample-old', { system: name, date: sampleOn }),
      )
    return { key, name, wholeOn, sampleOn, whole, sample, messages }
  })
}

/** What came back of a repository with several systems in it, the machine could not tell apart: it is a sample of each. */
function systemsOf(view: RegisterView, { system, sort, repository, generation }: Partial<Attributes['rehearsal']>): readonly string[] {
  if (system !== undefined || repository === undefined) return [system ?? '']
  if (sort !== 'sample') return []
  const of = generation === undefined ? undefined : view.get('generation', keyOf.generation({ repository, id: generation }) ?? '')?.is.systems
  return of ?? view.get('repository', keyOf.repository({ name: repository }) ?? '')?.is.systems ?? []
}

function ageOf(on: string | null, today: string, days: number): 'fresh' | 'old' | 'never' {
  if (on === null) return 'never'
  return Temporal.PlainDate.from(on).until(today).days <= days ? 'fresh' : 'old'
}
