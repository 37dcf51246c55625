// Reads a bag whole, each file once, and names every fault: what was changed, what is missing, what was added.
import { createHash } from 'node:crypto'
import type { BagItem, Fault } from './fault.ts'
import { isDeclaration, readInfo } from './info.ts'
import { manifestName, readManifest, type Manifest } from './manifest.ts'
import { sealOf } from './seal.ts'
import { mostEntries, type BagEntry, type BagSource } from './source.ts'

/** A manifest of half a million files; longer ones are refused, not held. */
const mostTagBytes = 64 * 1024 * 1024
const mostOtherTagBytes = 1024 * 1024

export async function* verifyBag(source: BagSource): AsyncGenerator<BagItem> {
  const entries = new Map<string, BagEntry>()
  const listed: Fault[] = []
  for await (const entry of source.list()) {
    if (entry.end) listed.push(fault('cut-off', entry.path))
    else if (entries.has(entry.path)) listed.push(fault('same-name', entry.path))
    else if (entries.size === mostEntries) {
      listed.push(fault('too-many', String(mostEntries)))
      break
    }
    // Of two with one name the last: so do those who unpack it.
    if (!entry.end) entries.set(entry.path, entry)
  }
  const tags = await readTags(source, entries)
  let count = 0
  const tell = (one: Fault): Fault => {
    count += 1
    return one
  }
  for (const one of [...listed, ...tags.faults]) yield tell(one)
  const wanted = wantedOf(tags.manifests)
  const tagged = tags.manifests.some(({ about }) => about === 'tags')
  const lists = Math.max(1, tags.manifests.filter(({ about }) => about === 'payload').length)
  let files = 0
  let bytes = 0
  for (const entry of entries.values()) {
    const payload = entry.path.startsWith('data/')
    if (entry.path.startsWith('../')) yield tell(fault('outside', entry.path.slice(3)))
    else if (!entry.plain) yield tell(fault('not-plain', entry.path))
    else {
      const hashes = wanted.get(entry.path) ?? []
      // SOURCE: RFC 8493 3: every manifest lists the whole payload. Other files need not be listed, but where there is a list of
      // them, what it does not know is said: somebody put it there later.
      if (payload && hashes.length < lists) yield tell(fault('extra', entry.path))
      if (!payload && hashes.length === 0 && tagged && manifestName(entry.path)?.about !== 'tags') yield tell(fault('unlisted', entry.path))
      if (hashes.length === 0) continue
      const read = await hashesOf(source, entry, new Set(hashes.map(([algorithm]) => algorithm)))
      if (payload) {
        files += 1
        bytes += entry.size
      }
      if (read === null) yield tell(fault('unreadable', entry.path))
      else {
        for (const [algorithm, hash] of hashes) {
          if (read[algorithm] !== hash) yield tell({ ...fault('changed', entry.path), wanted: hash, found: read[algorithm] })
        }
        yield { kind: 'read', path: entry.path, size: entry.size, sha256: read.sha256 }
      }
    }
  }
  for (const path of wanted.keys()) if (!entries.has(path)) yield tell(fault('missing', path))
  const oxum = new Map(tags.info).get('Payload-Oxum')
  const whole = [...entries.values()].filter(({ path }) => path.startsWith('data/'))
  const found = `${whole.reduce((sum, { size }) => sum + size, 0)}.${whole.length}`
  if (oxum !== undefined && oxum !== found) yield tell({ ...fault('oxum', 'bag-info.txt'), wanted: oxum, found })
  yield { kind: 'summary', whole: count === 0, files, bytes, faults: count, seal: tags.seal, info: tags.info }
}

const fault = (code: Fault['code'], path: string): Fault => ({ kind: 'fault', code, path })

interface Tags {
  readonly manifests: readonly Manifest[]
  readonly faults: readonly Fault[]
  readonly info: readonly (readonly [string, string])[]
  readonly seal: string | null
}

async function readTags(source: BagSource, entries: ReadonlyMap<string, BagEntry>): Promise<Tags> {
  const faults: Fault[] = []
  const manifests: Manifest[] = []
  let seal: string | null = null
  const read = async (path: string, most: number): Promise<Buffer | null> => {
    const entry = entries.get(path)
    if (entry === undefined || !entry.plain) return null
    const bytes = entry.size > most ? null : await whole(source, path, most)
    if (bytes === null) faults.push(fault(entry.size > most ? 'too-long' : 'unreadable', path))
    return bytes
  }
  const declared = await read('bagit.txt', mostOtherTagBytes)
  if (declared === null || !isDeclaration(declared.toString('utf8'))) faults.push(fault('not-a-bag', 'bagit.txt'))
  for (const path of entries.keys()) {
    if (manifestName(path) === null) continue
    const bytes = await read(path, mostTagBytes)
    if (bytes === null) continue
    if (path === 'tagmanifest-sha256.txt') seal = sealOf(bytes)
    const { manifest, faults: found } = readManifest(path, bytes.toString('utf8'))
    manifests.push(manifest)
    for (const one of found) faults.push(one)
  }
  if (!manifests.some(({ about }) => about === 'payload')) faults.push(fault('no-manifest', 'manifest-sha256.txt'))
  const info = await read('bag-info.txt', mostOtherTagBytes)
  return { manifests, faults, info: info === null ? [] : readInfo(info.toString('utf8')), seal }
}

type Wanted = ReadonlyMap<string, readonly (readonly [Algorithm, string])[]>

function wantedOf(manifests: readonly Manifest[]): Wanted {
  const wanted = new Map<string, [Algorithm, string][]>()
  for (const { algorithm, hashes } of manifests) {
    for (const [path, hash] of hashes) wanted.getOrInsertComputed(path, () => []).push([algorithm, hash])
  }
  return wanted
}

type Algorithm = Manifest['algorithm']

/** Null where it could not be read to its end. SHA-256 is always taken: it is what the file is known by. */
async function hashesOf(
  source: BagSource, { path, sha256: known }: BagEntry, algorithms: ReadonlySet<Algorithm>,
): Promise<Readonly<Record<Algorithm, string>> | null> {
  if (known !== undefined && !algorithms.has('sha512')) return { sha256: known, sha512: '' }
  const sha256 = createHash('sha256')
  const sha512 = algorithms.has('sha512') ? createHash('sha512') : null
  try {
    for await (const piece of source.open(path)) {
      sha256.update(piece)
      sha512?.update(piece)
    }
  } catch {
    return null
  }
  return { sha256: sha256.digest('hex'), sha512: sha512?.digest('hex') ?? '' }
}

async function whole(source: BagSource, path: string, most: number): Promise<Buffer | null> {
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for await (const piece of source.open(path)) {
      size += piece.length
      if (size > most) return null
      pieces.push(piece)
    }
  } catch {
    return null
  }
  return Buffer.concat(pieces)
}
