// What S3 answers in XML, as values; what is not as it should be is refused, never guessed.
import { done, refused } from '../outcome.ts'
import type { Outcome } from '../outcome.ts'
import { child, childText } from './xml.ts'
import type { Element } from './xml.ts'

/** One version of a key, or the delete marker that hides those before it. */
export interface Version {
  readonly key: string
  /** `null` as text for what was stored while versioning was off. */
  readonly versionId: string
  readonly latest: boolean
  readonly marker: boolean
  readonly modifiedAt: string
  readonly size: number
  readonly etag: string
}

export interface VersionPage {
  readonly versions: readonly Version[]
  /** Null at the end. */
  readonly next: { readonly key: string; readonly versionId: string } | null
}

export interface Retention {
  readonly mode: 'COMPLIANCE' | 'GOVERNANCE'
  readonly until: string
}

export interface LockRule {
  readonly enabled: boolean
  /** What an object gets when it is stored without its own: `COMPLIANCE 30 days`. */
  readonly standard: string | null
}

export function readVersions(root: Element): Outcome<VersionPage> {
  if (root.name !== 'ListVersionsResult') return refused('damaged', 'ListObjectVersions', `<${root.name}>`)
  const key = keyReader(root)
  const versions: Version[] = []
  for (const entry of root.children) {
    if (entry.name !== 'Version' && entry.name !== 'DeleteMarker') continue
    const marker = entry.name === 'DeleteMarker'
    const read = {
      key: key(childText(entry, 'Key')), versionId: childText(entry, 'VersionId'),
      modifiedAt: moment(childText(entry, 'LastModified')), size: marker ? 0 : count(childText(entry, 'Size')),
    }
    const { key: name, versionId, modifiedAt, size } = read
    if (name === null || versionId === null || modifiedAt === null || size === null) {
      return refused('damaged', 'ListObjectVersions', `${entry.name} without a ${lacking(read)} that can be read`)
    }
    const etag = (childText(entry, 'ETag') ?? '').replaceAll('"', '')
    versions.push({ key: name, versionId, modifiedAt, size, marker, etag, latest: childText(entry, 'IsLatest') === 'true' })
  }
  if (childText(root, 'IsTruncated') !== 'true') return done({ versions, next: null })
  // Ceph tells the keys encoded and NextKeyMarker not, so it cannot be decoded safely: the last entry is the same place.
  const last = versions.at(-1)
  if (last === undefined) return refused('damaged', 'ListObjectVersions', 'cut off with nothing on the page')
  return done({ versions, next: { key: last.key, versionId: last.versionId } })
}

function lacking(read: Readonly<Record<string, unknown>>): string {
  return Object.keys(read).find(name => read[name] === null) ?? ''
}

/** Keys come URL-encoded where we asked for it and the server says it did. */
function keyReader(root: Element): (text: string | null) => string | null {
  // The replacement sign stands for what the reader of XML could not hold.
  if (childText(root, 'EncodingType') !== 'url') return text => text?.includes('\ufffd') === true ? null : text
  return text => {
    if (text === null) return null
    try {
      return decodeURIComponent(text.replaceAll('+', ' '))
    } catch {
      return null
    }
  }
}

export function readVersioning(root: Element): Outcome<'Enabled' | 'Suspended' | 'never'> {
  const status = childText(root, 'Status')
  if (root.name !== 'VersioningConfiguration') return refused('damaged', 'GetBucketVersioning', `<${root.name}>`)
  return done(status === 'Enabled' || status === 'Suspended' ? status : 'never')
}

export function readLockRule(root: Element): Outcome<LockRule> {
  if (root.name !== 'ObjectLockConfiguration') return refused('damaged', 'GetObjectLockConfiguration', `<${root.name}>`)
  const enabled = childText(root, 'ObjectLockEnabled') === 'Enabled'
  const rule = child(root, 'Rule')
  const standard = rule === undefined ? undefined : child(rule, 'DefaultRetention')
  if (standard === undefined) return done({ enabled, standard: null })
  const days = count(childText(standard, 'Days'))
  const years = count(childText(standard, 'Years'))
  const mode = childText(standard, 'Mode')
  if (mode === null || (days === null && years === null)) return done({ enabled, standard: null })
  return done({ enabled, standard: `${mode} ${days === null ? `${years} years` : `${days} days`}` })
}

export function readRetention(root: Element): Outcome<Retention | null> {
  if (root.name !== 'Retention') return refused('damaged', 'GetObjectRetention', `<${root.name}>`)
  const mode = childText(root, 'Mode')
  if (mode === null || mode === '') return done(null)
  const until = moment(childText(root, 'RetainUntilDate'))
  if ((mode !== 'COMPLIANCE' && mode !== 'GOVERNANCE') || until === null) {
    return refused('damaged', 'GetObjectRetention', 'neither a mode nor a date that can be read')
  }
  return done({ mode, until })
}

export function readLegalHold(root: Element): Outcome<boolean> {
  if (root.name !== 'LegalHold') return refused('damaged', 'GetObjectLegalHold', `<${root.name}>`)
  return done(childText(root, 'Status') === 'ON')
}

function moment(text: string | null): string | null {
  if (text === null || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:?\d\d)$/.test(text)) return null
  const at = Date.parse(text)
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}

function count(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null
}
