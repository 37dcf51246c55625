// Files that came later: an imprint is held against what it lists, and says nothing of what it does not.
import { type Dir, opendirSync } from 'node:fs'
import { toBytes } from '#engines/imprint'
import { systemWord } from '../into.ts'

/** Plain files below, by names alone; what cannot be listed counts nothing. Null: broken off. */
export function countFiles(folder: string, signal?: AbortSignal): number | null {
  const waiting = [toBytes(folder)]
  let files = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (signal?.aborted) return null
    const listing = opened(next)
    if (listing === null) continue
    try {
      for (let entry = listing.readSync(); entry !== null; entry = listing.readSync()) {
        if (entry.isFile()) files += 1
        else if (entry.isDirectory()) waiting.push(`${next}/${entry.name}`)
      }
    } catch (error) {
      systemWord(error)
    } finally {
      listing.closeSync()
    }
  }
  return files
}

/** Names as bytes, a character for each: one that is no Unicode would lead nowhere as text. */
function opened(path: string): Dir | null {
  try {
    return opendirSync(Buffer.from(path, 'latin1'), { encoding: 'latin1', bufferSize: 512 })
  } catch (error) {
    systemWord(error)
    return null
  }
}
