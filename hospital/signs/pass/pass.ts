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

/** Each pass by its name, loaded by the threads that run it. */
export const passes = {
  scan: async (): Promise<PassMaker> => (await import('../scan/scan-pass.ts')).scanPass,
  metrics: async (): Promise<PassMaker> => (await import('../metrics/metrics-pass.ts')).metricsPass,
  logons: async (): Promise<PassMaker> => (await import('../logons/logons-pass.ts')).logonsPass,
  search: async (): Promise<PassMaker> => (await import('../search/search-pass.ts')).searchPass,
  dump: async (): Promise<PassMaker> => (await import('../dump/dump-pass.ts')).dumpPass,
  base64: async (): Promise<PassMaker> => (await import('../base64/base64-pass.ts')).base64Pass,
}

/** What goes to every thread: survives a structured clone; large parts are shared memory. */
export interface PassJob {
  readonly name: keyof typeof passes
  readonly config: unknown
  /** For times without an offset; the machine's own without it. */
  readonly zone: string | undefined
}
