// A body that must be here by then.
export class TooSlow extends Error {}

/** Throws `TooSlow` once the whole takes longer: who sends drop by drop must not hold the room of others. */
export async function* inTime(content: AsyncIterable<Uint8Array>, patienceMs: number): AsyncIterable<Uint8Array> {
  const iterator = content[Symbol.asyncIterator]()
  const { promise: late, reject } = Promise.withResolvers<never>()
  late.catch(() => undefined)
  const timer = setTimeout(() => reject(new TooSlow()), patienceMs)
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), late])
      if (next.done) return
      yield next.value
    }
  } finally {
    clearTimeout(timer)
    // What is being waited for may never come: nobody waits for its end either.
    void iterator.return?.().catch(() => undefined)
  }
}
