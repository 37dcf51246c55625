// One round: files brought back, hashed and looked into in one pass, and removed again.
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { type Damage, done, type Outcome, type Reader, refused } from '#engines/copies'
import { contentInspector, extensionOf, imprint, readImprint, type Told } from '#engines/imprint'
import type { Wanted } from './choose.ts'
import type { Amount } from './amount.ts'
import { landing } from './landing.ts'
import { plain } from './plain.ts'

export interface Round {
  readonly generation: string
  readonly files: readonly Wanted[]
  readonly bytes: number
  /** Bytes that may come beside them. */
  readonly spare: number
  readonly scratch: string
}

export interface LookedInto {
  readonly files: readonly Told[]
  readonly bytes: number
  /** The disk ran full on the way: what came back whole counts. */
  readonly full: string | null
  /** What should have come back and did not, though there was room. */
  readonly wrong: readonly Damage[]
}

const noSpace = /no space left|ENOSPC|not enough space|quota exceeded/i

/** From here on, threads are worth their start. */
const many = 5000

export async function lookInto(
  reader: Reader, { generation, files: some, bytes, spare, scratch }: Round, signal?: AbortSignal,
  tell?: (now: Amount) => void,
): Promise<Outcome<LookedInto>> {
  const into = mkdtempSync(join(scratch, 'look-'))
  const watched = tell && landing(into, { files: some.length, bytes }, tell)
  try {
    const back = await reader.restore(generation, some.map(({ path }) => path), into, {
      ...(signal && { signal }), listed: reader.files(generation, signal && { signal }), spare,
    })
    watched?.end()
    if (!back.ok) return back
    const full = back.value.wrong.find(({ said }) => noSpace.test(said))?.said ?? null
    const looked = await notesIn(into, scratch, some.length, signal, tell && ((now) => tell(half(now, { files: some.length, bytes }))))
    if (looked === null) return refused('aborted', generation)
    return done({
      // On a full disk nobody can say which of them would have come back.
      full, wrong: full === null ? back.value.wrong : [], bytes: back.value.bytes,
      files: back.value.files.map(({ path, size, hash: content }) => {
        const at = plain(path)
        return { path: at, size, hash: content, modified: 0, notes: looked.get(`${content}.${extensionOf(at)}`) ?? [] }
      }),
    })
  } finally {
    watched?.end()
    rmSync(into, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Coming back is the one half of the work, being looked into the other. */
function half(now: Amount, { files, bytes }: Amount): Amount {
  return { files: Math.min(files, (files + now.files) / 2), bytes: Math.min(bytes, (bytes + now.bytes) / 2) }
}

/** Where a tool puts a file below the folder is its own affair: content and ending say which is which. Null where it was stopped. */
async function notesIn(
  into: string, scratch: string, count: number, signal: AbortSignal | undefined,
  onProgress: ((now: Amount) => void) | undefined,
): Promise<ReadonlyMap<string, readonly string[]> | null> {
  const pieces: Uint8Array[] = []
  const taken = await imprint(into, { write: (bytes) => void pieces.push(Buffer.from(bytes)) }, {
    inspector: contentInspector, scratch, signal, onProgress, // Just written, so that no disk is waited for: as many as there are processors.
    readers: count < many ? 0 : Math.min(4, availableParallelism()),
  })
  if (taken.is === 'aborted') return null
  const notes = new Map<string, readonly string[]>()
  for await (const items of readImprint(pieces)) {
    for (const item of items) if (item.kind === 'file' && item.notes.length > 0) notes.set(`${item.hash}.${extensionOf(item.path)}`, item.notes)
  }
  return notes
}
