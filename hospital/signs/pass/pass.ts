// One way through all events: what a thread does with each event of a unit, and what it hands to the main thread.
import type { Event } from '#engines/logs'
import type { LogSource } from '#engines/sigma'

export interface Pass {
  /** Asked once per source; events of a source that is not wanted are only counted. All are wanted without it. */
  wants?(source: LogSource): boolean
  /** `event` is valid only until the next one. `place` grows within the file and is the same whoever reads it. */
  visit(event: Event, file: number, place: number): void
  /** After every unit: what is held back goes out. */
  flush(): void
}

/** Bytes are moved, not copied; anything else is cloned between threads. */
export type Emit = (message: unknown, bytes?: readonly ArrayBuffer[]) => void

/** Made once per thread; may take its time. */
export type PassMaker = (config: never, emit: Emit) => Pass | Promise<Pass>
