// Some entries of some directories, in order → their lines. What a reader does, on whichever thread.
import { lstatSync, readlinkSync } from 'node:fs'
import { failure, type OtherKind } from './entry.ts'
import { fileLine, type Line, linkLine, noteLine, otherLine, unreadLine } from './lines.ts'
import { type Bytes, forSystem } from './names.ts'
import { type FileReader, type Outcome, timesOf } from './read-file.ts'

/** Entries of one directory, neighbours in its order. */
export interface Segment {
  /** Where the directory is on this machine, with a separator behind it. */
  readonly place: Bytes
  /** The directory's path in the imprint, with a `/` behind it; `''` for the top. */
  readonly prefix: Bytes
  /** `f` (to be read) or `?` (to be asked what it is), then the name; joined by `/`, which no name holds. */
  readonly items: string
}

export interface SegmentLines {
  readonly lines: string
  readonly leaves: string
  readonly files: number
  readonly bytes: number
  readonly unread: number
}

/** Null when it was stopped on the way: nothing of a broken-off batch is written. */
export async function readBatch(
  batch: readonly Segment[], reader: FileReader,
): Promise<readonly SegmentLines[] | null> {
  const done: SegmentLines[] = []
  for (const segment of batch) {
    const result = { lines: '', leaves: '', files: 0, bytes: 0, unread: 0 }
    for (const item of segment.items.split('/')) {
      const name = item.slice(1)
      const place = segment.place + name
      const read = item.startsWith('f') ? reader.read(place, segment.prefix + name) : look(place, name)
      const outcome = read instanceof Promise ? await read : read
      if ('line' in outcome) {
        put(result, outcome)
      } else if (outcome.is === 'stopped') {
        return null
      } else {
        putFile(result, name, outcome)
      }
    }
    done.push(result)
  }
  return done
}

type Sum = { -readonly [K in keyof SegmentLines]: SegmentLines[K] }

function put(result: Sum, { line, leaf }: Line): void {
  result.lines += line
  result.leaves += leaf
  if (line.startsWith('x')) result.unread += 1
}

function putFile(result: Sum, name: Bytes, outcome: Exclude<Outcome, { is: 'stopped' }>): void {
  if (outcome.is === 'unread') {
    put(result, unreadLine(name, outcome.reason, outcome.code))
    return
  }
  put(result, fileLine(name, outcome.size, outcome.hash, outcome))
  for (const note of outcome.notes) result.lines += noteLine(note)
  result.files += 1
  result.bytes += outcome.size
}

/** Anything that is no file when it is listed. It is never opened. */
function look(place: Bytes, name: Bytes): Line {
  try {
    const path = forSystem(place)
    const stats = lstatSync(path)
    const times = timesOf(stats)
    if (stats.isSymbolicLink()) {
      const target = readlinkSync(path, { encoding: 'buffer' })
      return linkLine(name, target.toString('latin1'), times)
    }
    // It was none when the directory was listed.
    if (stats.isFile() || stats.isDirectory()) return unreadLine(name, 'replaced', '-')
    let what: OtherKind = 'unknown'
    if (stats.isFIFO()) what = 'pipe'
    else if (stats.isSocket()) what = 'socket'
    else if (stats.isCharacterDevice()) what = 'character-device'
    else if (stats.isBlockDevice()) what = 'block-device'
    return otherLine(name, what, times)
  } catch (error) {
    const { reason, code } = failure(error)
    return unreadLine(name, reason, code)
  }
}
