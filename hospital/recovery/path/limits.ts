// The means as limits of a schedule. What nobody stated is taken as one where that is the careful reading, and is told.
import type { Message } from '#hospital/kernel/text.ts'
import { say } from '../text.ts'
import { poolKey, type Means, type MeansSort, type Picture } from './picture.ts'
import type { Limits } from './task.ts'

export const things = {
  people: 'people',
  drive: 'drive',
  network: 'network',
  terminals: 'terminals',
  server: 'server',
} as const

export interface Bounds {
  readonly limits: Limits
  readonly terminalsPerDay: number | null
  /** Mbit/s; null where it is not stated. */
  readonly network: number | null
  readonly notes: readonly Message[]
}

export function boundsOf({ systems, means }: Picture): Bounds {
  const notes: Message[] = []
  const limits = new Map<string, number>([[things.terminals, 1]])
  const amount = (sort: MeansSort) => stated(means, sort)
  const named = new Set(systems.map(({ people }) => poolKey(people)))
  const pools = means.filter(({ sort }) => sort === 'people')
  for (const { name, amount: heads } of pools)
    if (named.has(poolKey(name))) limits.set(poolKey(name), Math.max(1, Math.floor(heads)))
  const others = pools
    .filter(({ name }) => !named.has(poolKey(name)))
    .reduce((all, { amount: heads }) => all + heads, 0)
  limits.set(things.people, Math.max(1, Math.floor(others)))
  if (pools.length === 0) notes.push(say('recovery.path.people-assumed'))
  const drives = amount('drive')
  limits.set(things.drive, Math.max(1, Math.floor(drives ?? 1)))
  if (drives === null && systems.some(({ fromDrive }) => fromDrive)) notes.push(say('recovery.path.drives-assumed'))
  const servers = amount('spare-server')
  if (servers !== null) limits.set(things.server, Math.max(1, Math.floor(servers)))
  const network = amount('network') || null
  if (network !== null) limits.set(things.network, network)
  const terminalsPerDay = amount('terminals-per-day') || null
  if (terminalsPerDay === null && systems.some(({ terminals }) => terminals > 0))
    notes.push(say('recovery.path.terminals-unknown'))
  return { limits, terminalsPerDay, network, notes }
}

/** The pool a system's work draws on: its own, or the hospital's people. */
export function poolOf(limits: Limits, people: string): string {
  return people !== '' && limits.has(poolKey(people)) ? poolKey(people) : things.people
}

function stated(means: readonly Means[], sort: MeansSort): number | null {
  const some = means.filter((one) => one.sort === sort)
  return some.length === 0 ? null : some.reduce((all, { amount }) => all + amount, 0)
}
