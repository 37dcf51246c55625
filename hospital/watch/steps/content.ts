// The content of a generation that only its tool can read, as an imprint: what is known from the generation before stays, what
// changed is brought back in rounds and looked into, and what the budget did not allow stands as unread until another night.
import { closeSync, createReadStream, existsSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { type Damage, done, type Outcome, type Reader, type Refusal, refused, type RunOptions } from '#engines/copies'
import { assemble, type Assembled, type FileEntry, readImprint, type Told } from '#engines/imprint'
import { choose, type Wanted } from './choose.ts'
import { Judged } from './judged.ts'
import type { Amount } from './amount.ts'
import { lookInto } from './look-into.ts'
import { NamesSeen } from './names-seen.ts'
import { plain } from './plain.ts'
import { onDisk, type Room, roomIn } from './room.ts'

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
  /** How much may be brought back at once; asked before each round. */
  readonly room?: (scratch: string) => Room
  /** An imprint that can no longer be believed was laid aside under this name. */
  readonly onAside?: (file: string) => void
}

export interface ContentRead extends Pick<Assembled, 'root' | 'totals'> {
  readonly broughtBack: number
  /** It was whole already: its tool was not even asked. */
  readonly wasWhole: boolean
  /** Why something was not brought back that the budget allowed. */
  readonly passedOver: Refusal | null
  /** What did not come back, though it was asked for: nobody needs to wait until the turn comes to its part. */
  readonly wrong: readonly Damage[]
}

export async function contentImprint(
  reader: Reader, job: ContentJob, options: RunOptions = {},
): Promise<Outcome<ContentRead>> {
  const before = await sealedIn(job.file)
  if (before !== null && before.totals.unread === 0) return done({ ...before, broughtBack: 0, wasWhole: true, passedOver: null, wrong: [] })
  if (before === null && existsSync(job.file)) layAside(job)
  const differing = await differingFrom(reader, job, options)
  if (!differing.ok) return differing
  const judged = new Judged(job.file)
  const known = async function* (): AsyncGenerator<Told> {
    if (job.previous) for await (const file of filesOf(job.previous.file)) if (!differing.value.has(file.path)) yield file
    if (existsSync(job.file)) yield* filesOf(job.file)
    yield* judged.files()
  }
  const have = new NamesSeen()
  for await (const { path } of known()) have.add(path)
  const files = () => reader.files(job.generation, options)
  const wanted = await choose(files, { ...job, has: (path) => have.has(path) })
  if (!wanted.ok) return wanted
  const looked = await inRounds(reader, job, wanted.value, judged, options)
  if (!looked.ok) return looked
  let refusal: Extract<Outcome<never>, { ok: false }> | null = null
  const told = async function* (): AsyncGenerator<Told> {
    for await (const file of files()) {
      if (!file.ok) {
        refusal = file
        return
      }
      if (file.value.what === 'file') yield listed(file.value)
    }
    yield* known()
  }
  const assembled = await write(told(), job, () => refusal === null && options.signal?.aborted !== true)
  if (refusal !== null) return refusal
  if (assembled === null) return refused('aborted', job.generation)
  judged.forget()
  return done({ ...assembled, ...looked.value, wasWhole: false })
}

