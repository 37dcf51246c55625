// A directory's names in the order of their bytes, however many there are.
import { lstatSync, type Dir, type Dirent, opendirSync, readdirSync } from 'node:fs'
import { failure, type Reason } from './entry.ts'
import { ExternalSort } from './external-sort.ts'
import type { Limits } from './limits.ts'
import { type Bytes, forSystem } from './names.ts'

export interface Item {
  readonly type: 'd' | 'f' | '?'
  readonly name: Bytes
}

export type Listing =
  | {
    readonly ok: true
    /** To be read to its end or closed: names may wait on disk. */
    readonly items: Iterator<Item, void, undefined>
    /** Why it could not be listed to its end. */
    readonly broken: { readonly reason: Reason; readonly code: string } | null
  }
  | { readonly ok: false; readonly reason: Reason; readonly code: string }

export interface Place {
  /** The directory itself. */
  readonly own: Bytes
  /** What stands before the names in it. */
  readonly before: Bytes
}

/** `after`: names up to this one were done before. `scratch`: where names wait that are too many to hold. */
export function list(place: Place, after: Bytes, scratch: string, limits: Limits): Listing {
  const sort = new ExternalSort(scratch, { sortBytes: limits.names * 64, fanIn: limits.fanIn })
  const take = (name: Bytes, type: Item['type']) => {
    // A name holds no NUL, and NUL comes before everything: the order is that of the names.
    if (name > after) sort.add(`${name}\0${type}`)
  }
  let dir: Dir
  try {
    dir = opendirSync(forSystem(place.own), { encoding: 'latin1', bufferSize: 512 })
  } catch (error) {
    return { ok: false, ...failure(error) }
  }
  let broken: { reason: Reason; code: string } | null = null
  try {
    for (let one = dir.readSync(); one; one = dir.readSync()) take(one.name, typeOf(one))
  } catch (error) {
    sort.close()
    broken = failure(error)
  }
  dir.closeSync()
  if (broken) return listSlowly(place, after, scratch, limits)
  return { ok: true, items: itemsOf(sort), broken: null }
}

function typeOf(entry: Dirent): Item['type'] {
  if (entry.isFile()) return 'f'
  return entry.isDirectory() ? 'd' : '?'
}

/** Some file systems do not say what an entry is; then each is asked, and one that is gone disturbs no other. */
function listSlowly(place: Place, after: Bytes, scratch: string, limits: Limits): Listing {
  const sort = new ExternalSort(scratch, { sortBytes: limits.names * 64, fanIn: limits.fanIn })
  let broken: { reason: Reason; code: string } | null = null
  try {
    for (const name of readdirSync(forSystem(place.own), { encoding: 'latin1' })) {
      if (name > after) sort.add(`${name}\0${ask(place.before + name)}`)
    }
  } catch (error) {
    broken = failure(error)
  }
  return { ok: true, items: itemsOf(sort), broken }
}

function ask(place: Bytes): Item['type'] {
  try {
    const stats = lstatSync(forSystem(place))
    if (stats.isFile()) return 'f'
    return stats.isDirectory() ? 'd' : '?'
  } catch (error) {
    failure(error)
    // Whoever looks at it says what is wrong with it.
    return '?'
  }
}

function* itemsOf(sort: ExternalSort): Generator<Item, void, undefined> {
  for (const record of sort.sorted()) {
    const type = record.at(-1)
    yield { type: type === 'd' || type === 'f' ? type : '?', name: record.slice(0, -2) }
  }
}
