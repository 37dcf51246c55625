// The kernel's own tables, the same on both stores. Projections are not here: rooms declare theirs.
export interface KernelTables {
  kernel_meta: { key: string; value: string }
  /** The ledger. `at`, `facility` and `act` repeat what the bytes say, for looking up; verifying compares them. */
  kernel_leaf: { seq: number; at: number; facility: string | null; act: string; bytes: Uint8Array; hash: Uint8Array }
  /** Personal values beside the ledger, in blocks of neighbouring elements (see personal/block.ts). */
  kernel_sealed: SealedRow
  kernel_room: { name: string; version: number; shape: string; tables: string }
  /** One content of one facility; `sha256` is null while it is still being written. */
  kernel_blob: { id: string; facility: string; sha256: string | null; size: number }
  kernel_chunk: { blob: string; n: number; bytes: Uint8Array }
  kernel_job: JobRow
  kernel_schedule: { name: string; facility: string; last_due: number }
}

export interface SealedRow {
  seq: number
  field: string
  /** Position of the block's first element. */
  first: number
  count: number
  /** 32 bytes each; zeroes where erased. */
  salts: Uint8Array
  /** JSON list, compressed unless short; null where erased. */
  body: Uint8Array
  /** JSON: element position → the commitment that erasing left behind. */
  erased: string | null
}

export interface JobRow {
  id: string
  name: string
  facility: string | null
  input: string
  state: string
  attempts: number
  created_at: number
  due_at: number
  finished_at: number | null
  lease_until: number | null
  dedupe: string | null
  cancel: number
  done: number
  total: number | null
  message: string | null
}
