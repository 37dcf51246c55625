// What each source folder gives the shared suite: files that are its own.
export interface Fixture {
  readonly name: string
  readonly bytes: Uint8Array
  /** At least one problem with a row is expected: the suite checks that it has a sentence. */
  readonly faulty?: true
}
