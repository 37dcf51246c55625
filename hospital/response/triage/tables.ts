// The hospital's own rules, every version of them; the newest counts.
import type { TableSpec } from '#hospital/kernel/room.ts'

export type TriageTables = { response_triage_rules: KeptRules }

export type KeptRules = {
  version: number
  /** null: back to the rules that come with the program. */
  text: string | null
  kept_at: number
  kept_by: string
}

export const triageTables: readonly TableSpec[] = [
  {
    name: 'response_triage_rules', scope: 'facility', primaryKey: ['version'],
    columns: { version: 'integer', text: 'text?', kept_at: 'integer', kept_by: 'text' },
  },
]
