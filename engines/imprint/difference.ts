// What two imprints of the same folder can differ in.
import type { DirectoryBegins, FileEntry, LinkEntry, OtherEntry, Reason, UnreadEntry } from './entry.ts'
import type { Bytes } from './names.ts'
import type { ProblemItem } from './read.ts'

export type Content = DirectoryBegins | FileEntry | LinkEntry | OtherEntry | UnreadEntry

export interface Added {
  readonly kind: 'added'
  readonly path: Bytes
  readonly what: Content['kind']
  /** Of a file. */
  readonly size: number
}
export interface Removed {
  readonly kind: 'removed'
  readonly path: Bytes
  readonly what: Content['kind']
  readonly size: number
}
export interface Changed {
  readonly kind: 'changed'
  readonly path: Bytes
  readonly was: Content
  readonly now: Content
  /** `silent`: other content of the same size under the same time. Decay, or somebody who set the time back. */
  readonly how: 'content' | 'silent' | 'kind' | 'target'
}
/** Same content, another time. */
export interface Touched {
  readonly kind: 'touched'
  readonly path: Bytes
  readonly was: number
  readonly now: number
}
/** Same content and size under another path. */
export interface Renamed {
  readonly kind: 'renamed'
  readonly from: Bytes
  readonly path: Bytes
  readonly size: number
}
/** It could not be read on one side, or the folder it is in: nobody can say whether it changed. */
export interface Unjudged {
  readonly kind: 'unjudged'
  readonly path: Bytes
  readonly reason: Reason
}
export type Difference = Added | Removed | Changed | Touched | Renamed | Unjudged

export type Counts = Readonly<Record<Difference['kind'], number>>

export interface FolderCounts {
  readonly kind: 'folder'
  readonly path: Bytes
  /** Of what lies directly in it. */
  readonly counts: Counts
}
export interface ExtensionCounts {
  /** In lower case, without its dot; `''` for none, null for all beyond the limit together. */
  readonly extension: string | null
  readonly counts: Counts
  /** Files with it on either side. */
  readonly before: number
  readonly after: number
}
export interface CompareSummary {
  readonly kind: 'summary'
  readonly counts: Counts
  readonly before: { readonly files: number; readonly bytes: number }
  readonly after: { readonly files: number; readonly bytes: number }
  readonly extensions: readonly ExtensionCounts[]
  /** Both imprints were whole and held together. Otherwise the differences are only those that could be seen. */
  readonly sound: boolean
  /**
   * Files without partner among so many of the same content that no more were matched: they stand as added and removed.
   */
  readonly unmatched: number
}
export type CompareItem =
  | Difference | FolderCounts | CompareSummary
  | (ProblemItem & { readonly side: 'before' | 'after' })
