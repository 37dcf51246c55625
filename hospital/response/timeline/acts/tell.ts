// The timeline writes itself: every act of an incident tells its line in the same transaction.
import type { Applied, Write } from '#hospital/kernel/act.ts'
import type { Message } from '#hospital/kernel/text.ts'
import type { Lane } from '../../lanes.ts'
import type { LineKind, TimelineTables } from '../tables.ts'

export interface Line {
  readonly incident: string
  readonly kind: LineKind
  readonly lane?: Lane
  readonly said?: Message
  readonly words?: string | null
  readonly happenedAt?: number | null
  readonly fromPaper?: boolean
}

export async function tell(write: Write, act: Applied<unknown>, ...lines: readonly Line[]): Promise<void> {
  const rows = lines.map((line, n) => ({
    incident: line.incident, seq: act.seq, n, kind: line.kind, lane: line.lane ?? null,
    happened_at: line.happenedAt ?? act.at, recorded_at: act.at,
    said: line.said ?? null, words: line.words ?? null, by_person: act.actor, from_paper: line.fromPaper ?? false,
  }))
  if (rows.length > 0) await write.withTables<TimelineTables>().insertInto('response_line').values(rows).execute()
}
