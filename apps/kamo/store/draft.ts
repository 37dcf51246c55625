// What is being filled in, kept at every touch: a reload, a call or the camera in between loses nothing, and the report
// keeps its identifier.
import type { Report } from '../shapes.ts'
import { uuid } from '../uuid.ts'
import { forget, keep, keptObject } from './safe-storage.ts'

export interface Draft {
  readonly id: string
  readonly symptoms: readonly string[]
  readonly several: boolean | null
  readonly patients: Report['patients']
  /** Null: nobody touched it, so the place's own number stands there. */
  readonly callback: string | null
  readonly words: string
  readonly where: string
  readonly photos: readonly string[]
  readonly touchedAt: number
}

/** Terminals are shared: what somebody left half done hours ago is not the next one's report. */
const freshMs = 2 * 60 * 60_000
const key = (code: string) => `kamo.draft.${code}`

const empty = (): Draft => ({
  id: uuid(), symptoms: [], several: null, patients: null, callback: null, words: '', where: '', photos: [], touchedAt: 0,
})

const isDraft = (value: object): value is Draft => 'id' in value && 'symptoms' in value && 'photos' in value && 'touchedAt' in value

export function draftOf(code: string): Draft {
  const found = keptObject(key(code), isDraft)
  // A clock that was put back makes it look as if it came from the future; that is no reason to lose it.
  return found && Date.now() - found.touchedAt < freshMs ? found : empty()
}

export function keepDraft(code: string, draft: Draft): void {
  keep(key(code), JSON.stringify(draft))
}

export const dropDraft = (code: string) => forget(key(code))
