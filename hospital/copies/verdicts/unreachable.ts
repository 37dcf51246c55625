// UNREACHABLE: from where an attacker would stand, a write to a canary was tried and refused, and no key lies about.
import { foldName } from '#engines/japanese'
import { dayOf, daysBetween } from '#hospital/kernel/days.ts'
import type { Message } from '#hospital/kernel/text.ts'
import type { Evidence } from '#hospital/register/fact.ts'
import { perView } from '#hospital/register/per-view.ts'
import { rowsOf } from '#hospital/register/rows-of.ts'
import type { Entity, RegisterView } from '#hospital/register/view.ts'
import { start } from '../moments.ts'
import { say } from '../text.ts'
import { gradeOf } from './grade.ts'
import { settle, type Found, type Judge } from './shape.ts'

const keys = ['inDomain', 'sharedAdministrator', 'passwordOnClient', 'accountMayDelete'] as const

export const unreachable: Judge = (view, generation, limits) => {
  const graded = gradeOf(view, generation, limits)
  const holds = graded.broken.length === 0 && graded.doubts.length === 0
  if (graded.grade === 'A' && holds)
    return { verdict: 'pass', reasons: [say('unreachable.away')], evidence: graded.evidence, date: graded.date }
  return settle(reachOf(view, generation.repository, generation.store, limits.reachDays, graded.grade === 'B' && holds))
}

const probesOf = perView((view) => {
  const newest = new Map<string, Entity<'reach'>>()
  for (const one of view.all('reach')) {
    const place = JSON.stringify([one.is.repository, one.is.position, one.is.way].map((part) => foldName(part ?? '')))
    const known = newest.get(place)
    if (known === undefined || start(one.is.at ?? '') >= start(known.is.at ?? '')) newest.set(place, one)
  }
  return Map.groupBy(newest.values(), ({ is }) => foldName(is.repository ?? ''))
})

/** `locked`: what the account deletes stays there all the same, and that was tried. */
export function reachOf(
  view: RegisterView, repository: string, store: Entity<'repository'> | undefined, reachDays: number | null,
  locked: boolean,
): Found {
  const fails: Message[] = []
  const unknowns: Message[] = []
  const evidence: Evidence[] = []
  const probes = probesOf(view).get(foldName(repository)) ?? []
  for (const probe of probes) {
    const { position = '', connected, wrote, deleted } = probe.is
    evidence.push(...rowsOf(view, probe, 'wrote', 'deleted', 'connected'))
    if (wrote === true) fails.push(say('unreachable.wrote', { position }))
    if (deleted === true) fails.push(say('unreachable.deleted', { position }))
    if (connected !== false && wrote === undefined) unknowns.push(say('unreachable.notTried', { position }))
  }
  const dates = probes.flatMap(({ is }) => (is.at === undefined ? [] : dayOf(is.at))).toSorted()
  const [oldest] = dates
  if (probes.length === 0) unknowns.push(say('unreachable.noProbe'))
  else if (oldest !== undefined && reachDays !== null && daysBetween(oldest, view.asOf) > reachDays)
    unknowns.push(say('unreachable.old', { date: oldest, limit: reachDays }))
  for (const key of keys) {
    const answer = store?.is[key]
    if (answer === undefined) unknowns.push(say(`unreachable.${key}.unknown`))
    else if (answer && !(key === 'accountMayDelete' && locked)) fails.push(say(`unreachable.${key}`))
    if (answer === true && store !== undefined) evidence.push(...rowsOf(view, store, key))
  }
  if (keys.some((key) => store?.is[key] === undefined)) unknowns.push(say('unreachable.askedInList'))
  if (evidence.length === 0 && store !== undefined) evidence.push(...store.evidence)
  const positions = new Set(probes.map(({ is }) => is.position)).size
  return { fails, unknowns, evidence, fine: say('unreachable.refused', { count: positions }), date: oldest ?? null }
}
