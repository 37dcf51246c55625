// Random access to bytes: a file, a buffer, a part of either.
export interface ByteRange {
  readonly size: number
  /** The bytes from `start` to before `end`; fewer where the file ends. */
  slice(start: number, end: number): Promise<Uint8Array>
}
