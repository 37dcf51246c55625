// One evaluation of the nine: findings open, change, end and return, and keep their history.
import { z } from 'zod'
import { type Applied, defineAct, type Write } from '#hospital/kernel/act.ts'
import { findingId, type Observed, observed, verdictOf } from '../finding.ts'
import { actText } from '../text.ts'
import type { FindingEvent, FindingRow, WorkTables } from '../tables.ts'

const tally = z.object({
  number: z.int().min(1).max(9), verdict: z.string(),
  fail: z.int(), unknown: z.int(), pass: z.int(), notApplicable: z.int(),
})

const schema = z.object({
  asOf: z.iso.date(),
  editions: z.array(z.string()).max(100),
  principles: z.array(tally).max(9),
  /** Everything that falls short or cannot be told on that day. Erased lines are null on replay. */
  findings: z.array(observed.nullable()).max(200_000),
})

type Evaluated = z.infer<typeof schema>

/** Without `facility`: rows that are kept are written together with new ones, and the kernel adds it to all alike. */
const columns = [
  'id', 'principle', 'check_id', 'subject_kind', 'subject_key', 'label', 'title', 'verdict', 'asked_by', 'evidence', 'since', 'ended',
] as const satisfies readonly (keyof FindingRow)[]

/** Rows per statement: PostgreSQL allows 65,535 parameters. */
const batch = 1000

export const evaluated = defineAct<Evaluated>({
  name: 'work.evaluated',
  permission: 'evidence.import',
  scope: 'facility',
  text: actText('work.evaluated'),
  schema,
  personal: ['findings'],
  async apply(write, act) {
    const db = write.withTables<WorkTables>()
    const { asOf, editions, principles } = act.payload
    await db.insertInto('work_evaluation').values({ seq: act.seq, at: act.at, as_of: asOf, editions, principles }).execute()
    await applyFindings(write, act)
  },
})

async function applyFindings(write: Write, act: Applied<Evaluated>): Promise<void> {
  const db = write.withTables<WorkTables>()
  const known = new Map((await db.selectFrom('work_finding').select(columns).execute()).map((row) => [row.id, row]))
  const seen = new Set<string>()
  const rows: FindingRow[] = []
  const events: FindingEvent[] = []
  const note = (finding: string, event: FindingEvent['event'], verdict: string | null) =>
    void events.push({ finding, seq: act.seq, on_day: act.payload.asOf, event, verdict })

  for (const one of act.payload.findings) {
    if (one === null) continue
    const id = findingId(one)
    if (seen.has(id)) continue
    seen.add(id)
    const before = known.get(id)
    const lasting = before !== undefined && before.ended === null
    const row = rowOf(id, one, lasting ? before.since : act.payload.asOf)
    if (!lasting) note(id, before ? 'returned' : 'opened', row.verdict)
    else if (before.verdict !== row.verdict) note(id, 'changed', row.verdict)
    if (!lasting || differs(before, row)) rows.push(row)
  }
  for (const before of known.values()) {
    if (before.ended !== null || seen.has(before.id)) continue
    rows.push({ ...before, ended: act.payload.asOf })
    note(before.id, 'ended', null)
  }
  for (let from = 0; from < rows.length; from += batch) {
    const some = rows.slice(from, from + batch)
    await db.deleteFrom('work_finding').where('id', 'in', some.map(({ id }) => id)).execute()
    await db.insertInto('work_finding').values(some).execute()
  }
  for (let from = 0; from < events.length; from += batch) {
    await db.insertInto('work_finding_event').values(events.slice(from, from + batch)).execute()
  }
}

function rowOf(id: string, one: Observed, since: string): FindingRow {
  return {
    id, principle: one.principle, check_id: one.check,
    subject_kind: one.subject?.kind ?? null, subject_key: one.subject?.key ?? null, label: one.subject?.label ?? null,
    title: one.subject?.title ?? null,
    verdict: verdictOf(one), asked_by: one.askedBy, evidence: one.evidence, since, ended: null,
  }
}

const differs = (a: FindingRow, b: FindingRow) =>
  a.verdict !== b.verdict || a.label !== b.label ||
  JSON.stringify([a.asked_by, a.evidence]) !== JSON.stringify([b.asked_by, b.evidence])
