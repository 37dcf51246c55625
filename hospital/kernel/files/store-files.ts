// Keeps files in the store, and their record in the ledger.
import { zstdDecompressSync } from 'node:zlib'
import type { FacilityId } from '../act.ts'
import type { Core } from '../core.ts'
import { draftOf, refuse } from '../draft.ts'
import type { Door } from '../door.ts'
import { storageReason } from '../door.ts'
import { fileStored } from '../own/acts.ts'
import type { OwnTables } from '../own/tables.ts'
import { say } from '../sentences.ts'
import type { Files, StoredFile } from './files.ts'
import { chunkSize, dropUpload, keepUpload, receive } from './upload.ts'

const defaultLimit = 256 * 1024 * 1024

export function filesOf(core: Core, door: Door): Files {
  const rowOf = (facility: FacilityId, sha256: string) =>
    core.store.read(facility, (db) =>
      db.withTables<OwnTables>().selectFrom('stored_file').selectAll().where('sha256', '=', sha256).executeTakeFirst(),
    )
  const put: Files['put'] = async (actor, givenName, content, limit = defaultLimit) => {
    const name = tidyName(givenName)
    // Asked before the bytes are read, so that nobody without permission can fill the disk.
    const early = draftOf(core, actor, fileStored, { sha256: '0'.repeat(64), size: 0, name }, 'kernel')
    if ('ok' in early) return early
    const facility = actor.facility ?? ''
    const upload = await receive(core, facility, content, limit)
    if (upload === 'too-large') return refuse('invalid', say('kernel.file.limit', { limit }))
    const { sha256, size } = upload
    const known = await rowOf(facility, sha256)
    if (known?.present) {
      await dropUpload(core, upload.id)
      return { ok: true, ...fileOf(known) }
    }
    const outcome = await door.record(actor, fileStored, { sha256, size, name }, (tx) => keepUpload(tx, facility, upload))
    if (outcome.ok) return { ok: true, sha256, size, name, storedAt: outcome.at, storedBy: actor.person, present: true }
    await dropUpload(core, upload.id)
    return outcome
  }
  return {
    put: async (...args) => {
      if (core.stopped) return refuse('storage', core.stopped)
      try {
        return await put(...args)
      } catch (error) {
        const meaning = core.store.judge(error)
        if (meaning === 'other' || meaning === 'constraint') throw error
        return refuse('storage', storageReason(meaning))
      }
    },
    async find(facility, sha256) {
      const row = await rowOf(facility, sha256)
      return row && fileOf(row)
    },
    list: (facility) =>
      core.store.read(facility, async (db) => {
        const rows = await db
          .withTables<OwnTables>()
          .selectFrom('stored_file')
          .selectAll()
          .orderBy('stored_at', 'desc')
          .execute()
        return rows.map(fileOf)
      }),
    async open(facility, sha256) {
      const blob = await blobOf(core, facility, sha256)
      return blob ? chunksOf(core, blob) : null
    },
    async slice(facility, sha256, start, end) {
      const blob = await blobOf(core, facility, sha256)
      return blob ? part(core, blob, start, end) : null
    },
  }
}

async function blobOf(core: Core, facility: FacilityId, sha256: string): Promise<string | undefined> {
  const row = await core.store.readAll((db) =>
    db
      .selectFrom('kernel_blob')
      .select('id')
      .where('facility', '=', facility)
      .where('sha256', '=', sha256)
      .executeTakeFirst(),
  )
  return row?.id
}

async function chunk(core: Core, blob: string, n: number): Promise<Uint8Array | null> {
  const row = await core.store.readAll((db) =>
    db.selectFrom('kernel_chunk').select('bytes').where('blob', '=', blob).where('n', '=', n).executeTakeFirst(),
  )
  return row ? zstdDecompressSync(row.bytes) : null
}

async function part(core: Core, blob: string, start: number, end: number): Promise<Uint8Array> {
  const found: Uint8Array[] = []
  for (let n = Math.floor(start / chunkSize); n * chunkSize < end; n++) {
    const bytes = await chunk(core, blob, n)
    if (bytes === null) break
    const from = n * chunkSize
    found.push(bytes.subarray(Math.max(0, start - from), Math.min(bytes.length, end - from)))
  }
  return found.length === 1 ? (found[0] ?? new Uint8Array()) : Buffer.concat(found)
}

/** Each chunk is asked for alone: the reader may be slow, and a snapshot must not stay open for it. */
async function* chunksOf(core: Core, blob: string): AsyncGenerator<Uint8Array> {
  for (let n = 0; ; n++) {
    const bytes = await chunk(core, blob, n)
    if (bytes === null) return
    yield bytes
  }
}

function fileOf({ sha256, size, name, stored_at, stored_by, present }: OwnTables['stored_file']): StoredFile {
  return { sha256, size, name, storedAt: stored_at, storedBy: stored_by, present }
}

/** Folders are no part of a name, nor is what cannot be seen or turns the direction of writing. */
function tidyName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  return last
    .replace(/[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, '')
    .toWellFormed()
    .slice(0, 200)
}
