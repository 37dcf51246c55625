// What is left behind for the reader: the same small text new in many folders; an address of Tor's hidden services.
import { verdictOf } from '../inspect/verdict.ts'
import { pathText, splitPath } from '../names.ts'
import { Count, type Rule } from './rule.ts'
import { extensionOf } from '../tally.ts'

const manyFolders = 10
const [least, most] = [100, 64 * 1024]
const readable = new Set(['txt', 'html', 'htm', 'hta', 'rtf', 'md', 'log', 'readme', ''])
/** Different contents that are counted; notes come by the hundred, what is beyond came late. */
const mostContents = 50_000

interface Seen {
  folders: number
  last: string
  gone: number
  first: string
}

export const sameNote: Rule = {
  name: 'same-note',
  watch() {
    const contents = new Map<string, Seen>()
    return {
      alone(side, entry) {
        if (entry.kind !== 'file' || entry.size < least || entry.size > most) return
        if (!readable.has(extensionOf(entry.path))) return
        const known = contents.get(entry.hash)
        if (!known && contents.size >= mostContents) return
        const seen = known ?? { folders: 0, last: '', gone: 0, first: '' }
        const { folder } = splitPath(entry.path)
        if (side === 'before') seen.gone += 1
        else if (folder !== seen.last || seen.folders === 0) {
          seen.folders += 1
          seen.last = folder
          if (seen.first === '') seen.first = entry.path
        }
        contents.set(entry.hash, seen)
      },
      end: () => [...contents.values()]
        // A folder that moved took its files with it.
        .filter(({ folders, gone }) => folders - gone >= manyFolders)
        .map(({ folders, gone, first }) => (
          { rule: 'same-note', count: folders - gone, example: pathText(first) }
        )),
    }
  },
}

export const onion: Rule = {
  name: 'onion',
  watch() {
    const count = new Count(this.name)
    return {
      alone(side, entry) {
        if (side === 'after' && entry.kind === 'file' && hasAddress(entry.notes)) count.add(pathText(entry.path))
      },
      item(item) {
        if (item.kind !== 'changed' || item.now.kind !== 'file' || !hasAddress(item.now.notes)) return
        if (item.was.kind !== 'file' || !hasAddress(item.was.notes)) count.add(pathText(item.path))
      },
      end: () => count.suspicions,
    }
  },
}

const hasAddress = (notes: readonly string[]): boolean => verdictOf(notes)?.print.onion === 1
