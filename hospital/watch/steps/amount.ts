// How much of a round is done.
export interface Amount {
  readonly files: number
  readonly bytes: number
}
