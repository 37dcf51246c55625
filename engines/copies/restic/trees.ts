// Which content the files of some folders have, by the hashes of their pieces: restic's own lists tell no hash.
import { count, objects, parseObject, text, texts } from '../json.ts'
import type { Restic } from './call.ts'
import { refusalOf } from './said.ts'

interface Folder {
  /** Name → tree. */
  readonly folders: ReadonlyMap<string, string>
  /** Name → size and pieces: equal for two files only where their bytes are. */
  readonly files: ReadonlyMap<string, string>
}

/** A folder of more is left unread: its files are then not known to be the same as others. */
const most = 64 << 20

export class Trees {
  readonly #restic: Restic
  readonly #signal: AbortSignal | undefined
  readonly #known = new Map<string, Folder | null>()
  /** Reads left; each is a call of restic. */
  #left: number

  constructor(restic: Restic, reads: number, signal?: AbortSignal) {
    this.#restic = restic
    this.#left = reads
    this.#signal = signal
  }

  /** Null where it could not be told. */
  async content(tree: string, path: string): Promise<string | null> {
    const names = path.split('/').filter((name) => name !== '')
    const last = names.pop()
    let folder = await this.#folder(tree)
    for (const name of names) {
      const next = folder?.folders.get(name)
      folder = next === undefined ? null : await this.#folder(next)
    }
    return (last !== undefined && folder?.files.get(last)) || null
  }

  async #folder(id: string): Promise<Folder | null> {
    const known = this.#known.get(id)
    if (known !== undefined) return known
    if (this.#left-- <= 0) return null
    const ran = await this.#restic.run(['cat', 'blob', id], this.#signal, { most })
    const json = refusalOf(ran, id) === null ? parseObject(ran.output) : null
    const folder = json && readTree(objects(json['nodes']))
    this.#known.set(id, folder)
    return folder
  }
}

function readTree(nodes: readonly Readonly<Record<string, unknown>>[]): Folder {
  const folders = new Map<string, string>()
  const files = new Map<string, string>()
  for (const node of nodes) {
    const name = unquoted(text(node, 'name') ?? '')
    const subtree = text(node, 'subtree')
    if (node['type'] === 'dir' && subtree !== null) folders.set(name, subtree)
    if (node['type'] === 'file') files.set(name, `${count(node, 'size') ?? 0} ${texts(node, 'content').join(' ')}`)
  }
  return { folders, files }
}

const short: Readonly<Record<string, number>> = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, '\\': 92, '"': 34, "'": 39 }

/** Trees keep names with Go's escapes, lists show them without. */
export function unquoted(name: string): string {
  if (!name.includes('\\')) return name
  const pieces: Buffer[] = []
  const pattern = /\\x([0-9a-f]{2})|\\u([0-9a-f]{4})|\\U([0-9a-f]{8})|\\([abfnrtv\\"'])|([^\\]+|\\)/gs
  for (const [, byte, four, eight, letter, plain] of name.matchAll(pattern)) {
    if (byte !== undefined) pieces.push(Buffer.from([Number.parseInt(byte, 16)]))
    else if (letter !== undefined) pieces.push(Buffer.from([short[letter] ?? 0x3f]))
    else if (plain !== undefined) pieces.push(Buffer.from(plain))
    else {
      const code = Number.parseInt(four ?? eight ?? '0', 16)
      pieces.push(Buffer.from(String.fromCodePoint(code <= 0x10ffff ? code : 0xfffd)))
    }
  }
  return Buffer.concat(pieces).toString('utf8')
}
