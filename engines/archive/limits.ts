// Bounds on an archive. A caller that expects large logs raises them for itself.

export interface ZipLimits {
  readonly entries: number
  /** Bytes of the directory itself. */
  readonly directory: number
  /** Inflated bytes of one entry. */
  readonly entry: number
  /** Inflated bytes of everything read from one archive. */
  readonly total: number
  /** Inflated to compressed, looked at above 16 MiB; deflate itself ends at about 1030. */
  readonly ratio: number
}

export const defaultZipLimits: ZipLimits = {
  entries: 20_000,
  directory: 16 * 1024 * 1024,
  entry: 2 * 1024 * 1024 * 1024,
  total: 4 * 1024 * 1024 * 1024,
  ratio: 400,
}
