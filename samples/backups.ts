// What is kept, on what and since when; what was rehearsed and what vendors said: as it should be, before anything
// is planted.
import { before } from './days.ts'
import type { Dice } from './dice.ts'
import { claims, contract, names, places, rule } from './backups.words.ts'

export interface PlanRow {
  readonly system: string
  readonly method: string
  readonly place: string
  every: string
  generations: string
  readonly media: string
  readonly offSite: string
  readonly offline: string
  clause: string
  readonly job: string
}

export interface Kept {
  readonly id: string
  takenAt: string
  readonly storedAt: string
  /** Label of the disk or tape it lies on. */
  readonly medium: string | null
  files: number
  bytes: number
  addedBytes: number
  readonly root: string
  /** False: nobody held it against its source, read it or looked into it. */
  looked: boolean
  damage: string | null
  suspicions: { readonly rule: string; readonly count: number; readonly example: string }[]
  canaries: 'same' | 'changed' | 'none'
  /** Day its lock ends. */
  lockedUntil: string | null
  hidden: number
}

export interface Store {
  readonly name: string
  readonly tool: 'restic' | 's3' | 'folder' | 'archive'
  readonly at: string
  systems: string[]
  /** Newest first. */
  kept: Kept[]
  /** The server it hangs on is in the domain, an attacker's first prize. */
  inDomain: boolean
  prune: { readonly takes: readonly string[]; readonly keeps: readonly string[] } | null
  /** Seen on the afternoon of the last look, and missed in its evening. */
  gone: { readonly id: string; readonly takenAt: string }[]
}

/** One night of Windows Server Backup. */
export interface Night {
  readonly on: string
  result: 'well' | 'failed' | 'nothing'
}

export interface Move {
  readonly at: string
  readonly medium: string
  readonly what: '使用中' | '記録済' | '取り外し' | '持出' | '返却'
  readonly place: 'drive' | 'shelf' | 'vault'
  readonly store: string
  readonly generation: string
  dueOn: string | null
}

export interface Medium {
  readonly label: string
  readonly sort: 'RDX' | 'LTO8'
  readonly serial: string
  readonly capacity: string
  systems: readonly string[]
}

export interface Drill {
  readonly on: string
  readonly title: string
  readonly system: string
  readonly hours: number
  readonly gigabytes: number
  readonly files: number
  readonly data: string
  result: '成功' | '失敗'
  trouble: string
  keyOutOfReach: string
}

export interface Claim {
  readonly system: string
  said: string
  askedOn: string
  saidOn: string | null
}

/** From one place in the network, one try. */
export interface Try {
  readonly store: string
  wrote: boolean
}

const hex = (dice: Dice, length: number): string =>
  Array.from({ length }, () => '0123456789abcdef'[dice.int(0, 15)]).join('')

export class Backups {
  readonly plans: PlanRow[]
  readonly stores: Store[]
  readonly nights: Night[]
  readonly media: Medium[]
  readonly moves: Move[] = []
  readonly drills: Drill[]
  readonly claims: Claim[]
  readonly tries: Try[]
  /** What stands in the drives of the machine that watches: label and since when. */
  attached: { readonly label: string; readonly since: string }[] = []
  /** Label of the tape that stands in the library's drive. */
  loaded: string | null = null
  readonly #dice: Dice
  readonly #asOf: string

