// The ways in which one system is kept: each line of its plan, and each place where copies were found without one.
import { fold, foldName } from '#engines/japanese'
import type { RegisterView } from '#hospital/register/view.ts'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { storeOf } from './copies.ts'
import type { System } from './systems.ts'

export interface Way {
  readonly method: string | undefined
  readonly media: Attributes['backupPlan']['media'] | undefined
  readonly offSite: boolean | undefined
  readonly offline: Attributes['backupPlan']['offline'] | undefined
}

export function waysOf(view: RegisterView, { plans, copies }: System): readonly Way[] {
  // The same way for several servers is one way.
  const each = new Map(plans.map((plan) =>
    [[plan.is.method, plan.is.repository].map((one) => foldName(one ?? '')).join('/'), plan]))
  const planned = [...each.values()].map(({ is }): Way => {
    const store = storeOf(view, is.repository)
    return {
      method: is.method, media: is.media ?? store?.is.media, offSite: is.offSite ?? store?.is.offSite,
      offline: is.offline,
    }
  })
  const told = new Set(plans.map(({ is }) => foldName(is.repository ?? '')))
  const found = new Map(copies.filter(({ repository }) => !told.has(foldName(repository)) && plans.length === 0)
    .map((copy) => [foldName(copy.repository), copy]))
  const unplanned = [...found.values()].map(({ store, medium }): Way => ({
    method: store?.is.tool, media: store?.is.media ?? medium?.entity?.is.sort, offSite: store?.is.offSite,
    offline: undefined,
  }))
  return [...planned, ...unplanned]
}

/** Different ways to make it, or onto different things. SOURCE: guideline-6.0 運用18①: several ways */
export function methodsIn(ways: readonly Way[]): number {
  const methods = new Set(ways.flatMap(({ method }) => (method === undefined ? [] : fold(method))))
  return Math.max(methods.size, kindsIn(ways))
}

export function kindsIn(ways: readonly Way[]): number {
  return new Set(ways.flatMap(({ media }) => media ?? [])).size
}
