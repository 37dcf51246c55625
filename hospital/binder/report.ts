// The one shape of a report: from where the hospital stands to a paper.
import type { Locale, Message } from '#hospital/kernel/text.ts'
import type { Evaluation } from '#hospital/principles/evaluate.ts'
import type { RegisterView } from '#hospital/register/view.ts'
import type { Rulebook } from '#hospital/rulebooks/schema.ts'
import type { FindingState } from '#hospital/work/state.ts'
import type { AttestationRow, EntryRow, ExceptionRow, FindingRow, SheetRow, StocktakeRow, TaskRow,
  WorkTables } from '#hospital/work/tables.ts'
import type { Paper, PrintedHead } from './paper.ts'

export interface Standing {
  readonly locale: Locale
  readonly hospital: string
  readonly today: string
  readonly head: PrintedHead | null
  readonly view: RegisterView
  readonly evaluation: Evaluation
  /** Active editions, in the order people see them. */
  readonly rulebooks: readonly Rulebook[]
  readonly findings: readonly (FindingRow & { readonly state: FindingState })[]
  readonly tasks: readonly TaskRow[]
  readonly exceptions: readonly ExceptionRow[]
  readonly attestations: readonly AttestationRow[]
  readonly stocktakes: readonly { readonly campaign: StocktakeRow; readonly sheets: readonly SheetRow[]; readonly entries: readonly EntryRow[] }[]
  /** Earlier evaluations, oldest first, where there are any. */
  readonly trend?: readonly TrendPoint[]
  /** The page of a medium by its key, where there is a server that has one: it goes into the code on labels. */
  readonly mediumAddress?: (key: string) => string
  /** The page that the code on a label of a place or device opens, where there is a server that has one. */
  readonly kamoAddress?: (kind: 'place' | 'device', key: string) => string
  /** Photographs of where to cut, where there are any. */
  readonly cutPhotos?: readonly CutPhoto[]
  /** Any room's sentence. */
  say(message: Message): string
  /** Name of a person of this installation. */
  nameOf(person: string): string
}

export interface CutPhoto {
  readonly point: string
  readonly type: 'image/jpeg' | 'image/png'
  /** Empty: there are too many for one paper, and the paper says that this one is left out. */
  readonly bytes: Uint8Array
  readonly words: string | null
}

/** Where the nine stood on a day. */
export type TrendPoint = Pick<WorkTables['work_evaluation'], 'as_of' | 'principles'>

export interface Choice {
  readonly edition?: string
  readonly campaign?: string
  readonly vendor?: string
  /** Labels of one ward or one part of the network only. */
  readonly department?: string
  readonly segment?: string
  /** Key of a rehearsal; without one, the last. */
  readonly rehearsal?: string
}

export interface Report {
  readonly id: string
  /** Which choice must be made first. */
  readonly needs: keyof Choice | null
  /** Which choices may be made: without them, it is all of the hospital. */
  readonly offers?: readonly ('department' | 'segment')[]
  /** Null where the choice names nothing that is there. */
  paper(standing: Standing, choice: Choice): Paper | null
}

/** What every paper begins with. */
export function base(standing: Standing): Pick<Paper, 'locale' | 'hospital' | 'date' | 'head'> {
  return { locale: standing.locale, hospital: standing.hospital, date: standing.today, head: standing.head }
}
