// What our part says of itself.
export interface Said {
  /** The probe settled on so many. */
  readonly readers: number
  readonly seconds: number
  readonly cpu: number
}
