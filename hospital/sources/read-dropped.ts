// What a person dropped: one file, or a zip of files, each identified and read. Nothing is passed over in silence.
import type { Zip, ZipEntry } from '#engines/archive'
import type { Message } from '#hospital/kernel/text.ts'
import type { Batch } from '#hospital/register/fact.ts'
import { entryName, evidenceEntries, evidenceZip } from './evidence-zip.ts'
import { identify, type Identification } from './identify.ts'
import { readFile, type ReadOptions } from './read-file.ts'
import { bytesInput } from './shared/input.ts'
import { sampleOf } from './shared/sample.ts'
import type { Input, Source } from './source.ts'
import { say } from './text.ts'

export type Dropped =
  | { readonly type: 'read'; readonly path: string; readonly size: number; readonly source: Source; readonly why: Message; readonly batch: Batch }
  | { readonly type: 'not-read'; readonly path: string; readonly size: number; readonly found: Exclude<Identification, { type: 'source' }> }
  /** An archive or an entry that is not safe or not whole. */
  | { readonly type: 'refused'; readonly path: string; readonly size: number; readonly reason: Message }

export async function* readDropped(input: Input, sources: readonly Source[], options: ReadOptions = {}): AsyncIterable<Dropped> {
  const path = options.path ?? input.name
  const zip = await evidenceZip(input)
  if (zip === null) {
    yield readOne(input, sources, { ...options, path })
    return
  }
  if (!zip.ok) {
    const reason = say(`pipeline.zip.${zip.code}`)
    yield { type: 'refused', path, size: input.size, reason }
    return
  }
  for (const entry of evidenceEntries(zip)) yield readEntry(zip, entry, input, sources, { ...options, path: `${path}/${entry.name}` })
}

async function readEntry(
  zip: Zip, entry: ZipEntry, input: Input, sources: readonly Source[], options: ReadOptions & { readonly path: string },
): Promise<Dropped> {
  const content = await zip.read(entry)
  if (!content.ok) {
    return { type: 'refused', path: options.path, size: entry.size, reason: say(`pipeline.zip.${content.code}`) }
  }
  return readOne(bytesInput(entryName(entry), content.bytes, input.today, input.modifiedAt), sources, options)
}

async function readOne(input: Input, sources: readonly Source[], options: ReadOptions & { readonly path: string }): Promise<Dropped> {
  const { path } = options
  const found = identify(await sampleOf(input), sources)
  if (found.type !== 'source') return { type: 'not-read', path, size: input.size, found }
  const { source, why } = found
  return { type: 'read', path, size: input.size, source, why, batch: await readFile(input, source, options) }
}
