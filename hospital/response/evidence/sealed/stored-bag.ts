// A sealed folder whose files came in one by one: their bytes lie in the store, hashed on the way.
import { tarBag, type BagSource } from '#engines/bagit'
import type { EvidenceStore } from '../store.ts'
import { zipBag } from './zip-bag.ts'

export interface CameIn {
  /** With the folder it was picked in. */
  readonly name: string
  readonly sha256: string
  readonly size: number
}

export function storedBag(store: EvidenceStore, facility: string, files: readonly CameIn[]): BagSource {
  const byName = new Map(files.map((file) => [slashed(file.name), file]))
  return {
    async *list() {
      // Two of one name are both told, but for a file that was sent twice.
      const told = new Set<string>()
      for (const { name, size, sha256 } of files) {
        const path = slashed(name)
        if (told.has(`${sha256} ${path}`)) continue
        told.add(`${sha256} ${path}`)
        yield await Promise.resolve({ path, size, plain: true, sha256 })
      }
    },
    async *open(path) {
      const content = await store.open(facility, byName.get(path)?.sha256 ?? '')
      if (content === null) throw new RangeError(`\`${path}\` is not in the store`)
      yield* content
    },
  }
}

const slashed = (name: string) => name.replaceAll('\\', '/').replace(/^\.?\//, '')

export interface OpenArchive {
  readonly bag: BagSource | null
  close(): Promise<void>
}

/** One archive that holds the folder; `bag` is null where it cannot be read as what its name says. */
export async function storedArchive(store: EvidenceStore, facility: string, file: CameIn): Promise<OpenArchive | null> {
  const kind = archiveKind(file.name)
  if (kind === null) return null
  const range = await store.range(facility, file.sha256)
  if (range === null) return null
  return { bag: kind === 'zip' ? await zipBag(range) : tarBag(range), close: () => range.close() }
}

export function archiveKind(name: string): 'zip' | 'tar' | null {
  const [, ending] = /\.(zip|tar)$/i.exec(name) ?? []
  if (ending === undefined) return null
  return ending.toLowerCase() === 'zip' ? 'zip' : 'tar'
}
