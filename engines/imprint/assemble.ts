// Files told by somebody else (a backup tool's list, contents brought back in parts) → an imprint like any other.
import { tmpdir } from 'node:os'
import type { Totals } from './entry.ts'
import { ExternalSort } from './external-sort.ts'
import { defaultLimits } from './limits.ts'
import { fileLine, noteLine, unreadLine } from './lines.ts'
import { type Bytes, escape, unescape } from './names.ts'
import { type Head, type Sink, Writer } from './writer.ts'

export interface Told {
  /** Relative, separated by `/`, without empty names, `.` and `..`. */
  readonly path: Bytes
  readonly size: number
  /** SHA-256; null where nobody has read it: it stands as unread. */
  readonly hash: string | null
  /** Microseconds since 1970. */
  readonly modified: number
  readonly notes: readonly string[]
}

export interface Assembled {
  readonly root: string
  readonly totals: Totals
  readonly seal: string
}

const none = { modified: 0, changed: 0 }

/** In any order; of the same path the last word counts, and of a file that is a folder as well, the folder. */
export async function assemble(
  files: AsyncIterable<Told> | Iterable<Told>, sink: Sink, { taken, label, scratch = tmpdir() }: Head & { readonly scratch?: string },
): Promise<Assembled> {
  const sort = new ExternalSort(scratch, defaultLimits)
  try {
    let order = 0
    for await (const file of files) sort.add(recordOf(file, order++))
    const writer = new Writer(sink)
    writer.head({ taken, label })
    writer.begin('.', none)
    const folders = new OpenFolders(writer)
    for (const record of lastWords(sort.sorted())) {
      const { folder, name, told } = parsed(record)
      folders.enter(folder)
      write(writer, name, told)
      if (writer.full) await writer.flush()
    }
    folders.enter([])
    writer.end()
    return await writer.finish()
  } finally {
    sort.close()
  }
}

/** The order of an imprint is that of paths in which the separator comes before everything. */
function recordOf({ path, size, hash, modified, notes }: Told, order: number): string {
  const key = path.replaceAll('/', '\0')
  const content = [hash ?? '', size, modified, ...notes.map((note) => escape(Buffer.from(note, 'utf8').toString('latin1')))]
  return `${key}\0\0${order.toString(36).padStart(11, '0')}\t${content.join('\t')}`
}

const keyOf = (record: string): string => record.slice(0, record.indexOf('\0\0'))

function* lastWords(records: Iterable<string>): Generator<string> {
  let held: string | null = null
  for (const record of records) {
    if (held !== null) {
      const key = keyOf(held)
      const isSaidAgain = record.startsWith(`${key}\0`)
      if (!isSaidAgain) yield held
    }
    held = record
  }
  if (held !== null) yield held
}

type Content = Omit<Told, 'path'>

function parsed(record: string): { readonly folder: readonly Bytes[]; readonly name: Bytes; readonly told: Content } {
  const key = keyOf(record)
  const names = key.split('\0')
  const [, hash = '', size = '', modified = '', ...notes] = record.slice(key.length + 2).split('\t')
  const plain = (note: string) => Buffer.from(unescape(note) ?? '', 'latin1').toString('utf8')
  return {
    folder: names.slice(0, -1), name: names.at(-1) ?? '',
    told: { hash: hash === '' ? null : hash, size: Number(size), modified: Number(modified), notes: notes.map(plain) },
  }
}

function write(writer: Writer, name: Bytes, { hash, size, modified, notes }: Content): void {
  if (hash === null) {
    const { line, leaf } = unreadLine(name, 'unreadable', '-')
    writer.segment({ lines: line, leaves: leaf, files: 0, bytes: 0, unread: 1 }, name)
    return
  }
  const { line, leaf } = fileLine(name, size, hash, { modified, changed: modified })
  writer.segment({ lines: line + notes.map(noteLine).join(''), leaves: leaf, files: 1, bytes: size, unread: 0 }, name)
}

class OpenFolders {
  #open: readonly Bytes[] = []
  readonly #writer: Writer

  constructor(writer: Writer) {
    this.#writer = writer
  }

  enter(folder: readonly Bytes[]): void {
    let shared = 0
    while (shared < folder.length && folder[shared] === this.#open[shared]) shared += 1
    for (let at = this.#open.length; at > shared; at--) this.#writer.end()
    for (const name of folder.slice(shared)) this.#writer.begin(name, none)
    this.#open = folder
  }
}
