// Every version and delete marker under a prefix, as the storage tells them at one moment.
import { done, refused } from '../outcome.ts'
import type { Outcome } from '../outcome.ts'
import type { RunOptions } from '../reader.ts'
import type { Version, VersionPage } from './answers.ts'
import type { Client } from './client.ts'

export interface Survey {
  /** By key, newest first as the storage orders them. */
  readonly keys: ReadonlyMap<string, readonly Version[]>
  readonly versions: number
  readonly markers: number
}

/** Some 300 bytes each are held. */
export const mostVersions = 3_000_000

export async function survey(
  client: Client, prefix: string, options: RunOptions = {}, skip: (key: string) => boolean = () => false,
): Promise<Outcome<Survey>> {
  const keys = new Map<string, Version[]>()
  let versions = 0
  let markers = 0
  let after: VersionPage['next'] = null
  for (;;) {
    const page: Outcome<VersionPage> = await client.versions(prefix, after, options.signal)
    if (!page.ok) return page
    for (const version of page.value.versions) {
      if (!version.key.startsWith(prefix)) return refused('damaged', 'ListObjectVersions', 'a key outside of the prefix')
      if (skip(version.key)) continue
      if (version.marker) markers += 1
      else versions += 1
      const known = keys.get(version.key)
      if (known === undefined) keys.set(version.key, [version])
      // Where a key ended the last page it may come again.
      else if (!known.some(other => other.versionId === version.versionId)) known.push(version)
    }
    if (versions + markers > mostVersions) return refused('too-large', prefix, `over ${mostVersions} versions`)
    options.onProgress?.({ bytes: 0, files: versions, total: null })
    const { next } = page.value
    if (next === null) return done({ keys, versions, markers })
    if (next.key === after?.key && next.versionId === after.versionId) {
      return refused('damaged', 'ListObjectVersions', 'the same page again and again')
    }
    after = next
  }
}

/** The newest version of a key as it was just before a moment, or null where it was hidden or not there yet. */
export function asOf(versions: readonly Version[], at: number): Version | null {
  for (const version of versions) {
    const stored = Date.parse(version.modifiedAt)
    if (version.marker ? stored < at : stored <= at) return version.marker ? null : version
  }
  return null
}

/** Since when no tool shows it: the oldest of the markers on top; null while it is shown. */
export function hiddenSince(versions: readonly Version[]): string | null {
  let since: string | null = null
  for (const version of versions) {
    if (!version.marker) break
    since = version.modifiedAt
  }
  return since
}
