// Files as they came: kept by content, compressed, per facility, and erasable although the record of them stays.
import type { Actor, FacilityId } from '../act.ts'
import type { Refusal } from '../outcome.ts'

export interface StoredFile {
  /** SHA-256 of the content, hex. */
  readonly sha256: string
  readonly size: number
  /** As it came; null once erased. */
  readonly name: string | null
  readonly storedAt: number
  readonly storedBy: string
  /** False once the bytes were erased. */
  readonly present: boolean
}

export interface Files {
  /** Reads the stream to its end and keeps it. The same content twice in one facility is kept once. */
  put(
    actor: Actor, name: string, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, limit?: number,
  ): Promise<(StoredFile & { readonly ok: true }) | Refusal>
  find(facility: FacilityId, sha256: string): Promise<StoredFile | undefined>
  list(facility: FacilityId): Promise<readonly StoredFile[]>
  /** null when this facility has no such content. */
  open(facility: FacilityId, sha256: string): Promise<AsyncIterable<Uint8Array> | null>
  /** A part of it, without reading the rest; null when this facility has no such content. */
  slice(facility: FacilityId, sha256: string, start: number, end: number): Promise<Uint8Array | null>
}
