// Which batches count on a day: the newest snapshot of each source and scope, and all additive ones up to that day.
import { realmKey, unknownDirectory } from './key.ts'
import { dayOf, instantOf } from './moment.ts'
import type { Batch } from './fact.ts'
import { kinds } from './vocabulary/index.ts'

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
  const spoken = new Map<string, Said[]>()
  for (const batch of newest) {
    const said = scopeKey(batch.scope, realms)
    const before = spoken.getOrInsertComputed(batch.source, () => [])
    const covered = batch.mode === 'snapshot' && before.some((newer) => covers(newer, said))
    ;(covered ? superseded : inForce).push(batch)
    if (batch.mode === 'snapshot' && !covered) before.push(said)
  }
  return { inForce, superseded }
}

interface Said {
  readonly place: string
  readonly parts: ReadonlySet<string>
}

/**
 * A whole domain speaks for its units (`kokoro.local` for `kokoro.local/ou=外来`), never the other way round. Where a
 * source tells of parts, the rules of a computer (`pc1#accounts`) do not replace its list of accounts (`pc1#users`); a
 * file with both replaces both.
 */
function covers(newer: Said, older: Said): boolean {
  return isAround(newer, older) && older.parts.isSubsetOf(newer.parts)
}

function isAround(newer: Said, older: Said): boolean {
  return newer.place === older.place || (newer.place !== '' && older.place.startsWith(`${newer.place}/`))
}

/**
 * Of a file that a newer one replaces in part (users and groups in July, users alone in November), only the rest.
 * `batches` in force, newest first.
 */
export function withoutReplaced(batches: readonly Batch[]): readonly Batch[] {
  const realms = realmsOf(batches)
  const newer = new Map<string, (Said & { readonly batch: Batch })[]>()
  return batches.map((batch) => {
    const said = scopeKey(batch.scope, realms)
    const before = newer.getOrInsertComputed(batch.source, () => [])
    const over = batch.mode === 'snapshot' ? before.filter((one) => isAround(one, said)) : []
    before.push({ ...said, batch })
    const told = new Set<string>(
      over.flatMap(({ parts }) => [...parts]).filter((part) => said.parts.has(part) && isKind(part)),
    )
    if (told.size === 0) return batch
    const given = new Set(over.flatMap((one) => one.batch.gives))
    return {
      ...batch,
      gives: batch.gives.filter((kind) => !given.has(kind)),
      facts: batch.facts.filter(({ kind }) => !told.has(kind)),
    }
  })
}

function isKind(part: string): boolean {
  return (kinds as readonly string[]).includes(part)
}

export type Realms = (realm: string) => string

/**
 * One name per directory: `ad` (a file that did not say) and the NetBIOS name (first label) become the DNS name, where
 * exactly one known directory fits. With two directories nothing is guessed.
 */
export function realmsOf(batches: readonly BatchHead[]): Realms {
  const directories = new Set(
    batches
      .filter((batch) => batch.gives.includes('directory-users') || batch.gives.includes('directory-groups'))
      .flatMap((batch) => (batch.scope.split('#')[0] ?? '').split(','))
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

function scopeKey(scope: string, realms: Realms): Said {
  const [place = '', parts = ''] = scope.split('#')
  const [realm = '', ...units] = place.split('/')
  return { place: [realms(realm), ...units].join('/'), parts: new Set(parts.split(',')) }
}
