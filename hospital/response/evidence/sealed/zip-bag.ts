// A sealed folder in a zip, read where it lies.
import { openZip, type ByteRange, type ZipEntry } from '#engines/archive'
import type { BagSource } from '#engines/bagit'

/** Event logs compress twentyfold; an archive that unfolds without end stops at these. */
const limits = { entries: 200_000, directory: 64 * 1024 * 1024, entry: 64 * 1024 ** 3, total: 256 * 1024 ** 3, ratio: 1000 }

/** Null where it is no zip that can be read. */
export async function zipBag(bytes: ByteRange): Promise<BagSource | null> {
  const zip = await openZip(bytes, { limits, skipNames: true })
  if (!zip.ok) return null
  const entries = new Map<string, ZipEntry>(zip.entries.map((entry) => [entry.name, entry]))
  return {
    async *list() {
      for (const { name, size, directory, link } of zip.entries) if (!directory) yield { path: name, size, plain: !link }
      // A name that climbs out, or cannot be read, is named too.
      for (const { detail = '?' } of zip.skipped) yield { path: detail, size: 0, plain: false }
    },
    async *open(path) {
      const entry = entries.get(path)
      if (entry === undefined) throw new RangeError(`\`${path}\` is not in the archive`)
      for await (const piece of zip.stream(entry)) {
        if (!piece.ok) throw new RangeError(`\`${path}\`: ${piece.code}`)
        yield piece.bytes
      }
    },
  }
}
