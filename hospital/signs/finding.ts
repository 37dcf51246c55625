// What a scan hands out: signs of attack in time order, what was read and what not. Every output stands on it.
import type { Level, Rule, RuleHead } from '#engines/sigma'
import type { Message } from '#hospital/kernel/text.ts'

/** The rule of a sign: one object for the whole scan, so it may be a key. */
export type FoundRule = RuleHead & { readonly kind: Rule['kind'] }

/** The event a sign was found in. */
export interface FoundEvent {
  /** Path as the user gave it; inside an archive `logs.zip/folder/Security.evtx`. */
  readonly file: string
  readonly computer: string | null
  readonly channel: string | null
  readonly provider: string | null
  readonly eventId: number | null
  readonly recordId: number | null
  /**
   * All fields in the order of the log; a list value is one name several times. System fields are not repeated here.
   */
  readonly fields: readonly Field[]
}

export type Field = readonly [name: string, value: string]

export interface Detection {
  /** Milliseconds since 1970; null where the log does not say. */
  readonly time: number | null
  readonly rule: FoundRule
  /** Of a correlation: the event that made it complete. */
  readonly event: FoundEvent
  readonly correlation: Correlated | null
}

/** What a correlation rule counted. */
export interface Correlated {
  readonly from: number
  readonly to: number
  /** Events inside the window when the condition came true. */
  readonly events: number
  /** The counted, summed … value that met the condition; null for temporal rules. */
  readonly value: number | null
  /** What the events have in common, by the rule's group-by. */
  readonly group: readonly Field[]
  /** Some of the events it stands on: the first ones and the last. */
  readonly hits: readonly CorrelatedHit[]
}

export interface CorrelatedHit {
  readonly time: number
  readonly rule: FoundRule
  readonly file: string
  readonly recordId: number | null
}

/** A file is `read`, read with losses (`partly`), of a kind nobody knows (`unknown`), or not come to (`notReached`). */
export type FileState = 'read' | 'partly' | 'unread' | 'unknown' | 'notReached'

export interface ScannedFile {
  readonly path: string
  /** `evtx`, `json-lines`, `syslog` … as engines/logs names it; null where it is not known. */
  readonly kind: string | null
  readonly state: FileState
  readonly bytes: number
  readonly events: number
  readonly problems: readonly FileProblem[]
}

export interface FileProblem {
  readonly message: Message
  /** How often; the same problem of one file is said once. */
  readonly count: number
}

export interface RefusedRule {
  readonly path: string
  readonly line: number
  readonly title: string | null
  readonly message: Message
}

export interface ScanSummary {
  readonly started: number
  readonly finished: number
  /** Stopped by the user: `files` says what was not come to. */
  readonly interrupted: boolean
  readonly files: readonly ScannedFile[]
  readonly bytes: number
  readonly events: number
  /** Time of the first and last event read; null where none carries a time. */
  readonly span: { readonly from: number; readonly to: number } | null
  readonly rules: { readonly loaded: number; readonly refused: readonly RefusedRule[] }
  readonly detections: number
  readonly byLevel: Readonly<Record<Level, number>>
  readonly byRule: ReadonlyMap<FoundRule, number>
  readonly byComputer: ReadonlyMap<string, number>
}

export interface ScanResult {
  readonly summary: ScanSummary
  /** In time order, those without a time last. May be gone through again: a report needs its counts before its rows. */
  detections(): AsyncIterable<Detection>
}
