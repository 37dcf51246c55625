// What the hospital said of an incident: notes in one fixed shape, and each as it went to its readers.
import type { TableSpec } from '#hospital/kernel/room.ts'

export type WordTables = { response_note: NoteRow; response_variant: VariantRow }

export const noteParts = ['known', 'unknown', 'doing', 'notDoing', 'next', 'contact'] as const
export type NotePart = (typeof noteParts)[number]

export type NoteRow = {
  id: string
  incident: string
  /** 1, 2 … within its incident. */
  n: number
  issued_at: number
  by_person: string
  from_paper: boolean
  known: (string | null)[]
  unknown: (string | null)[]
  doing: (string | null)[]
  not_doing: (string | null)[]
  /** When the next word comes: a promise that can be kept. */
  next_at: number
  contact: string | null
}

/** The text for one kind of reader, as it was given out. */
export type VariantRow = {
  note: string
  audience: string
  text: string | null
  given_at: number
  /** 院内放送, 掲示, 電話, 会見 …: as said. */
  way: string | null
  by_person: string
}

export const wordTables: readonly TableSpec[] = [
  {
    name: 'response_note', scope: 'facility', primaryKey: ['id'], indexes: [['incident', 'n']],
    columns: {
      id: 'text', incident: 'text', n: 'integer', issued_at: 'integer', by_person: 'text', from_paper: 'boolean', known: 'json',
      unknown: 'json', doing: 'json', not_doing: 'json', next_at: 'integer', contact: 'text?',
    },
  },
  {
    name: 'response_variant', scope: 'facility', primaryKey: ['note', 'audience'],
    columns: { note: 'text', audience: 'text', text: 'text?', given_at: 'integer', way: 'text?', by_person: 'text' },
  },
]
