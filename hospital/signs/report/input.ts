// What a report is made from.
import type { Locale, Message } from '#hospital/kernel/text.ts'
import type { ExplanationBook } from '../explanation.ts'
import type { ScanResult } from '../finding.ts'

export interface ReportInput {
  readonly locale: Locale
  /** IANA name of the zone times are shown in. */
  readonly zone: string
  /** When the report is made. */
  readonly at: number
  readonly hospital: string | null
  readonly result: ScanResult
  /** Our own pack's explanations, and whatever else; SigmaHQ's are always there. */
  readonly books: readonly ExplanationBook[]
  /** Whom to call outside the house, from dated data. */
  readonly contacts: readonly Contact[]
  /** Where all detections stand, if they were written too: `kensa.csv`. */
  readonly table: string | null
  /** What records tell about themselves; null where nobody looked. */
  readonly holes: Holes | null
  /** Words of the rooms below for problems of files and rules. */
  readonly say: (message: Message) => string
}

export interface Contact {
  readonly who: string
  /** In which case. */
  readonly when: string | null
  /** Address or number; null leaves a place to write it. */
  readonly how: string | null
}

/** Parts of the metrics of a scan. */
export interface Holes {
  readonly cleared: readonly { readonly time: number | null; readonly computer: string | null; readonly log: string }[]
  readonly recordGaps: readonly Gap[]
  readonly timeGaps: readonly Omit<Gap, 'first' | 'last'>[]
}

export interface Gap {
  readonly computer: string
  readonly channel: string
  readonly first: number
  readonly last: number
  readonly from: number
  readonly to: number
}
