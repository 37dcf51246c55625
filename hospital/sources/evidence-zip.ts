// A zip of evidence: whether bytes are one, how it is opened, and which of its entries are files a person meant.
import { openZip, type Zip, type ZipEntry } from '#engines/archive'
import { decode } from '#engines/japanese'
import { sniff, type ByteSource } from '#engines/tabular'

/** What operating systems add to archives and folders; never evidence. */
const clutter = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$)/i

/** Entries are held in memory one at a time. */
const maxEntry = 256 * 1024 * 1024

/** Null where it is no zip (a workbook is one inside, and is told apart). */
export async function evidenceZip(bytes: Pick<ByteSource, 'name' | 'size' | 'slice'>): Promise<Awaited<ReturnType<typeof openZip>> | null> {
  const head = await bytes.slice(0, Math.min(64 * 1024, bytes.size))
  const { kind, format } = sniff(head, bytes.name)
  if (kind !== 'binary' || format !== 'zip') return null
  return openZip(bytes, { limits: { entry: maxEntry }, decodeName: (name) => decode(name, 'cp932') })
}

export function evidenceEntries(zip: Zip): ZipEntry[] {
  return zip.entries.filter((entry) => !entry.directory && !clutter.test(entry.name))
}

/** Name without the folders inside the archive. */
export const entryName = (entry: ZipEntry): string => entry.name.split('/').at(-1) ?? entry.name
