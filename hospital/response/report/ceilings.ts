// How much may come in before it is folded, and when even that is too much. A ward behind one address is not a flood.
const minuteMs = 60_000
const mostKeys = 20_000

export const perMinute = {
  /** One label from one address. */
  visitor: 12,
  /** One label, from wherever. */
  label: 60,
  hospital: 3_000,
  /** Past this, only the first of a label is taken: the disk belongs to the hospital, not to the flood. */
  end: 20_000,
} as const

/** `keep`: a report of its own. `fold`: counted at the one it repeats, where there is one. */
export type Room = 'keep' | 'fold' | 'refuse'

export interface Coming {
  readonly facility: string
  readonly address: string
  /** A label that the register knows; null for all others, which share one count. */
  readonly label: string | null
}

export class Ceilings {
  readonly #now: () => number
  readonly #counts = new Map<string, number>()
  #minute = 0

  constructor(now: () => number) {
    this.#now = now
  }

  room({ facility, address, label }: Coming): Room {
    const minute = Math.floor(this.#now() / minuteMs)
    // Whole minutes: nothing to forget but all of it.
    if (minute !== this.#minute) this.#counts.clear()
    this.#minute = minute
    const visitor = this.#count(`v ${facility} ${label ?? ''} ${address}`)
    const ofLabel = label === null ? 0 : this.#count(`l ${facility} ${label}`)
    const hospital = this.#count(`h ${facility}`)
    if (label !== null && ofLabel === 1) return 'keep'
    if (hospital > perMinute.end) return 'refuse'
    return visitor > perMinute.visitor || ofLabel > perMinute.label || hospital > perMinute.hospital ? 'fold' : 'keep'
  }

  #count(key: string): number {
    const count = (this.#counts.get(key) ?? 0) + 1
    // So many addresses in a minute are no ward: what is not remembered is not counted, the hospital's own count is.
    if (this.#counts.size < mostKeys || this.#counts.has(key) || key.startsWith('h ')) this.#counts.set(key, count)
    return count
  }
}

const hourMs = 3_600_000
const photosPerHour = { number: 400, bytes: 1024 * 1024 * 1024 } as const

/** Photos fill disks: as many as a bad hour needs. */
export class PhotoCeiling {
  readonly #now: () => number
  readonly #taken = new Map<string, { readonly hour: number; readonly number: number; readonly bytes: number }>()

  constructor(now: () => number) {
    this.#now = now
  }

  /** Asked before the bytes are read; `bytes` is the most it may be, given back by `settle` once it is known. */
  allows(facility: string, bytes: number): boolean {
    const hour = Math.floor(this.#now() / hourMs)
    const old = this.#taken.get(facility)
    const before = old?.hour === hour ? old : { hour, number: 0, bytes: 0 }
    if (before.number >= photosPerHour.number || before.bytes + bytes > photosPerHour.bytes) return false
    this.#taken.set(facility, { hour, number: before.number + 1, bytes: before.bytes + bytes })
    return true
  }

  settle(facility: string, reserved: number, taken: number): void {
    const now = this.#taken.get(facility)
    if (now) this.#taken.set(facility, { ...now, bytes: Math.max(0, now.bytes - reserved + taken) })
  }
}
