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

/**
 * `keep`: a report of its own. `fold`: counted at the one it repeats, where there is one. `gather`: one sender sends so much that
 * other words and other places make no report of their own any more.
 */
export type Room = 'keep' | 'fold' | 'gather' | 'refuse'

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
    if (visitor > perMinute.visitor) return 'gather'
    return ofLabel > perMinute.label || hospital > perMinute.hospital ? 'fold' : 'keep'
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
/** One address has a part of it, and a ward with its twenty phones finds room in that; nobody can take it all. */
const ofOneAddress = { number: 100, bytes: 256 * 1024 * 1024, atOnce: 12 } as const

interface Taken {
  readonly hour: number
  readonly number: number
  readonly bytes: number
  /** Begun, and not yet known how it ends. */
  readonly open: number
}

/** Photos fill disks: as many as a bad hour needs. Only what was kept counts, and what is on its way. */
export class PhotoCeiling {
  readonly #now: () => number
  readonly #taken = new Map<string, Taken>()

  constructor(now: () => number) {
    this.#now = now
  }

  /** Asked before the bytes are read; `bytes` is the most it may be, made right by `settle` once it is known. */
  allows(facility: string, address: string, bytes: number): boolean {
    const all = this.#of(`h ${facility}`)
    const mine = this.#of(`a ${facility} ${address}`)
    const full = all.number >= photosPerHour.number || all.bytes + bytes > photosPerHour.bytes
    const enough = mine.number >= ofOneAddress.number || mine.bytes + bytes > ofOneAddress.bytes || mine.open >= ofOneAddress.atOnce
    if (full || enough) return false
    for (const [key, one] of [[`h ${facility}`, all], [`a ${facility} ${address}`, mine]] as const) {
      this.#taken.set(key, { ...one, number: one.number + 1, bytes: one.bytes + bytes, open: one.open + 1 })
    }
    return true
  }

  /** `taken`: the bytes kept, 0 where it came to nothing. */
  settle(facility: string, address: string, reserved: number, taken: number): void {
    for (const key of [`h ${facility}`, `a ${facility} ${address}`]) {
      const now = this.#taken.get(key)
      if (!now) continue
      this.#taken.set(key, {
        ...now, open: Math.max(0, now.open - 1), bytes: Math.max(0, now.bytes - reserved + taken),
        number: Math.max(0, now.number - (taken === 0 ? 1 : 0)),
      })
    }
  }

  #of(key: string): Taken {
    const hour = Math.floor(this.#now() / hourMs)
    const old = this.#taken.get(key)
    if (old?.hour === hour) return old
    // A new hour: what is still on its way stays, the rest is forgotten.
    if (this.#taken.size > mostKeys) for (const [name, one] of this.#taken) if (one.hour !== hour && one.open === 0) this.#taken.delete(name)
    return { hour, number: old?.open ?? 0, bytes: 0, open: old?.open ?? 0 }
  }
}
