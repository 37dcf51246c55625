// When each inject comes: minutes after the start, or after the one before it was resolved.
import type { Exercise, Inject } from './exercise.ts'
import type { InjectRow } from './tables.ts'

export interface Planned {
  readonly inject: Inject
  readonly flow: Exercise['flow'][number]
  /** Null: waits for another one to be resolved. */
  readonly dueAt: number | null
  readonly givenAt: number | null
  readonly resolvedAt: number | null
  readonly next: boolean
}

export function scheduleOf(body: Exercise, startedAt: number, rows: readonly InjectRow[]): readonly Planned[] {
  const injects = new Map(body.injects.map((one) => [one.id, one]))
  const done = new Map(rows.map((row) => [row.inject, row]))
  const first = body.flow.find((one) => !done.has(one.inject))
  return body.flow.flatMap((flow) => {
    const inject = injects.get(flow.inject)
    if (inject === undefined) return []
    const from = flow.after === undefined ? startedAt : done.get(flow.after)?.resolved_at ?? null
    const row = done.get(flow.inject)
    return [{
      inject, flow, dueAt: from === null ? null : from + flow.at * 60_000, givenAt: row?.given_at ?? null,
      resolvedAt: row?.resolved_at ?? null, next: flow === first,
    }]
  })
}

/** Latest minute at which the last inject begins, where each is resolved as soon as it was given. */
export function plannedMinutes(body: Exercise): ReadonlyMap<string, number> {
  const starts = new Map<string, number>()
  for (const { inject, at, after } of body.flow) starts.set(inject, at + (after === undefined ? 0 : starts.get(after) ?? 0))
  return starts
}