  constructor(dice: Dice, asOf: string) {
    this.#dice = dice.of('backups')
    this.#asOf = asOf
    const { records, receipts, images, radiology, laboratory, pharmacy, network } = names
    const nightly = (system: string, place: string, media: string, job = ''): PlanRow => ({
      system, method: '差分', place, every: '毎日', generations: '7世代', media, offSite: '×', offline: '×', clause: '', job,
    })
    const carried = (system: string, place: string, media: string): PlanRow => ({
      system, method: '丸ごと', place, every: '週1', generations: '5', media, offSite: '○', offline: '取り外して耐火金庫',
        clause: rule, job: '',
    })
    const locked = (system: string): PlanRow => ({
      system, method: '差分', place: places.images, every: '毎日', generations: '7世代', media: 'クラウド', offSite: '○',
      offline: '書き換え禁止（オブジェクトロック）', clause: contract, job: '',
    })
    this.plans = [
      nightly(records, places.nas, 'NAS'), carried(records, places.disks, 'RDX'),
      nightly(receipts, places.windows, 'HDD', 'IJI-SV01'), carried(receipts, places.disks, 'RDX'),
      locked(images), carried(images, places.tapes, 'LTO8'), locked(radiology), carried(radiology, places.tapes,
        'LTO8'),
      nightly(laboratory, places.nas, 'NAS'), carried(laboratory, places.disks, 'RDX'),
      nightly(pharmacy, places.pharmacy, 'NAS'), carried(pharmacy, places.disks, 'RDX'),
      nightly(network, places.nas, 'NAS'), carried(network, places.disks, 'RDX'),
    ]
    this.nights = Array.from({ length: 21 }, (_, at): Night => ({ on: before(asOf, at + 1), result: 'well' }))
    this.media = [
      ...[1, 2, 3, 4, 5].map((n): Medium => ({ label: `RDX-0${n}`, sort: 'RDX',
        serial: `7A22${this.#dice.int(1000, 9999)}K${n}`,
        capacity: '4TB', systems: [records, receipts, laboratory, pharmacy, network] })),
      ...[1, 2, 3, 4].map((n): Medium => ({ label: `A0000${n}L8`, sort: 'LTO8',
        serial: `HU19${this.#dice.int(1000, 9999)}T${n}`,
        capacity: '12TB', systems: [images, radiology] })),
    ]
    const daily = Array.from({ length: 7 }, (_, at) => at + 1)
    this.stores = [
      this.#store(places.nas, 'restic', '/srv/restic', [records, laboratory, network], daily, 2),
      this.#store(places.images, 's3', 's3.example.jp/gazou', [images, radiology], daily, 3, before(asOf, -60)),
      this.#store(places.pharmacy, 'folder', '//nas02/yakuzai', [pharmacy], daily.slice(0, 5), 4),
      this.#store(places.disks, 'folder', '/mnt/rdx', [records, receipts, laboratory, pharmacy, network], [], 9),
      this.#store(places.tapes, 'archive', '/dev/nst0', [images, radiology], [], 9),
    ]
    for (const [at, days] of [3, 10, 17, 24, 31].entries()) this.carry(`RDX-0${at + 1}`, places.disks, days,
      before(asOf, days - 35))
    for (const [at, days] of [5, 12, 19, 26].entries()) this.carry(`A0000${at + 1}L8`, places.tapes, days,
      before(asOf, days - 30))
    this.drills = [
      this.#drill(records, 330, 22, 780, 'DB'), this.#drill(records, 210, 19, 790, 'DB'), this.#drill(records, 60, 18,
        800, 'DB'),
      this.#drill(receipts, 150, 9, 115, 'DB'), this.#drill(images, 120, 30, 2000, '画像'), this.#drill(radiology, 110,
        8, 60, 'DB'),
      this.#drill(laboratory, 90, 7, 88, 'DB'), this.#drill(pharmacy, 80, 6, 70, '混在'), this.#drill(network, 70, 3, 1,
        '小さなファイル'),
    ]
    this.claims = claims.map(([system, said]): Claim => ({ system, said, askedOn: before(asOf, 100),
      saidOn: before(asOf, 80) }))
    this.tries = [places.nas, places.images, places.pharmacy].map((store): Try => ({ store, wrote: false }))
  }

  store(name: string): Store {
    const found = this.stores.find((one) => one.name === name)
    if (!found) throw new Error(`no store ${name}`)
    return found
  }

  /** Written and sealed on one morning; then carried away, laid on the shelf beside it, or left where it is. */
  carry(medium: string, store: string, days: number, dueOn: string | null,
    then: 'away' | 'shelf' | 'stays' = 'away'): void {
    const on = before(this.#asOf, days)
    const one = this.keep(`${on}T09:00:00+09:00`, { medium, storedAt: `${on}T11:00:00+09:00` })
    const { kept } = this.store(store)
    kept.push(one)
    kept.sort((a, b) => (a.storedAt < b.storedAt ? 1 : -1))
    const move = (time: string, what: Move['what'], place: Move['place'], generation = ''): Move =>
      ({ at: `${on} ${time}`, medium, what, place, store, generation, dueOn: what === '持出' ? dueOn : null })
    this.moves.push(move('9:00', '使用中', 'drive'), move('11:00', '記録済', 'drive', one.id))
    if (then !== 'stays') this.moves.push(move('11:20', '取り外し', 'shelf'))
    if (then === 'away') this.moves.push(move('11:30', '持出', 'vault', one.id))
  }

  keep(takenAt: string, more: Partial<Kept> = {}): Kept {
    return {
      id: hex(this.#dice, 16), takenAt, storedAt: takenAt, medium: null, files: this.#dice.int(5_000, 6_000),
      bytes: this.#dice.int(80, 90) * 10_000_000_000, addedBytes: this.#dice.int(20, 40) * 100_000_000,
        root: hex(this.#dice, 64), looked: true,
      damage: null, suspicions: [], canaries: 'same', lockedUntil: null, hidden: 0, ...more,
    }
  }

  #store(name: string, tool: Store['tool'], at: string, systems: string[], days: readonly number[], hour: number,
    lockedUntil: string | null = null): Store {
    const kept = days.map((day) => {
      const on = before(this.#asOf, day)
      return this.keep(`${on}T0${hour}:00:00+09:00`, { storedAt: `${on}T0${hour}:40:00+09:00`, lockedUntil })
    })
    return { name, tool, at, systems, kept, inDomain: false, prune: tool === 'restic' ? { takes: [],
      keeps: kept.map(({ id }) => id) } : null, gone: [] }
  }

  #drill(system: string, days: number, hours: number, gigabytes: number, data: string): Drill {
    const files = data === '画像' ? 190_000 : this.#dice.int(800, 5_000)
    return {
      on: before(this.#asOf, days), title: `${system} 復旧訓練`, system, hours, gigabytes, files, data, result: '成功',
        trouble: '', keyOutOfReach: '',
    }
  }
}
