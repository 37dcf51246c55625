// Each archive in a folder is a generation.
import { readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { refusedBy } from '../folder/generations.ts'
import { momentInName } from '../moment-in-name.ts'
import { done, type Outcome } from '../outcome.ts'
import { type Kind, kindOf } from './kinds.ts'

export interface Archive {
  /** Its file name. */
  readonly id: string
  readonly path: string
  readonly kind: Kind
  readonly size: number
  readonly modified: number
  readonly takenAt: string
  readonly storedAt: string
  /** A name without a day is used again by the next run: what changes under it is not damage. */
  readonly reused: boolean
}

/** Oldest first by the day in the name, or the file's own time where there is none. */
export function findArchives(place: string, zone: string): Outcome<readonly Archive[]> {
  try {
    // A single archive is a place as well.
    const isOne = kindOf(basename(place)) !== null && statSync(place, { throwIfNoEntry: false })?.isFile() === true
    const folder = isOne ? dirname(place) : place
    const found = (isOne ? [basename(place)] : readdirSync(place)).flatMap((id): Archive[] => {
      const kind = kindOf(id)
      const path = join(folder, id)
      const stat = kind === null ? undefined : statSync(path, { throwIfNoEntry: false })
      if (kind === null || !stat?.isFile()) return []
      const claimed = momentInName(id, zone)
      return [{
        id, path, kind, size: stat.size, modified: stat.mtimeMs, reused: claimed === null,
        takenAt: claimed ?? stat.mtime.toISOString(), storedAt: stat.ctime.toISOString(),
      }]
    })
    const at = ({ takenAt }: Archive) => Date.parse(takenAt)
    return done(found.toSorted((a, b) => at(a) - at(b) || (a.id < b.id ? -1 : 1)))
  } catch (error) {
    return refusedBy(error, place)
  }
}
