// The rules that count in this hospital now.
import type { Write } from '#hospital/kernel/act.ts'
import { parseData } from '#hospital/rulebooks/parse.ts'
import { shippedRules, triageRules, type TriageRules } from './rules.ts'
import type { KeptRules, TriageTables } from './tables.ts'

/** Newest first. */
export async function keptRules(db: Write): Promise<readonly KeptRules[]> {
  return db.withTables<TriageTables>().selectFrom('response_triage_rules').selectAll().orderBy('version', 'desc').execute()
}

/** The last text that was read: reports come in by the thousand, and reading YAML each time would hold them up. */
let last: { readonly text: string; readonly rules: TriageRules } | undefined

export async function rulesNow(db: Write): Promise<TriageRules> {
  const newest = await db.withTables<TriageTables>().selectFrom('response_triage_rules').select('text')
    .orderBy('version', 'desc').limit(1).executeTakeFirst()
  const text = newest?.text ?? null
  if (text === null) return shippedRules()
  if (last?.text === text) return last.rules
  const parsed = parseData(text, triageRules)
  // Rules of an older program that this one cannot read: better ours than none.
  if (!parsed.ok) return shippedRules()
  last = { text, rules: parsed.value }
  return parsed.value
}
