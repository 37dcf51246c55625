// Four numbers a thread shares with the main one, so that both know how far the other is without sending messages.

export type Gauge = Int32Array<SharedArrayBuffer>

export const gauge = {
  /** Messages the main thread has not taken yet. */
  waiting: 0,
  /** 1: stop after the piece of the unit that is being read. */
  stop: 1,
  /** KiB and events of the unit that is being read. */
  kib: 2,
  events: 3,
} as const

export const newGauge = (): Gauge => new Int32Array(new SharedArrayBuffer(16))