/** Each round as large as there is room for; what was looked into is kept before the next begins. */
async function inRounds(
  reader: Reader, { generation, scratch, room = roomIn }: ContentJob, wanted: readonly Wanted[], judged: Judged,
  { signal, onProgress }: RunOptions,
): Promise<Outcome<Pick<ContentRead, 'broughtBack' | 'passedOver' | 'wrong'>>> {
  const [total, totalBytes] = [wanted.length, wanted.reduce((sum, { size }) => sum + size, 0)]
  let [broughtBack, doneFiles, doneBytes] = [0, 0, 0]
  let passedOver: Refusal | null = null
  const wrong: Damage[] = []
  for (let at = 0; at < wanted.length;) {
    if (signal?.aborted) return refused('aborted', generation)
    const can = room(scratch)
    const files: Wanted[] = []
    let [bytes, space] = [0, 0]
    for (let next = wanted[at]; next !== undefined; next = wanted[++at]) {
      const needs = onDisk(next.size)
      if (needs > can.file) passedOver = noRoom(scratch, needs, can.free)
      else if (files.length > 0 && space + needs > can.round) break
      else {
        files.push(next)
        bytes += next.size
        space += needs
      }
    }
    if (files.length === 0) break
    const tell = onProgress && ((now: Amount) =>
      onProgress({ files: Math.floor(doneFiles + now.files), bytes: Math.floor(doneBytes + now.bytes), total, totalBytes }))
    const looked = await lookInto(
      reader, { generation, files, bytes, spare: Math.max(0, Math.min(can.round, can.file - space)), scratch }, signal, tell,
    )
    if (!looked.ok) return looked
    judged.add(looked.value.files)
    wrong.push(...looked.value.wrong)
    broughtBack += looked.value.bytes
    doneFiles += files.length
    doneBytes += bytes
    if (looked.value.full !== null) {
      passedOver = { code: 'no-room', what: scratch, said: looked.value.full }
      break
    }
  }
  return done({ broughtBack, passedOver, wrong })
}

function noRoom(scratch: string, needs: number, free: number): Refusal {
  const mega = (bytes: number) => `${Math.ceil(bytes / 1_000_000)} MB`
  return { code: 'no-room', what: scratch, said: `needs ${mega(needs * 2)}, free ${mega(free)}` }
}

function layAside({ file, onAside }: ContentJob): void {
  const aside = `${file}.unreadable`
  renameSync(file, aside)
  onAside?.(aside)
}

/** Null where there is none that is whole: what was damaged since it was sealed says nothing. */
export async function sealedIn(file: string): Promise<Pick<Assembled, 'root' | 'totals'> | null> {
  if (!existsSync(file)) return null
  for await (const items of readImprint(createReadStream(file, { highWaterMark: 1024 * 1024 }))) {
    for (const item of items) if (item.kind === 'sealed') return { root: item.root, totals: item.totals }
  }
  return null
}

/** Paths that are other, or not there any more: what the generation before says of them does not count. */
async function differingFrom(reader: Reader, { previous, generation }: ContentJob, options: RunOptions): Promise<Outcome<NamesSeen>> {
  const differing = new NamesSeen()
  if (!previous) return done(differing)
  for await (const one of reader.diff(previous.generation, generation, options)) {
    if (!one.ok) return one
    differing.add(plain(one.value.path))
    if (one.value.how === 'renamed') differing.add(plain(one.value.from))
  }
  return done(differing)
}

function listed({ path, size, modifiedAt }: { readonly path: string; readonly size: number; readonly modifiedAt: string | null }): Told {
  const modified = modifiedAt === null ? 0 : Date.parse(modifiedAt) * 1000
  return { path: plain(path), size, hash: null, modified: Number.isSafeInteger(modified) ? modified : 0, notes: [] }
}

async function* filesOf(file: string): AsyncGenerator<FileEntry> {
  for await (const items of readImprint(createReadStream(file, { highWaterMark: 1024 * 1024 }))) {
    for (const item of items) if (item.kind === 'file') yield item
  }
}

/** Null where `isWhole` says afterwards that it is not: then what stood there stays. */
async function write(
  told: AsyncIterable<Told>, { file, generation, taken, scratch }: ContentJob, isWhole: () => boolean,
): Promise<Assembled | null> {
  const beside = `${file}.new`
  const descriptor = openSync(beside, 'w', 0o600)
  let isOpen = true
  try {
    const assembled = await assemble(told, { write: (bytes) => writeFileSync(descriptor, bytes) }, { taken, label: generation, scratch })
    fsyncSync(descriptor)
    closeSync(descriptor)
    isOpen = false
    if (!isWhole()) return null
    renameSync(beside, file)
    return assembled
  } finally {
    if (isOpen) closeSync(descriptor)
    rmSync(beside, { force: true })
  }
}
