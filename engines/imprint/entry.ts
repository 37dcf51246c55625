// What stands in an imprint.
import type { Bytes } from './names.ts'

/** Whole microseconds since 1970-01-01 UTC. */
export interface Times {
  /** When the content was last written, as the file system says; anybody who may write can set it. */
  readonly modified: number
  /** When content, name or rights last changed; set by the system. */
  readonly changed: number
}

/** Why something has no content here. */
export const reasons = {
  denied: 'the rights of this account do not suffice',
  vanished: 'it was listed and was gone when it was opened',
  changing: 'it changed while it was read, several times',
  replaced: 'something of another kind took its place while it was opened',
  busy: 'another program holds it',
  'too-long': 'its path is longer than the system takes',
  unreadable: 'the system gave another error; the code says which',
} as const
export type Reason = keyof typeof reasons

export const otherKinds = ['pipe', 'socket', 'character-device', 'block-device', 'unknown'] as const
export type OtherKind = (typeof otherKinds)[number]

/** Paths start at the imprinted folder, which is `''`, and are separated by `/`. */
export interface DirectoryBegins extends Times {
  readonly kind: 'directory'
  readonly path: Bytes
}
export interface FileEntry extends Times {
  readonly kind: 'file'
  readonly path: Bytes
  readonly size: number
  /** SHA-256, lower-case hex. */
  readonly hash: string
  /** What an inspector said of the content. */
  readonly notes: readonly string[]
}
export interface LinkEntry extends Times {
  readonly kind: 'link'
  readonly path: Bytes
  /** As it stands in the link; never followed. */
  readonly target: Bytes
}
export interface OtherEntry extends Times {
  readonly kind: 'other'
  readonly path: Bytes
  readonly what: OtherKind
}
export interface UnreadEntry {
  readonly kind: 'unread'
  /** A directory's own path where it could not be listed to its end. */
  readonly path: Bytes
  readonly reason: Reason
  /** The system's own word, such as `EACCES`. */
  readonly code: string
}
export interface DirectoryEnds {
  readonly kind: 'end'
  readonly path: Bytes
  readonly root: string
  readonly totals: Totals
}
export type Entry = DirectoryBegins | FileEntry | LinkEntry | OtherEntry | UnreadEntry | DirectoryEnds

/** Of a directory and everything below it. */
export interface Totals {
  readonly files: number
  readonly bytes: number
  readonly unread: number
}

const reasonOf: Readonly<Record<string, Reason>> = {
  EACCES: 'denied', EPERM: 'denied', ENOENT: 'vanished', ENOTDIR: 'replaced', ELOOP: 'replaced', ENXIO: 'replaced',
  EBUSY: 'busy', ETXTBSY: 'busy', ENAMETOOLONG: 'too-long',
}

/** What a failed call says. Anything that is not the system's answer is a bug and is thrown on. */
export function failure(error: unknown): { readonly reason: Reason; readonly code: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!/^E[A-Z0-9]{1,30}$/.test(code)) throw error
  return { reason: reasonOf[code] ?? 'unreadable', code }
}
