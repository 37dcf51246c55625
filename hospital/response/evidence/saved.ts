// Evidence beside a saved file: a folder that holds the same bytes under the same names. Each is read and hashed on the way, and what is
// there already is not copied again.
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { EvidenceStore } from './store.ts'

export interface Copied {
  readonly files: number
  readonly bytes: number
  /** Not what its name says, or not readable: said, never passed over. */
  readonly faulty: readonly { readonly facility: string; readonly sha256: string; readonly why: 'changed' | 'unreadable' | 'full' }[]
}

/** `x.kokoroe` has its evidence in `x.kokoroe.files`. */
export const besideSaved = (file: string): string => `${file}.files`

export async function copyEvidence(from: string, to: string): Promise<Copied> {
  const [source, target] = [new EvidenceStore(from), new EvidenceStore(to)]
  const faulty: { facility: string; sha256: string; why: 'changed' | 'unreadable' | 'full' }[] = []
  let [files, bytes] = [0, 0]
  for (const facility of await facilitiesIn(from)) {
    for (const sha256 of await source.list(facility)) {
      const size = (await source.sizeOf(facility, sha256)) ?? 0
      const why = (await target.sizeOf(facility, sha256)) === size ? null : await copyOne({ source, target, to }, facility, sha256)
      if (why !== null) faulty.push({ facility, sha256, why })
      else {
        files += 1
        bytes += size
      }
    }
  }
  return { files, bytes, faulty }
}

interface Way {
  readonly source: EvidenceStore
  readonly target: EvidenceStore
  readonly to: string
}

async function copyOne({ source, target, to }: Way, facility: string, sha256: string): Promise<'changed' | 'unreadable' | 'full' | null> {
  await mkdir(to, { recursive: true, mode: 0o700 })
  const content = await source.open(facility, sha256)
  if (content === null) return 'unreadable'
  let broken = false
  async function* read(pieces: AsyncIterable<Uint8Array>) {
    try {
      yield* pieces
    } catch (error) {
      broken = true
      throw error
    }
  }
  try {
    const taken = await target.take(facility, read(content), Number.MAX_SAFE_INTEGER)
    if (!taken.ok) return 'full'
    return taken.sha256 === sha256 ? null : 'changed'
  } catch (error) {
    if (broken) return 'unreadable'
    throw error
  }
}

export async function facilitiesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(folder, 'evidence'), { withFileTypes: true }).catch(() => [])
  return entries.filter((one) => one.isDirectory() && one.name !== 'incoming').map(({ name }) => name)
}
