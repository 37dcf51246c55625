// What the looks at one repository share: who reads it, what was found there, and what is seen of each generation so far.
import { join } from 'node:path'
import type { BorgReader, FolderReader, Generation, GenerationSeen, Outcome, Reader } from '#engines/copies'
import { contentName, imprintName } from './content-name.ts'
import type { Memory } from './memory.ts'
import type { Night, Step } from './night.ts'
import type { RepositorySettings } from './settings.ts'

/** One repository with its reader, and the folder of ours in which things of it are kept. */
export interface Place {
  readonly settings: RepositorySettings
  readonly reader: Reader
  readonly folder: FolderReader | null
  readonly borg: BorgReader | null
  readonly kept: string
  /** For what is brought back: below `kept`, where nobody else may read, and gone after the watch. */
  readonly scratch: string
}

export class Looking {
  readonly place: Place
  readonly settings: RepositorySettings
  readonly reader: Reader
  readonly memory: Memory
  readonly night: Night
  /** Oldest first. */
  readonly found: readonly Generation[]
  readonly seen = new Map<string, GenerationSeen>()
  readonly #before: ReadonlyMap<string, GenerationSeen>

  constructor(place: Place, memory: Memory, night: Night, found: readonly Generation[]) {
    this.place = place
    this.settings = place.settings
    this.reader = place.reader
    this.memory = memory
    this.night = night
    this.found = found
    this.#before = new Map(memory.seen?.generations.map((one) => [one.id, one]))
    const own = { systems: place.settings.systems, medium: place.settings.medium ?? null }
    for (const one of found) {
      const last = this.before(one.id)
      this.seen.set(one.id, { ...unseen, ...one, ...(last && this.isSame(one, last) ? last : {}), ...told(one), ...own })
    }
  }

  /** As the watch before this one reported it. */
  before(id: string): GenerationSeen | undefined {
    return this.#before.get(id)
  }

  isSame(one: Generation, last: Generation): boolean {
    return contentName(this.reader.tool, one) === contentName(this.reader.tool, last)
  }

  imprintFile(one: Pick<Generation, 'id' | 'storedAt' | 'addedBytes'>): string {
    return join(this.imprints, imprintName(this.reader.tool, one))
  }

  get imprints(): string {
    return join(this.place.kept, 'imprints')
  }

  get stopped(): boolean {
    return this.night.run.signal?.aborted === true
  }

  newestFirst(): readonly Generation[] {
    return this.found.toReversed()
  }

  add(id: string, more: Partial<GenerationSeen>): void {
    const seen = this.seen.get(id)
    if (seen) this.seen.set(id, { ...seen, ...more })
  }

  /** A refusal is told to whoever watches; that a tool does not offer something is none. */
  heard<T>(step: Step, outcome: Outcome<T>): outcome is Extract<Outcome<T>, { ok: true }> {
    if (!outcome.ok && outcome.refusal.code !== 'not-offered' && !this.stopped) this.night.onRefused?.(step, outcome.refusal)
    return outcome.ok
  }
}

const unseen = {
  root: null, source: null, read: { wholeAt: null, parts: 0, of: 0, damages: [] }, inspected: null, protection: null,
} as const

/** Where a tool no longer tells, what it told before stays. */
function told(one: Generation): Partial<Generation> {
  return Object.fromEntries(Object.entries(one).filter(([, value]) => value !== null))
}
