// Every pass by its name: what threads can be told to do.
import type { PassMaker } from './pass.ts'

/** Loaded by the threads that run it. */
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
