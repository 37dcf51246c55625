// Times of a rehearsal's stages: with a date, or hours and minutes only, which go on past midnight.
import { momentIn } from '../shared/dates.ts'
import { inJapan } from '../shared/japan-time.ts'
import { clockTime, nextDay, shortDate } from './columns.words.ts'

/** Reads stages in their order; each is no earlier than the one before it. */
export class Clock {
  readonly #today: string
  #day: string | undefined
  #last: number | undefined

  constructor(today: string, day: string | undefined) {
    this.#today = today
    this.#day = day
  }

  /** Null: not understood. */
  read(text: string): string | null {
    const plain = text.normalize('NFKC').trim()
    const shifted = nextDay.test(plain)
    const bare = plain.replace(nextDay, '')
    const [, hour, minute = '0'] = clockTime.exec(bare) ?? []
    if (hour === undefined) return this.#dated(bare)
    if (this.#day === undefined || Number(hour) > 47 || Number(minute) > 59) return null
    // 25:30 is half past one of the next day.
    let at = Date.parse(`${this.#day}T00:00:00+09:00`) + (Number(hour) * 60 + Number(minute)) * 60_000
    const day = 86_400_000
    if (shifted && (this.#last === undefined || at < this.#last + 60_000)) at += day
    else while (this.#last !== undefined && at < this.#last) at += day
    return this.#take(at)
  }

  #dated(text: string): string | null {
    const year = this.#day?.slice(0, 4)
    const moment = momentIn(year === undefined ? text : text.replace(shortDate, `${year}/$1/$2 `), this.#today)
    if (moment === null) return null
    this.#day = moment.slice(0, 10)
    return moment.length === 10 ? moment : this.#take(Date.parse(inJapan(moment)))
  }

  #take(at: number): string {
    this.#last = at
    return `${new Date(at + 9 * 3_600_000).toISOString().slice(0, 19)}+09:00`
  }
}
