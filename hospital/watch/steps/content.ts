// The content of a generation that only its tool can read, as an imprint: what is known from the generation before stays, what
// changed is brought back in portions and looked into, and what the budget did not allow stands as unread until another night.
import { hash } from 'node:crypto'
import { closeSync, createReadStream, existsSync, fsyncSync, mkdtempSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { done, type Outcome, type Reader, type RunOptions } from '#engines/copies'
import {
  assemble, type Assembled, contentInspector, extensionOf, imprint, readImprint, type FileEntry, type Told, toBytes,
} from '#engines/imprint'
import { NamesSeen } from './names-seen.ts'

export interface ContentJob {
  readonly generation: string
  /** The one before, where its imprint is known. */
  readonly previous: { readonly generation: string; readonly file: string } | null
  /** Where the imprint stands; taken up again where an earlier night left gaps. */
  readonly file: string
  /** Bytes that may be brought back now. */
  readonly budget: number
  /** Canaries: brought back whatever the budget, because one that was not read would look like one that changed. */
  readonly always: ReadonlySet<string>
  readonly taken: number
  /** What is brought back lies here while it is looked into. */
  readonly scratch: string
}

export interface ContentRead extends Pick<Assembled, 'root' | 'totals'> {
  readonly broughtBack: number
  /** It was whole already: its tool was not even asked. */
  readonly wasWhole: boolean
}

const portion = { files: 500, bytes: 256 * 1024 * 1024 }

export async function contentImprint(
  reader: Reader, job: ContentJob, options?: RunOptions,
): Promise<Outcome<ContentRead>> {
  const whole = await wholeAlready(job.file)
  if (whole) return done({ ...whole, broughtBack: 0, wasWhole: true })
  const differing = await differingFrom(reader, job, options)
  if (!differing.ok) return differing
  const known = async function* (): AsyncGenerator<FileEntry> {
    if (job.previous) for await (const file of filesOf(job.previous.file)) if (!differing.value.has(file.path)) yield file
    if (existsSync(job.file)) yield* filesOf(job.file)
  }
  const have = new NamesSeen()
  for await (const { path } of known()) have.add(path)
  const wanted = await choose(reader, job, have, options)
  if (!wanted.ok) return wanted
  const fresh: Told[] = []
  let broughtBack = 0
  for (const some of portions(wanted.value)) {
    if (options?.signal?.aborted) break
    const back = await lookInto(reader, job, some, options)
    if (!back.ok) return back
    fresh.push(...back.value.files)
    broughtBack += back.value.bytes
  }
  let refusal: Extract<Outcome<never>, { ok: false }> | null = null
  const told = async function* (): AsyncGenerator<Told> {
    for await (const file of reader.files(job.generation, options)) {
      if (!file.ok) {
        refusal = file
        return
      }
      if (file.value.what === 'file') yield listed(file.value)
    }
    yield* known()
    yield* fresh
  }
  const assembled = await write(told(), job)
  return refusal ?? done({ ...assembled, broughtBack, wasWhole: false })
}

/** Nothing in it stands as unread: a generation never changes, so there is nothing left to ask. */
async function wholeAlready(file: string): Promise<Pick<Assembled, 'root' | 'totals'> | null> {
  if (!existsSync(file)) return null
  for await (const items of readImprint(createReadStream(file, { highWaterMark: 1024 * 1024 }))) {
    for (const item of items) if (item.kind === 'sealed') return item.totals.unread === 0 ? item : null
  }
  return null
}

/** Paths that are other, or not there any more: what the generation before says of them does not count. */
async function differingFrom(reader: Reader, { previous, generation }: ContentJob, options?: RunOptions): Promise<Outcome<NamesSeen>> {
  const differing = new NamesSeen()
  if (!previous) return done(differing)
  for await (const one of reader.diff(previous.generation, generation, options)) {
    if (!one.ok) return one
    differing.add(plain(one.value.path))
    if (one.value.how === 'renamed') differing.add(plain(one.value.from))
  }
  return done(differing)
}

interface Wanted {
  readonly path: string
  readonly size: number
}

/** By lot where not everything fits, so that every folder has its chance; the same lots on the same generation. */
async function choose(
  reader: Reader, { generation, budget, always }: ContentJob, have: NamesSeen, options?: RunOptions,
): Promise<Outcome<readonly Wanted[]>> {
  let total = 0
  const unknown = async function* (): AsyncGenerator<Outcome<Wanted>> {
    for await (const file of reader.files(generation, options)) {
      if (!file.ok) yield file
      else if (file.value.what === 'file' && !have.has(plain(file.value.path))) yield done(file.value)
    }
  }
  for await (const file of unknown()) {
    if (!file.ok) return file
    total += file.value.size
  }
  const share = total <= budget ? 1 : budget / total
  const wanted: Wanted[] = []
  let left = budget
  for await (const file of unknown()) {
    if (!file.ok) return file
    const { path, size } = file.value
    // Not valid Unicode: its tool cannot be asked for it, and it stays unread.
    if (path.includes('\ufffd')) continue
    if (always.has(plain(path))) {
      wanted.push({ path, size })
      continue
    }
    const lot = hash('sha256', `${generation}\n${path}`, 'buffer').readUInt32LE(0) / 2 ** 32
    if (lot > share || size > left) continue
    left -= size
    wanted.push({ path, size })
  }
  return done(wanted)
}

function* portions(wanted: readonly Wanted[]): Generator<readonly Wanted[]> {
  let some: Wanted[] = []
  let bytes = 0
  for (const one of wanted) {
    if (some.length > 0 && (some.length >= portion.files || bytes + one.size > portion.bytes)) {
      yield some
      some = []
      bytes = 0
    }
    some.push(one)
    bytes += one.size
  }
  if (some.length > 0) yield some
}

/** Brought back, hashed and looked into in one pass, and removed again. */
async function lookInto(
  reader: Reader, { generation, scratch }: ContentJob, some: readonly Wanted[], options?: RunOptions,
): Promise<Outcome<{ readonly files: readonly Told[]; readonly bytes: number }>> {
  const into = mkdtempSync(join(scratch, 'look-'))
  try {
    const back = await reader.restore(generation, some.map(({ path }) => path), into, options)
    if (!back.ok) return back
    const pieces: Uint8Array[] = []
    await imprint(into, { write: (bytes) => void pieces.push(Buffer.from(bytes)) }, { inspector: contentInspector, readers: 0 })
    // Where a tool puts a file below the folder is its own affair: content and ending say which is which.
    const notes = new Map<string, readonly string[]>()
    for await (const items of readImprint(pieces)) {
      for (const item of items) if (item.kind === 'file') notes.set(`${item.hash}.${extensionOf(item.path)}`, item.notes)
    }
    return done({
      bytes: back.value.bytes,
      files: back.value.files.map(({ path, size, hash: content }) => {
        const at = plain(path)
        return { path: at, size, hash: content, modified: 0, notes: notes.get(`${content}.${extensionOf(at)}`) ?? [] }
      }),
    })
  } finally {
    rmSync(into, { recursive: true, force: true })
  }
}

function listed({ path, size, modifiedAt }: { readonly path: string; readonly size: number; readonly modifiedAt: string | null }): Told {
  const modified = modifiedAt === null ? 0 : Date.parse(modifiedAt) * 1000
  return { path: plain(path), size, hash: null, modified: Number.isSafeInteger(modified) ? modified : 0, notes: [] }
}

/** As an imprint names it: below its folder, no empty names, none that climbs. */
export function plain(path: string): string {
  const names = path.replaceAll('\\', '/').split('/').filter((name) => name !== '' && name !== '.')
  return toBytes(names.map((name) => (name === '..' ? '‥' : name)).join('/')) || '_'
}

async function* filesOf(file: string): AsyncGenerator<FileEntry> {
  for await (const items of readImprint(createReadStream(file, { highWaterMark: 1024 * 1024 }))) {
    for (const item of items) if (item.kind === 'file') yield item
  }
}

async function write(told: AsyncIterable<Told>, { file, generation, taken }: ContentJob): Promise<Assembled> {
  const beside = `${file}.new`
  const descriptor = openSync(beside, 'w', 0o600)
  let assembled: Assembled
  try {
    assembled = await assemble(told, { write: (bytes) => writeFileSync(descriptor, bytes) }, { taken, label: generation })
    fsyncSync(descriptor)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  } finally {
    closeSync(descriptor)
  }
  renameSync(beside, file)
  return assembled
}
