// Playbooks as this hospital changed or added them; each version stays.
import type { TableSpec } from '#hospital/kernel/room.ts'
import type { Playbook } from './schema.ts'

export type PlaybookTables = { response_playbook: PlaybookRow }

export type PlaybookRow = {
  playbook: string
  /** From 1; what was shipped counts as 0. */
  version: number
  body: Playbook
  kept_at: number
  kept_by: string
}

export const playbookTables: readonly TableSpec[] = [
  {
    name: 'response_playbook', scope: 'facility', primaryKey: ['playbook', 'version'],
    columns: { playbook: 'text', version: 'integer', body: 'json', kept_at: 'integer', kept_by: 'text' },
  },
]
