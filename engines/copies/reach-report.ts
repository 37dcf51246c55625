// What a probe from one place in the network leaves behind: which repositories can be reached from there, and what may be done.
// The format is in docs/formats/backup-watch.md. Writing and deleting are tried on a canary only.

export const reachReportName = 'kokoroe-backup-reach'
export const reachReportVersion = 1

/** One repository, tried one way. Null: it was not tried. */
export interface ReachTried {
  readonly repository: string
  /** Address without secrets: `nas01:445`, `s3.example.jp:443`. */
  readonly target: string
  /** `smb`, `ssh`, `https` …: how it was tried. */
  readonly way: string
  readonly at: string
  readonly connected: boolean | null
  readonly listed: boolean | null
  readonly wrote: boolean | null
  readonly deleted: boolean | null
  /** With whose rights; null: with none. */
  readonly account: string | null
}

export interface ReachReport {
  readonly kind: typeof reachReportName
  readonly version: typeof reachReportVersion
  /** The name the hospital gave to the place: 外来の端末, 保守回線 … */
  readonly position: string
  readonly host: string
  readonly startedAt: string
  readonly endedAt: string
  /** Broken off: what stands here is true, and not all. */
  readonly complete: boolean
  readonly tried: readonly ReachTried[]
}
