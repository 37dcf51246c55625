// Which playbooks were chosen for an incident, and its steps as they stand.
import type { TableSpec } from '#hospital/kernel/room.ts'
import type { Both } from '../data.ts'
import type { Lane } from '../lanes.ts'
import type { Step } from '../playbooks/schema.ts'

export type StepTables = { response_chosen: ChosenRow; response_step: StepRow }

export type ChosenRow = { incident: string; playbook: string; version: number; title: Both; chosen_at: number; chosen_by: string }

export const stepStates = ['todo', 'doing', 'done', 'skipped'] as const
export type StepState = (typeof stepStates)[number]

export type StepRow = {
  incident: string
  step: string
  seq: number
  n: number
  /** Null: somebody's own, which stands in no playbook. */
  playbook: string | null
  lane: Lane
  body: Omit<Step, 'title'> & { readonly title?: Both }
  /** The words of one's own step; null once erased. */
  own: string | null
  added_at: number
  state: StepState
  answer: 'yes' | 'no' | null
  happened_at: number | null
  /** Who did it, as typed; null once erased. */
  done_by: string | null
  note: string | null
  set_by: string | null
}

export const stepTables: readonly TableSpec[] = [
  {
    name: 'response_chosen', scope: 'facility', primaryKey: ['incident', 'playbook'],
    columns: { incident: 'text', playbook: 'text', version: 'integer', title: 'json', chosen_at: 'integer', chosen_by: 'text' },
  },
  {
    name: 'response_step', scope: 'facility', primaryKey: ['incident', 'step'],
    columns: {
      incident: 'text', step: 'text', seq: 'integer', n: 'integer', playbook: 'text?', lane: 'text', body: 'json', own: 'text?',
      added_at: 'integer', state: 'text', answer: 'text?', happened_at: 'integer?', done_by: 'text?', note: 'text?', set_by: 'text?',
    },
  },
]
