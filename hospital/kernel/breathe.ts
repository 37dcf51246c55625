// Lets everything else that waits have its turn: long work on one thread must not make a page wait for it.
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
