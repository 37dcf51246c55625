// The event that is under the scanner right now. One object serves a whole file.
import type { JsonText, LogSource, Shape } from '#engines/sigma'
import type { Event } from '../event.ts'
import { plainSource, windowsSource } from '../source.ts'
import { noStamp, readStamp } from '../time/stamp.ts'
import type { Stamp } from '../time/stamp.ts'
import { utcZone } from '../time/zone.ts'
import type { Zone } from '../time/zone.ts'
import { channelOf } from '../windows/channels.ts'
import { eventIdOf } from '../windows/event-id.ts'
import { fixed, mayBeGuid } from './fix.ts'
import type { Plan } from './plan.ts'
import { planOf } from './plan.ts'
import type { Scanner } from './scan.ts'
import { NULL, STRING } from './scan.ts'
import { leavesOf, unescaped } from './trie.ts'
import type { Step } from './trie.ts'

const none = planOf([])
/** Shorter strings are copied by the runtime whatever we do. */
const SHORT = 13

export class JsonEvent implements Event {
  source: LogSource = plainSource(null, null, null)
  shape: Shape = none.shape
  offset = 0
  line = 0
  #plan = none
  #stamp: Stamp | null = null
  #latin: string | null = null
  readonly #json: { bytes: Uint8Array; start: number; end: number } = { bytes: new Uint8Array(0), start: 0, end: 0 }
  readonly #scanner: Scanner
  readonly #zone: Zone

  constructor(scanner: Scanner, zone: Zone) {
    this.#scanner = scanner
    this.#zone = zone
  }

  /** Told once per block of bytes. */
  block(bytes: Buffer, ascii: boolean): void {
    this.#latin = ascii ? bytes.toString('latin1') : null
  }

  take(end: Step, line: number, offset: number): void {
    const plan = (end.plan ??= planOf(leavesOf(end)))
    this.#plan = plan
    this.shape = plan.shape
    this.line = line
    this.offset = offset
    this.#stamp = null
    this.source = this.#sourceOf(plan)
  }

  text(field: number): string | null {
    const plan = this.#plan
    const leaf = plan.leaves[field]
    if (leaf === undefined) return null
    const text = this.#leaf(leaf)
    const fix = plan.fixes[field]
    if (text === null || fix === undefined || fix === 'none') return text
    return fix === 'level' ? this.#levelOf(text) : fixed(text, fix)
  }

  json(field: number): JsonText | null {
    const plan = this.#plan
    const leaf = plan.leaves[field]
    const scanner = this.#scanner
    if (leaf === undefined || leaf >= scanner.count || scanner.kinds[leaf] !== STRING) return null
    const start = scanner.starts[leaf] as number // in bounds by the count
    const end = scanner.ends[leaf] as number // as above
    const fix = plan.fixes[field]
    if (fix !== 'none' && (fix !== 'guid' || mayBeGuid(scanner.bytes, start, end))) return null
    const json = this.#json
    json.bytes = scanner.bytes
    json.start = start
    json.end = end
    return json
  }

  get time(): number {
    return this.#moment().time
  }

  get ts(): string | null {
    return this.#moment().ts
  }

  get recordId(): number | null {
    const text = this.#leaf(this.#plan.recordId)
    return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null
  }

  get computer(): string | null {
    return this.#leaf(this.#plan.computer)
  }

  get level(): string | null {
    const text = this.#leaf(this.#plan.level)
    if (text === null) return null
    return this.#plan.levelFix === 'level' ? this.#levelOf(text) : text
  }

  /** Writers call an audit record "information"; the security log itself has no levels. */
  #levelOf(word: string): string {
    const level = fixed(word, 'level')
    return level === '4' && word !== '4' && this.source.channel === 'Security' ? '0' : level
  }

  #moment(): Stamp {
    if (this.#stamp !== null) return this.#stamp
    this.#stamp = noStamp
    for (const leaf of this.#plan.times) {
      const text = this.#leaf(leaf)
      const stamp = text === null ? noStamp : readStamp(text, leaf === this.#plan.utc ? utcZone : this.#zone)
      if (stamp.ts === null) continue
      this.#stamp = stamp
      break
    }
    return this.#stamp
  }

  #leaf(leaf: number): string | null {
    const scanner = this.#scanner
    if (leaf < 0 || leaf >= scanner.count) return null
    const kind = scanner.kinds[leaf]
    if (kind === NULL) return null
    const text = this.#slice(scanner.starts[leaf] as number, scanner.ends[leaf] as number) // in bounds by the count
    return kind === STRING && text.includes('\\') ? unescaped(text) : text
  }

  #slice(start: number, end: number): string {
    const { bytes } = this.#scanner
    if (this.#latin === null) return slices(bytes).utf8Slice(start, end)
    // longer cuts of a string hold all of it: a value somebody keeps would keep its block
    return end - start < SHORT ? this.#latin.slice(start, end) : slices(bytes).latin1Slice(start, end)
  }

  #sourceOf(plan: Plan): LogSource {
    if (plan.generic !== null) {
      const { product, category, service, serviceLeaf } = plan.generic
      return plainSource(product, category, serviceLeaf < 0 ? service : this.#leaf(serviceLeaf))
    }
    const provider = this.#leaf(plan.provider)
    const channel = this.#leaf(plan.channel)
    const id = this.#leaf(plan.eventId)
    const { last } = plan
    if (last !== null && last.id === id && last.channel === channel && last.provider === provider) return last.source
    // Only an event without any such field has the channel its provider writes to: the field would say something else.
    const other = provider === null || plan.hasChannel ? null : channelOf(provider)
    const source = windowsSource(channel === null ? other : fixed(channel, 'channel'), provider, eventIdOf(id))
    plan.last = { channel, provider, id, source }
    return source
  }
}

/** The parts of Buffer that Node keeps out of its types: `toString` checks its arguments for longer than texts take. */
interface Slices {
  latin1Slice(start: number, end: number): string
  utf8Slice(start: number, end: number): string
}

function slices(bytes: Buffer): Slices {
  return bytes as unknown as Slices // a Buffer has both methods in every Node; only its types hide them
}
