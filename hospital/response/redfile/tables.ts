// Every version of the red file, when it was printed and where the copies lie, and what was taken in from it afterwards.
import type { TableSpec } from '#hospital/kernel/room.ts'

export type RedFileTables = {
  response_redfile: RedFileRow
  response_redfile_printing: PrintingRow
  response_redfile_taken: TakenRow
}

/** What one part of the file says, as a hash: two versions are held against each other part by part. */
export interface SectionDigest {
  readonly id: string
  readonly digest: string
}

export type RedFileRow = {
  /** 1, 2 … */
  version: number
  /** Of all sections together: stands on every page. */
  digest: string
  sections: SectionDigest[]
  pdf: string
  html: string
  pages: number
  made_at: number
  /** The day it stands for. */
  as_of: string
}

export type PrintingRow = {
  seq: number
  version: number
  printed_at: number
  recorded_at: number
  by_person: string
  /** Where copies lie; null once erased, as a place may name a person. */
  places: (string | null)[]
  /** How many at each. */
  counts: number[]
  /** Older copies were taken away. */
  collected: boolean
}

export type TakenRow = { incident: string; entry: string; run: string; taken_at: number; taken_by: string }

export const redFileTables: readonly TableSpec[] = [
  {
    name: 'response_redfile', scope: 'facility', primaryKey: ['version'],
    columns: {
      version: 'integer', digest: 'text', sections: 'json', pdf: 'text', html: 'text', pages: 'integer', made_at: 'integer', as_of: 'text',
    },
  },
  {
    name: 'response_redfile_printing', scope: 'facility', primaryKey: ['seq'],
    columns: {
      seq: 'integer', version: 'integer', printed_at: 'integer', recorded_at: 'integer', by_person: 'text', places: 'json', counts: 'json',
      collected: 'boolean',
    },
  },
  {
    name: 'response_redfile_taken', scope: 'facility', primaryKey: ['incident', 'entry'],
    columns: { incident: 'text', entry: 'text', run: 'text', taken_at: 'integer', taken_by: 'text' },
  },
]
