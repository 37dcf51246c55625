// Many sorted cursors as one: a binary heap on the hit each stands at.
import { compareAt } from './hit.ts'
import type { Cursor } from './run-file.ts'

/** Goes through all in order and closes them, also when the reader leaves early. */
export function* merge(cursors: readonly Cursor[]): Generator<Cursor> {
  const heap = [...cursors]
  try {
    for (let at = (heap.length >> 1) - 1; at >= 0; at--) sink(heap, at)
    for (let first = heap[0]; first !== undefined; first = heap[0]) {
      yield first
      if (!first.next()) {
        first.close()
        const last = heap.pop()
        if (last === undefined || last === first) continue
        heap[0] = last
      }
      sink(heap, 0)
    }
  } finally {
    for (const one of cursors) one.close()
  }
}

function sink(heap: Cursor[], from: number): void {
  let at = from
  const moved = heap[at]
  if (moved === undefined) return
  for (;;) {
    let child = at * 2 + 1
    let lower = heap[child]
    if (lower === undefined) break
    const right = heap[child + 1]
    if (right !== undefined && compare(right, lower) < 0) {
      lower = right
      child++
    }
    if (compare(moved, lower) <= 0) break
    heap[at] = lower
    at = child
  }
  heap[at] = moved
}

const compare = (a: Cursor, b: Cursor): number => compareAt(a.view, a.at, b.view, b.at)
