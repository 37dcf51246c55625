// For one system in one incident: since when its sign is seen, who declared it down, since when it is back.
import type { TableSpec } from '#hospital/kernel/room.ts'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'

export type DecisionTables = { response_decision: DecisionRow }

export type DecisionRow = {
  incident: string
  /** Key of the register. */
  system: string
  title: string
  sign_at: number | null
  sign_rule: string | null
  declared_at: number | null
  declared_role: Attributes['stopRule']['declares'] | null
  /** Null once erased. */
  declared_name: string | null
  back_at: number | null
}

export const decisionTables: readonly TableSpec[] = [
  {
    name: 'response_decision', scope: 'facility', primaryKey: ['incident', 'system'],
    columns: {
      incident: 'text', system: 'text', title: 'text', sign_at: 'integer?', sign_rule: 'text?', declared_at: 'integer?', declared_role: 'text?',
      declared_name: 'text?', back_at: 'integer?',
    },
  },
]
