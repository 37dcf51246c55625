// What came in is looked at: a sealed folder, an archive with one in it, or plain files.
import type { EvidenceStore } from '../store.ts'
import { examine, type Examined } from './examine.ts'
import { storedArchive, storedBag, type CameIn } from './stored-bag.ts'

const unreadable: Examined = {
  seal: null, isBag: false, files: 0, bytes: 0, info: [], faults: [{ code: 'archive', path: null }], count: 1, paper: 'not-typed',
}

/** Null where these are plain files nobody sealed. */
export async function lookAt(
  store: EvidenceStore, facility: string, files: readonly CameIn[], typed: string | null,
): Promise<Examined | null> {
  const [only] = files
  const archive = only !== undefined && files.length === 1 ? await storedArchive(store, facility, only) : null
  if (archive !== null) {
    try {
      return sealedOnly(archive.bag === null ? unreadable : await examine(archive.bag, typed), typed)
    } finally {
      await archive.close()
    }
  }
  return sealedOnly(await examine(storedBag(store, facility, files), typed), typed)
}

/** Photos are no broken bag. But where a seal was typed, something sealed was meant. */
function sealedOnly(examined: Examined, typed: string | null): Examined | null {
  const plain = examined.faults.some(({ code }) => code === 'not-a-bag') && examined.faults.some(({ code }) => code === 'no-manifest')
  return plain && typed === null ? null : examined
}
