// Where a bag to be verified lies: a folder, an archive, an upload.
export interface BagEntry {
  /** From the bag's own folder, with `/`. */
  readonly path: string
  readonly size: number
  /** What is no plain file (a link, a device) is never opened. */
  readonly plain: boolean
  /** As hashed when the bytes came in: they are not read a second time for it. */
  readonly sha256?: string
}

export interface BagSource {
  /** Every entry that is no folder, in any order. */
  list(): AsyncIterable<BagEntry>
  open(path: string): AsyncIterable<Uint8Array>
}
