// Which generations its own verification leaves open. Pure.
import type { Snapshot } from './answers.ts'

export interface Open {
  readonly generation: string
  readonly why: 'failed' | 'never' | 'long-ago' | 'unknown-when'
  readonly at: string | null
}

export function openVerifications(snapshots: readonly Snapshot[], olderThanDays: number, now: number): readonly Open[] {
  return snapshots.flatMap(({ id, verification }): readonly Open[] => {
    const at = verification?.at ?? null
    if (verification === null) return [{ generation: id, why: 'never', at }]
    if (verification.state !== 'ok') return [{ generation: id, why: 'failed', at }]
    if (at === null) return [{ generation: id, why: 'unknown-when', at }]
    return now - Date.parse(at) > olderThanDays * 86_400_000 ? [{ generation: id, why: 'long-ago', at }] : []
  })
}
