// Where a bag to be verified lies: a folder, an archive, an upload.
export interface BagEntry {
  /** From the bag's own folder, with `/`. */
  readonly path: string
  readonly size: number
  /** What is no plain file (a link, a device) is never opened. */
  readonly plain: boolean
  /** As hashed when the bytes came in: they are not read a second time for it. */
  readonly sha256?: string
  /** Not a file, but where listing could not go on: the archive is broken there. What follows was not seen. */
  readonly end?: true
}

/** More names than any collected folder has; listing them all would be an attack on memory. */
export const mostEntries = 500_000

export interface BagSource {
  /** Every entry that is no folder, in any order. */
  list(): AsyncIterable<BagEntry>
  open(path: string): AsyncIterable<Uint8Array>
}
