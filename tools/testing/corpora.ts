// Test data that lies beside the checkout and is never copied into it: rules and events of others, under their
// licences.
import { existsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { openZip } from '#engines/archive'
import { ChunkReader, chunkSize, type EvtxRecord, headerSize } from '#engines/evtx'

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpora')

export type Corpus =
  | 'sigma-rules.zip' | 'sigma-regression-half.zip' | 'evtx-to-mitre-attack-cc0.zip' | 'sigma-logsources-windows.yml'

export const corpus = (name: Corpus): string => join(folder, name)

/** For `describeWith`. */
export const hasCorpus = (name: Corpus) => ({ what: `../shared/corpora/${name}`, met: existsSync(corpus(name)) })

/** The files of a zipped corpus whose names end so, one after the other. */
export async function* corpusFiles(name: Corpus, ending: string): AsyncGenerator<{ name: string; bytes: Uint8Array },
  void, undefined> {
  const file = await open(corpus(name))
  try {
    const { size } = await file.stat()
    const slice = async (from: number, to: number): Promise<Uint8Array> => {
      const { buffer, bytesRead } = await file.read(new Uint8Array(to - from), 0, to - from, from)
      return buffer.subarray(0, bytesRead)
    }
    const zip = await openZip({ size, slice })
    if (!zip.ok) throw new Error(`${name} is no zip we can read: ${zip.code}`)
    for (const entry of zip.entries) {
      if (!entry.name.endsWith(ending)) continue
      const content = await zip.read(entry)
      if (!content.ok) throw new Error(`${entry.name} in ${name}: ${content.code}`)
      yield { name: entry.name, bytes: content.bytes }
    }
  } finally {
    await file.close()
  }
}

/** The records of a zipped corpus of event logs, one after the other; each is valid until the next. */
export async function* corpusRecords(name: Corpus): AsyncGenerator<EvtxRecord, void, undefined> {
  const reader = new ChunkReader()
  for await (const { bytes } of corpusFiles(name, '.evtx')) {
    for (let at = headerSize; at < bytes.length; at += chunkSize) {
      if (!reader.open(bytes.subarray(at, at + chunkSize), at)) continue
      for (let record = reader.next(); record !== null; record = reader.next()) yield record
    }
  }
}
