// A reader on a thread of its own: batch after batch, in the order given.
import { parentPort, workerData } from 'node:worker_threads'
import { type InspectorModule, loadInspector } from './inspector.ts'
import { Meter } from './meter.ts'
import { readBatch, type Segment, type SegmentLines } from './read-batch.ts'
import { FileReader } from './read-file.ts'

export interface ThreadData {
  readonly meter: SharedArrayBuffer
  readonly inspector: InspectorModule | null
}
export interface ThreadTask {
  readonly id: number
  readonly batch: readonly Segment[]
}
export interface ThreadAnswer {
  readonly id: number
  readonly result: readonly SegmentLines[] | null
}

if (parentPort) {
  const port = parentPort
  const data = workerData as ThreadData // made by readers.ts, which has no other reader
  const inspector = data.inspector ? await loadInspector(data.inspector) : null
  const reader = new FileReader(inspector, new Meter(data.meter))
  let last: Promise<void> = Promise.resolve()
  port.on('message', ({ id, batch }: ThreadTask) => {
    last = last.then(async () => {
      port.postMessage({ id, result: await readBatch(batch, reader) } satisfies ThreadAnswer, [])
    })
  })
}
