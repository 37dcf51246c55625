// What is cut in an incident, what was seen of it, and photographs of where to cut.
import type { TableSpec } from '#hospital/kernel/room.ts'
import type { CutSort } from './asks.ts'

export type CutTables = { response_cut: CutRow; response_cut_effect: EffectRow; response_cut_photo: PhotoRow }

export type CutRow = {
  incident: string
  /** Key of the item in the order. */
  cut: string
  name: string
  /** Null: as recorded before sorts were kept. */
  sort: CutSort | null
  state: 'cut' | 'joined'
  cut_at: number
  cut_by: string
  /** Whose hands, where that is somebody else; null once erased. */
  hands: string | null
  from_paper: boolean
  joined_at: number | null
  joined_by: string | null
}

export type EffectRow = {
  incident: string
  seq: number
  cut: string
  happened_at: number
  words: string | null
  by_person: string
  from_paper: boolean
}

export type PhotoRow = { point: string; file: string; type: string; kept_at: number; kept_by: string; words: string | null }

export const cutTables: readonly TableSpec[] = [
  {
    name: 'response_cut', scope: 'facility', primaryKey: ['incident', 'cut'],
    columns: {
      incident: 'text', cut: 'text', name: 'text', sort: 'text?', state: 'text', cut_at: 'integer', cut_by: 'text', hands: 'text?', from_paper: 'boolean',
      joined_at: 'integer?', joined_by: 'text?',
    },
  },
  {
    name: 'response_cut_effect', scope: 'facility', primaryKey: ['incident', 'seq'],
    columns: {
      incident: 'text', seq: 'integer', cut: 'text', happened_at: 'integer', words: 'text?', by_person: 'text', from_paper: 'boolean',
    },
  },
  {
    name: 'response_cut_photo', scope: 'facility', primaryKey: ['point', 'file'],
    columns: { point: 'text', file: 'text', type: 'text', kept_at: 'integer', kept_by: 'text', words: 'text?' },
  },
]
