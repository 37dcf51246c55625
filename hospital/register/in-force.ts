// Which batches count on a day: the newest snapshot of each source and scope, and all additive ones up to that day.
import { realmKey, unknownDirectory } from './key.ts'
import { dayOf, instantOf } from './moment.ts'
import type { Batch } from './fact.ts'

/** A batch without its content: enough to decide which contents to load. */
export type BatchHead = Omit<Batch, 'facts' | 'problems'>

export interface Standing<B> {
  /** Newest first; of two equally new ones the later in the list. */
  readonly inForce: readonly B[]
  /** Older than a newer one that speaks for the same. */
  readonly superseded: readonly B[]
}

export function standing<B extends BatchHead>(batches: readonly B[], asOf: string): Standing<B> {
  const known = batches.filter((batch) => dayOf(batch.observedAt) <= asOf)
  const newest = known
    .map((batch, at) => ({ batch, at, instant: instantOf(batch.observedAt) }))
    .sort((a, b) => b.instant - a.instant || b.at - a.at)
    .map((one) => one.batch)
  const realms = realmsOf(newest)
  const inForce: B[] = []
  const superseded: B[] = []
  const spoken = new Map<string, string[]>()
  for (const batch of newest) {
    const scope = scopeKey(batch.scope, realms)
    const scopes = spoken.getOrInsertComputed(batch.source, () => [])
    const covered = batch.mode === 'snapshot' && scopes.some((newer) => covers(newer, scope))
    ;(covered ? superseded : inForce).push(batch)
    if (batch.mode === 'snapshot' && !covered) scopes.push(scope)
  }
  return { inForce, superseded }
}

/** A whole domain speaks for its units (`kokoro.local` for `kokoro.local/ou=外来`), never the other way round. */
function covers(newer: string, older: string): boolean {
  return newer === older || (newer !== '' && older.startsWith(`${newer}/`))
}

export type Realms = (realm: string) => string

/**
 * One name per directory: `ad` (a file that did not say) and the NetBIOS name (first label) become the DNS name, where exactly
 * one known directory fits. With two directories nothing is guessed.
 */
export function realmsOf(batches: readonly BatchHead[]): Realms {
  const directories = new Set(
    batches
      .filter((batch) => batch.gives.includes('directory-users') || batch.gives.includes('directory-groups'))
      .flatMap((batch) => batch.scope.split(','))
      .map((scope) => realmKey(scope.split('/')[0]))
      .filter((realm) => realm.includes('.')),
  )
  const only = directories.size === 1 ? [...directories][0] : undefined
  const known = new Map<string, string>()
  return (written) =>
    known.getOrInsertComputed(written, () => {
      const realm = realmKey(written)
      if (realm === unknownDirectory) return only ?? realm
      if (realm === '' || realm.includes('.')) return realm
      const fitting = [...directories].filter((directory) => directory.startsWith(`${realm}.`))
      return fitting.length === 1 ? (fitting[0] ?? realm) : realm
    })
}

function scopeKey(scope: string, realms: Realms): string {
  const [realm = '', ...units] = scope.split('/')
  return [realms(realm), ...units].join('/')
}
