// A bag in a tar archive (ustar, pax, GNU long names), read in place: nothing is unpacked.
import type { BagEntry, BagSource } from './source.ts'

/** Random access to the archive: a file, a buffer. */
export interface TarBytes {
  readonly size: number
  /** Fewer bytes where it ends. */
  slice(start: number, end: number): Promise<Uint8Array>
}

const block = 512
/** No system takes longer names. */
const mostHeader = 64 * 1024
const piece = 1024 * 1024

/** What is no archive, or a broken one, lists what could be read; the bag's own lists then say what is missing. */
export function tarBag(bytes: TarBytes): BagSource {
  const places = new Map<string, { readonly start: number; readonly size: number }>()
  return {
    async *list() {
      for await (const { entry, start } of members(bytes)) {
        // The same name twice: unpacking would leave the last.
        if (!entry.end) places.set(entry.path, { start, size: entry.size })
        yield entry
      }
    },
    async *open(path) {
      const place = places.get(path)
      if (place === undefined) throw new RangeError(`\`${path}\` is not in the archive`)
      for (let at = 0; at < place.size;) {
        const read = await bytes.slice(place.start + at, place.start + Math.min(place.size, at + piece))
        if (read.length === 0) throw new RangeError('the archive ends too early')
        at += read.length
        yield read
      }
    },
  }
}

async function* members(bytes: TarBytes): AsyncGenerator<{ readonly entry: BagEntry; readonly start: number }> {
  let longName: string | null = null
  let longSize: number | null = null
  for (let at = 0; at + block <= bytes.size;) {
    const head = Buffer.from(await bytes.slice(at, at + block))
    if (head.length < block || head.every((byte) => byte === 0)) return
    // Others skip to what looks like a file again, and unpack what nobody verified: so it is told.
    if (!sums(head)) {
      yield broken(at)
      return
    }
    const type = String.fromCharCode(head[156] ?? 0)
    const size: number = longSize ?? number(head.subarray(124, 136))
    const start = at + block
    at = start + Math.ceil(size / block) * block
    if (type === 'x' || type === 'L') {
      if (size > mostHeader) {
        yield broken(start)
        return
      }
      const told = Buffer.from(await bytes.slice(start, start + size))
      if (type === 'L') longName = told.toString('utf8').replace(/\0.*$/s, '')
      else {
        const records = paxOf(told)
        longName = records.get('path') ?? longName
        const given = Number(records.get('size') ?? Number.NaN)
        longSize = Number.isSafeInteger(given) && given >= 0 ? given : longSize
      }
      continue
    }
    const path = (longName ?? nameOf(head)).replace(/^\.\//, '')
    longName = null
    longSize = null
    if (type === '5' || type === 'g' || path === '' || path.endsWith('/')) continue
    yield { entry: { path, size, plain: type === '0' || type === '\0' || type === '7' }, start }
  }
}

const broken = (at: number) => ({ entry: { path: `@${at}`, size: 0, plain: false, end: true }, start: at } as const)

function sums(head: Buffer): boolean {
  const told = number(head.subarray(148, 156))
  const sum = head.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 32 : byte), 0)
  return told === sum
}

/** Octal digits, or binary where the first bit says so (GNU, beyond 8 GiB). */
function number(field: Buffer): number {
  if (((field[0] ?? 0) & 0x80) !== 0) {
    const value = Number(field.readBigUInt64BE(field.length - 8))
    return Number.isSafeInteger(value) ? value : Number.MAX_SAFE_INTEGER
  }
  const value = Number.parseInt(field.toString('latin1').replace(/[\0 ]+$/, '').trim() || '0', 8)
  return Number.isSafeInteger(value) ? value : 0
}

function nameOf(head: Buffer): string {
  const text = (from: number, to: number) => head.subarray(from, to).toString('utf8').replace(/\0.*$/s, '')
  const prefix = head.subarray(257, 262).toString('latin1') === 'ustar' ? text(345, 500) : ''
  return prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`
}

function paxOf(told: Buffer): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (let at = 0; at < told.length;) {
    const [, length = ''] = /^(\d+) /.exec(told.subarray(at, at + 20).toString('latin1')) ?? []
    const whole = Number(length)
    if (whole <= length.length || at + whole > told.length) return found
    const record = told.subarray(at + length.length + 1, at + whole - 1).toString('utf8')
    const equals = record.indexOf('=')
    if (equals > 0) found.set(record.slice(0, equals), record.slice(equals + 1))
    at += whole
  }
  return found
}
