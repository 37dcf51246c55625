// Several at a time, answers in the order of the questions; once one says stop, no more are begun.

export async function inParallel<T, R>(
  items: readonly T[], width: number, work: (item: T, index: number) => Promise<R>, stop: (result: R) => boolean = () => false,
): Promise<(R | undefined)[]> {
  const results: (R | undefined)[] = Array.from({ length: items.length })
  let next = 0
  let stopped = false
  const worker = async (): Promise<void> => {
    while (!stopped && next < items.length) {
      const index = next++
      const item = items[index] as T // in range, for next only grows up to the length
      const result = await work(item, index)
      results[index] = result
      stopped ||= stop(result)
    }
  }
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker))
  return results
}
