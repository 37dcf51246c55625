// What keeps a generation in its bucket: every version it consists of is asked for its lock, and a canary is tried.
import { done } from '../outcome.ts'
import type { Outcome } from '../outcome.ts'
import type { Protection, RunOptions } from '../reader.ts'
import type { Retention, Version } from './answers.ts'
import { tryCanary } from './canary.ts'
import type { CanaryOptions, Tried } from './canary.ts'
import type { Client } from './client.ts'
import { judge } from './grade.ts'
import type { Held } from './grade.ts'
import { inParallel } from './in-parallel.ts'
import { canaryFolder } from './layout.ts'
import type { Copy } from './layout.ts'
import type { Survey } from './survey.ts'

export interface Guard {
  protection(copy: Copy, seen: Survey, options?: RunOptions): Promise<Outcome<Protection>>
  /** What was asked before is asked anew; what was tried stays. */
  forget(): void
}

export interface GuardOptions extends Omit<CanaryOptions, 'signal'> {
  readonly prefix: string
  readonly tryCanary: boolean
  readonly connections: number
}

interface Lock {
  readonly retention: Retention | null
  readonly hold: boolean
}

export function createGuard(client: Client, options: GuardOptions): Guard {
  let locks = new Map<string, Outcome<Lock>>()
  let groups = new Map<readonly Version[], readonly Lock[]>()
  const trials = new Map<Retention['mode'], Promise<Tried>>()

  const lockOf = async (version: Version, now: number, signal?: AbortSignal): Promise<Outcome<Lock>> => {
    const id = `${version.versionId}\n${version.key}`
    const known = locks.get(id)
    if (known !== undefined) return known
    const retention = await client.retention(version, signal)
    // Gone since it was listed: nothing held it.
    if (!retention.ok && (retention.refusal.code === 'not-there' || isUnheardOf(retention))) return done(open)
    if (!retention.ok) return retention
    const { value } = retention
    const firm = value?.mode === 'COMPLIANCE' && Date.parse(value.until) > now
    const hold = firm ? done(false) : await client.legalHold(version, signal)
    const lock = hold.ok ? done({ retention: value, hold: hold.value }) : hold
    if (lock.ok) locks.set(id, lock)
    return lock
  }

  const locksOf = async (group: readonly Version[], now: number, run: RunOptions): Promise<Outcome<readonly Lock[]>> => {
    const known = groups.get(group)
    if (known !== undefined) return done(known)
    const found = await inParallel(group, options.connections, (version, index) => {
      if (index % 100 === 0) run.onProgress?.({ bytes: 0, files: index, total: group.length })
      return lockOf(version, now, run.signal)
    }, lock => !lock.ok)
    const all: Lock[] = []
    for (const lock of found) {
      if (lock === undefined) continue
      if (!lock.ok) return lock
      all.push(lock.value)
    }
    groups.set(group, all)
    return done(all)
  }

  const protection: Guard['protection'] = async (copy, seen, run = {}) => {
    const { signal } = run
    const [told, rule, clock] = [await client.versioning(signal), await client.lockRule(signal), await client.clock(signal)]
    // A server that has never heard of it does not do it.
    const versioning = isUnheardOf(told) ? done('never' as const) : told
    if (!versioning.ok) return versioning
    if (!clock.ok) return clock
    const ahead = clock.value.aheadSeconds
    // A lock must outlast both clocks: the storage's may have been moved, and so may ours.
    const now = options.now() + Math.max(0, ahead * 1000)
    const parts = copy.parts()
    const held: Held[] = []
    for (const group of parts) {
      const locked = rule.ok && !rule.value.enabled ? done(group.map(() => open)) : await locksOf(group, now, run)
      if (!locked.ok) return locked
      for (const lock of locked.value) held.push(heldBy(lock, now))
    }
    const tried: Tried[] = []
    for (const mode of ['COMPLIANCE', 'GOVERNANCE'] as const) {
      // Where nothing is locked as well: a server that takes a lock and does not keep it is to be known by name.
      const other = mode === 'COMPLIANCE' && held.every(one => one.hold === null || one.hold === 'legal-hold')
      const wanted = other || held.some(one => one.hold === mode)
      if (!options.tryCanary || !wanted) continue
      const trial = trials.get(mode) ?? tryCanary(client, options.prefix + canaryFolder, mode, { ...options, ...run })
      trials.set(mode, trial)
      tried.push(await trial)
    }
    const hidden = parts.flat().filter(version => seen.keys.get(version.key)?.[0]?.marker === true).length
    const { hiddenAt } = copy.generation
    return done(judge({ versioning: versioning.value, held, hidden, tried, grounds: [
      `lock ${rule.ok ? (rule.value.enabled ? 'on' : 'off') : isUnheardOf(rule) ? 'not offered' : 'unknown'}`,
      `default ${rule.ok ? rule.value.standard ?? 'none' : 'unknown'}`,
      `bucket versions ${seen.versions}`, `bucket markers ${seen.markers}`,
      ...hiddenAt === null ? [] : [`hidden since ${hiddenAt}`],
      ...Math.abs(ahead) > 60 ? [`clock ahead ${ahead} seconds`] : [],
    ] }))
  }

  return {
    protection,
    forget: () => {
      locks = new Map()
      groups = new Map()
    },
  }
}

function isUnheardOf(answer: Outcome<unknown>): boolean {
  return !answer.ok && answer.refusal.code === 'not-offered'
}

const open: Lock = { retention: null, hold: false }

function heldBy({ retention, hold }: Lock, now: number): Held {
  if (retention !== null && Date.parse(retention.until) > now) return { hold: retention.mode, until: retention.until }
  return { hold: hold ? 'legal-hold' : null, until: null }
}
