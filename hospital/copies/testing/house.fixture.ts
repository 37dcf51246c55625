// Small backups for tests: a NAS with daily generations, and disks that go round.
import { file, row } from '#hospital/principles/testing/register.ts'
import type { EvidenceKind } from '#hospital/register/evidence-kinds.ts'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'

type Some<K extends keyof Attributes> = Partial<Attributes[K]>
export const records = '電子カルテ'
export const root = (digit: string): string => digit.repeat(64)

export const systems = (...list: readonly Some<'system'>[]) => file('systems', list.map((one) => row('system', one)))
export const plans = (...list: readonly Some<'backupPlan'>[]) => file(
  'backup-plan', list.map((one) => row('backupPlan', one)),
)
export const needs = (...list: readonly Some<'recoveryNeed'>[]) =>
  file('recovery-needs', list.map((one) => row('recoveryNeed', one)))
export const rehearsals = (...list: readonly Some<'rehearsal'>[]) =>
  file('rehearsals', list.map((one) => row('rehearsal', one)))
export const claims = (...list: readonly Some<'restoreClaim'>[]) =>
  file('restore-claims', list.map((one) => row('restoreClaim', one)))
export const runs = (...list: readonly Some<'backupRun'>[]) => file(
  'backup-log', list.map((one) => row('backupRun', one)),
)
export const probes = (...list: readonly Some<'reach'>[]) => file('backup-reach', list.map((one) => row('reach', one)))

export interface Watched {
  readonly repository?: Some<'repository'>
  readonly generations?: readonly Some<'generation'>[]
  readonly suspicions?: readonly Some<'suspicion'>[]
  readonly gone?: readonly Some<'generationGone'>[]
  readonly seen?: readonly Some<'mediumSeen'>[]
}

/** One look at one place, yesterday evening. */
export function watch({ repository, generations = [], suspicions = [], gone = [], seen = [] }: Watched) {
  const name = repository?.name ?? 'NAS'
  const gives: EvidenceKind[] = ['backup-repository']
  return file(gives, [
    row(
      'repository', { name, tool: 'restic', systems: [records], lookedAt: '2026-11-19T20:00:00+09:00', ...repository },
    ),
    ...generations.map((one) => row('generation', { repository: name, ...one })),
    ...suspicions.map((one) => row('suspicion', { repository: name, ...one })),
    ...gone.map((one) => row('generationGone', { repository: name, ...one })),
    ...seen.map((one) => row('mediumSeen', one)),
  ], { scope: name })
}

/** Generations of these days of November, each at 02:00 and with nothing wrong. */
export function daily(days: readonly number[], more: Some<'generation'> = {}): readonly Some<'generation'>[] {
  return days.map((day) => {
    const at = `2026-11-${String(day).padStart(2, '0')}T02:00:00+09:00`
    return {
      id: `g${day}`, takenAt: at, storedAt: at, files: 1000, bytes: 5_000_000, result: 'succeeded', missing: 0,
      unread: 0,
      comparedWithSourceAt: at, wholeReadAt: '2026-11-18', damaged: 0, inspectedAt: at, inspectedFiles: 1000,
      unjudged: 0,
      canaries: 'same', ...more,
    }
  })
}

export const locked: Some<'generation'> = {
  grade: 'B', lockedUntil: '2027-01-20', unlocked: 0, hidden: 0, triedAt: '2026-11-18', triedRefused: true,
  protectionSeenAt: '2026-11-18',
}

/** A disk's list and its moves, told at the shelf. */
export function shelf(media: readonly Some<'medium'>[], moves: readonly Some<'mediumMove'>[]) {
  return file(
    'backup-media', [...media.map((one) => row('medium', one)), ...moves.map((one) => row('mediumMove', one))],
  )
}

/** Written, sealed and carried away on one day. */
export function carried(medium: string, day: string, more: Some<'mediumMove'> = {}): readonly Some<'mediumMove'>[] {
  return [
    { medium, at: `${day}T09:00:00+09:00`, state: 'writing', ...more },
    { medium, at: `${day}T11:00:00+09:00`, state: 'sealed', root: root('a'), ...more },
    { medium, at: `${day}T11:30:00+09:00`, state: 'detached', place: '耐火金庫', ...more },
  ]
}

export const closed: Some<'repository'> = {
  inDomain: false, sharedAdministrator: false, passwordOnClient: false, accountMayDelete: false,
}
