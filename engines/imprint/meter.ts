// What readers on other threads tell without a message: bytes and files so far; and what they are told: stop.
export class Meter {
  readonly shared: SharedArrayBuffer
  readonly #counts: BigInt64Array
  readonly #flags: Int32Array

  constructor(shared: SharedArrayBuffer = new SharedArrayBuffer(24)) {
    this.shared = shared
    this.#counts = new BigInt64Array(shared, 0, 2)
    this.#flags = new Int32Array(shared, 16, 2)
  }

  count(files: number, bytes: number): void {
    Atomics.add(this.#counts, 0, BigInt(files))
    Atomics.add(this.#counts, 1, BigInt(bytes))
  }

  get files(): number {
    return Number(Atomics.load(this.#counts, 0))
  }

  get bytes(): number {
    return Number(Atomics.load(this.#counts, 1))
  }

  stop(): void {
    Atomics.store(this.#flags, 0, 1)
  }

  get stopped(): boolean {
    return Atomics.load(this.#flags, 0) === 1
  }
}
