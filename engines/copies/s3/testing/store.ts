// What a server with object lock keeps and what it refuses: versions, delete markers, compliance, governance, legal hold.
import { createHash } from 'node:crypto'

export interface Lock {
  readonly mode: 'COMPLIANCE' | 'GOVERNANCE'
  readonly until: number
}

export interface Stored {
  readonly versionId: string
  readonly marker: boolean
  readonly at: number
  body: Buffer
  readonly etag: string
  lock: Lock | null
  hold: boolean
}

export interface Bucket {
  readonly locking: boolean
  versioning: 'Enabled' | 'Suspended' | null
  standard: { readonly mode: Lock['mode']; readonly days: number } | null
  /** Newest first. */
  readonly keys: Map<string, Stored[]>
}

/** What an account of the fake may not do. */
export type Right = 'write' | 'delete' | 'delete-version' | 'bypass' | 'retention' | 'see-retention'

/** `accepts`: takes lock headers, tells nothing, deletes. `pretends`: takes them, tells them, and deletes all the same. */
export type Honesty = 'enforces' | 'accepts' | 'pretends'

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly status: number; readonly code: string }

const denied = { ok: false, status: 403, code: 'AccessDenied' } as const

export class Store {
  readonly buckets = new Map<string, Bucket>()
  private serial = 0
  readonly now: () => number
  readonly honesty: Honesty

  constructor(now: () => number, honesty: Honesty) {
    this.now = now
    this.honesty = honesty
  }

  create(name: string, locking: boolean): void {
    this.buckets.set(name, { locking, versioning: locking ? 'Enabled' : null, standard: null, keys: new Map() })
  }

  put(bucket: Bucket, key: string, body: Buffer, lock: Lock | null): Answer<Stored> {
    if (lock !== null && !bucket.locking && this.honesty === 'enforces') return { ok: false, status: 400, code: 'InvalidRequest' }
    if (lock !== null && lock.until <= this.now()) return { ok: false, status: 400, code: 'InvalidArgument' }
    const standard = bucket.standard === null
      ? null : { mode: bucket.standard.mode, until: this.now() + bucket.standard.days * 86_400_000 }
    const etag = createHash('md5').update(body).digest('hex')
    return { ok: true, value: this.add(bucket, key, { marker: false, body, etag, lock: lock ?? standard }) }
  }

  private add(bucket: Bucket, key: string, what: Pick<Stored, 'marker' | 'body' | 'etag' | 'lock'>): Stored {
    const versioned = bucket.versioning === 'Enabled'
    const versionId = versioned ? `v${String(++this.serial).padStart(8, '0')}` : 'null'
    const version = { ...what, versionId, at: this.now(), hold: false }
    const before = (bucket.keys.get(key) ?? []).filter(old => versioned || old.versionId !== 'null')
    bucket.keys.set(key, [version, ...before])
    return version
  }

  /** Without a version: hides. With one: removes it, if nothing holds it. */
  remove(bucket: Bucket, key: string, versionId: string | null, bypass: boolean): Answer<Stored | null> {
    if (versionId === null) {
      if (bucket.versioning === null) {
        bucket.keys.delete(key)
        return { ok: true, value: null }
      }
      return { ok: true, value: this.add(bucket, key, { marker: true, body: Buffer.alloc(0), etag: '', lock: null }) }
    }
    const versions = bucket.keys.get(key) ?? []
    const version = versions.find(version => version.versionId === versionId)
    if (version === undefined) return { ok: true, value: null }
    if (this.honesty === 'enforces' && this.holds(version, bypass)) return denied
    const left = versions.filter(other => other !== version)
    if (left.length === 0) bucket.keys.delete(key)
    else bucket.keys.set(key, left)
    return { ok: true, value: version }
  }

  private holds(version: Stored, bypass: boolean): boolean {
    if (version.hold) return true
    if (version.lock === null || version.lock.until <= this.now()) return false
    return version.lock.mode === 'COMPLIANCE' || !bypass
  }

  retain(bucket: Bucket, version: Stored, lock: Lock, bypass: boolean): Answer<null> {
    if (!bucket.locking) return { ok: false, status: 400, code: 'InvalidRequest' }
    const old = version.lock
    const weaker = old !== null && old.until > this.now()
      && (lock.until < old.until || (old.mode === 'COMPLIANCE' && lock.mode !== 'COMPLIANCE'))
    if (this.honesty === 'enforces' && weaker && (old.mode === 'COMPLIANCE' || !bypass)) return denied
    version.lock = lock
    return { ok: true, value: null }
  }
}
