// What one watch over repositories leaves behind: a file that can be carried on a stick and dropped into the house.
// The format is in docs/formats/backup-watch.md; `kokoroe backup watch` writes it, the house reads it.
import type { Clock, Damage, Generation, Protection, Prune, Restored, Tool } from './reader.ts'
import type { Refusal } from './outcome.ts'

export const reportName = 'kokoroe-backup-watch'
export const reportVersion = 1

/** What spoke against a generation's content: a rule's name, how often, one place. */
export interface Suspicion {
  readonly rule: string
  readonly count: number
  readonly example: string
}

/** Everything looked at so far of one generation; what this run did not look at keeps the day it was last looked at. */
export interface GenerationSeen extends Generation {
  readonly systems: readonly string[]
  readonly medium: string | null
  /** Root of the imprint of its content. */
  readonly root: string | null
  readonly source: {
    readonly comparedAt: string
    readonly missing: number
    readonly unread: number
    readonly example: string | null
  } | null
  readonly read: {
    /** Every byte was read again no longer ago than this; null before the first whole round. */
    readonly wholeAt: string | null
    readonly parts: number
    readonly of: number
    readonly damages: readonly Damage[]
  }
  readonly inspected: {
    readonly at: string
    readonly files: number
    readonly unjudged: number
    readonly changed: number | null
    readonly suspicions: readonly Suspicion[]
    readonly canaries: 'same' | 'changed' | 'missing' | 'none'
  } | null
  readonly protection: (Protection & { readonly seenAt: string; readonly triedAt: string | null }) | null
}

export interface RepositorySeen {
  readonly name: string
  readonly tool: Tool
  readonly place: string
  readonly systems: readonly string[]
  readonly lookedAt: string
  /** Why it could not be read; what stands below is then from before, or nothing. */
  readonly refusal: Refusal | null
  readonly clock: Clock | null
  readonly prune: Prune | null
  readonly generations: readonly GenerationSeen[]
  /** The sample the machine brought back by itself. */
  readonly sample: SampleSeen | null
  /** Samples of earlier watches, newest first: the rates of a restore come from many. */
  readonly samples?: readonly SampleSeen[]
  /** What earlier watches saw and this one did not. */
  readonly gone?: readonly GenerationGone[]
}

/** A generation that is not there any more. */
export interface GenerationGone extends Pick<Generation, 'id' | 'takenAt' | 'storedAt' | 'addedBytes'> {
  /** By an earlier watch; null where only the storage's log tells of it. */
  readonly lastSeenAt: string | null
  /** The first watch that did not find it. */
  readonly missedAt: string
  /** What the storage's own log says: somebody deleted it then, and it is still held. */
  readonly deletedAt: string | null
}

export type SampleSeen = Omit<Restored, 'files'> & { readonly generation: string; readonly at: string }

/** What stood in the drives of the machine that watched. */
export interface MediumAttached {
  readonly serial: string
  readonly label: string | null
  readonly sort: string
  readonly bytes: number | null
  readonly where: string
  /** Seen by every watch since then: how long it has been attached. */
  readonly since?: string
}

export interface WatchReport {
  readonly kind: typeof reportName
  readonly version: typeof reportVersion
  readonly host: string
  readonly startedAt: string
  readonly endedAt: string
  /** Broken off: what stands here is true, and not all. */
  readonly complete: boolean
  readonly repositories: readonly RepositorySeen[]
  readonly media: readonly MediumAttached[]
}
