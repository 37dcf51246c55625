// A bag on its way out: payload first, hashed while it is written, then the lists that speak of it.
import { createHash } from 'node:crypto'
import { declaration, infoText } from './info.ts'
import { manifestLine } from './manifest.ts'

export interface BagFile {
  /** Below `data/`: plain ASCII letters, digits, `.`, `_`, `-` and `/`. */
  readonly name: string
  readonly size: number
  /** As known when it was taken in. */
  readonly sha256?: string
  open(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

export interface BagPlan {
  /** The folder everything lies in. */
  readonly folder: string
  readonly info: readonly (readonly [string, string])[]
  readonly files: Iterable<BagFile> | AsyncIterable<BagFile>
}

export interface BagMember {
  readonly path: string
  readonly size: number
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** A file was not what it was said to be: the bag is left without its lists, so that nobody takes it for whole. */
export class BagSpoilt extends Error {
  readonly file: string

  constructor(file: string, what: string) {
    super(`\`${file}\` ${what}`)
    this.file = file
  }
}

const plain = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/

/** Each member's content is read to its end before the next is asked for. */
export async function* bag({ folder, info, files }: BagPlan): AsyncGenerator<BagMember> {
  const lines: string[] = []
  const names = new Set<string>()
  let bytes = 0
  for await (const file of files) {
    if (!plain.test(file.name) || names.has(file.name.toLowerCase())) throw new TypeError(`\`${file.name}\` cannot be a name in a bag`)
    names.add(file.name.toLowerCase())
    const taken = { hash: '' }
    yield { path: `${folder}/data/${file.name}`, size: file.size, content: hashed(file, taken) }
    if (taken.hash === '') throw new TypeError('a member of a bag must be read to its end')
    lines.push(manifestLine(taken.hash, `data/${file.name}`))
    bytes += file.size
  }
  const told = [...info, ['Payload-Oxum', `${bytes}.${lines.length}`], ['Bag-Software-Agent', 'Kokoroe']] as const
  const tags = [['bagit.txt', declaration], ['bag-info.txt', infoText(told)], ['manifest-sha256.txt', lines.join('')]] as const
  const listed: string[] = []
  for (const [name, text] of tags) {
    listed.push(manifestLine(createHash('sha256').update(text).digest('hex'), name))
    yield tagMember(`${folder}/${name}`, text)
  }
  yield tagMember(`${folder}/tagmanifest-sha256.txt`, listed.join(''))
}

function tagMember(path: string, text: string): BagMember {
  const content = Buffer.from(text)
  return { path, size: content.length, content: [content] }
}

async function* hashed(file: BagFile, taken: { hash: string }): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let size = 0
  for await (const piece of file.open()) {
    size += piece.length
    if (size > file.size) throw new BagSpoilt(file.name, 'is longer than it was')
    hash.update(piece)
    yield piece
  }
  if (size < file.size) throw new BagSpoilt(file.name, 'is shorter than it was')
  taken.hash = hash.digest('hex')
  if (file.sha256 !== undefined && file.sha256 !== taken.hash) throw new BagSpoilt(file.name, 'has other bytes than it had')
}
