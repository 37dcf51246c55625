// The only thing a reader ever writes where copies are kept, and only when it was asked to: a file of its own, to see
// whether it may
// be removed again and what time the storage gives it.
import { randomBytes } from 'node:crypto'
import { mkdirSync, rmdirSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { systemWord } from '../into.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import type { Clock } from '../reader.ts'

export const canaryFolder = '.kokoroe-canary'

export interface Canary {
  /** `not-written`: this account may not even write. `stayed`: written, and removing it was refused. */
  readonly is: 'not-written' | 'stayed' | 'removed'
  /** The system's word where something was refused. */
  readonly said: string
  /** Milliseconds since 1970 by the storage, and ours half-way through the writing. */
  readonly times: { readonly storage: number; readonly here: number } | null
}

export function tryCanary(place: string, now: () => number = Date.now): Canary {
  const folder = join(place, canaryFolder)
  const file = join(folder, `${randomBytes(8).toString('hex')}.txt`)
  const before = now()
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, 'A canary: written to see whether it can be removed. It holds nothing.\n', { flag: 'wx' })
  } catch (error) {
    return { is: 'not-written', said: systemWord(error), times: null }
  }
  const times = { storage: statSync(file).mtimeMs, here: (before + now()) / 2 }
  try {
    unlinkSync(file)
  } catch (error) {
    return { is: 'stayed', said: systemWord(error), times }
  }
  try {
    rmdirSync(folder)
  } catch (error) {
    // Somebody else's canary is in it, or the folder is kept by what keeps folders.
    systemWord(error)
  }
  return { is: 'removed', said: '', times }
}

/** The storage's time, by what it writes beside a canary. */
export function clockOf(place: string, now: () => number): Outcome<Clock> {
  const { times, said } = tryCanary(place, now)
  if (times === null) return refused('denied', place, said)
  const iso = (at: number) => new Date(at).toISOString()
  const aheadSeconds = (times.storage - times.here) / 1000
  return done({ storage: iso(times.storage), here: iso(times.here), aheadSeconds })
}
