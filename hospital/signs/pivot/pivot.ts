// Words worth searching for elsewhere: the users, machines, addresses, programs and others that signs of attack name.
import type { Level } from '#engines/sigma'
import { levels } from '#engines/sigma'
import type { Detection } from '../finding.ts'
import { publicAddress } from '../geo/addresses.ts'
import { isMachine } from '../logons/attempts.ts'

export const pivotKinds = [
  'account', 'computer', 'address', 'program', 'hash', 'domain', 'service', 'task', 'share',
] as const
export type PivotKind = (typeof pivotKinds)[number]

export interface PivotRow {
  readonly kind: PivotKind
  readonly value: string
  count: number
  /** Of the most serious sign it stands in. */
  level: Level
  from: number | null
  to: number | null
}

/** Lower case. */
const fields: Readonly<Record<string, PivotKind>> = {
  targetusername: 'account', subjectusername: 'account', user: 'account', accountname: 'account',
  samaccountname: 'account',
  targetservername: 'computer', workstationname: 'computer', workstation: 'computer', destinationhostname: 'computer',
  sourcehostname: 'computer',
  ipaddress: 'address', sourceip: 'address', destinationip: 'address', sourceaddress: 'address', destaddress: 'address',
  clientaddress: 'address',
  srcip: 'address', dstip: 'address', remip: 'address',
  image: 'program', parentimage: 'program', newprocessname: 'program', processname: 'program',
  parentprocessname: 'program', imagepath: 'program',
  imageloaded: 'program', sourceimage: 'program', targetimage: 'program', servicefilename: 'program',
  targetfilename: 'program',
  hashes: 'hash', hash: 'hash', md5: 'hash', sha1: 'hash', sha256: 'hash', imphash: 'hash',
  queryname: 'domain', servicename: 'service', taskname: 'task', sharename: 'share',
}

/** Values of one kind; beyond it new ones are not taken. */
const most = 50_000

export class Pivot {
  readonly #rows = new Map<string, PivotRow>()
  readonly #counts = new Map<PivotKind, number>()

  add({ time, rule, event }: Detection): void {
    if (event.computer) this.#take('computer', event.computer, rule.level, time)
    for (const [name, text] of event.fields) {
      const lower = name.toLowerCase()
      const kind = Object.hasOwn(fields, lower) ? fields[lower] : undefined
      if (!kind) continue
      for (const value of valuesOf(kind, text)) this.#take(kind, value, rule.level, time)
    }
  }

  /** By kind, then the most serious, then the most frequent. */
  result(): PivotRow[] {
    return [...this.#rows.values()].sort((a, b) =>
      pivotKinds.indexOf(a.kind) - pivotKinds.indexOf(b.kind) || levels.indexOf(b.level) - levels.indexOf(a.level)
      || b.count - a.count || (a.value < b.value ? -1 : 1))
  }

  #take(kind: PivotKind, value: string, level: Level, time: number | null): void {
    const key = `${kind}\n${value.toLowerCase()}`
    const known = this.#rows.get(key)
    if (!known) {
      const count = this.#counts.get(kind) ?? 0
      if (count >= most) return
      this.#counts.set(kind, count + 1)
      this.#rows.set(key, { kind, value, count: 1, level, from: time, to: time })
      return
    }
    known.count++
    if (levels.indexOf(level) > levels.indexOf(known.level)) known.level = level
    if (time === null) return
    known.from = Math.min(known.from ?? time, time)
    known.to = Math.max(known.to ?? time, time)
  }
}

const nothing = /^(?:-|n\/a|null|none|localhost|0+|)$/i

function valuesOf(kind: PivotKind, text: string): string[] {
  const value = text.trim()
  if (nothing.test(value)) return []
  switch (kind) {
    case 'account': return isMachine(value) ? [] : [value]
    case 'address': {
      const outside = publicAddress(value)
      return outside === null ? (/^(?:10|172|192)\./.test(value) ? [value] : []) : [outside]
    }
    case 'hash': return value.split(',').map(
      (one) => one.trim()
    ).filter((one) => /[0-9a-f]{32}/i.test(one) && !/^(?:\w+=)?0+$/i.test(one))
    case 'computer': return [value.replace(/^\\\\/, '')]
    default: return [value]
  }
}
