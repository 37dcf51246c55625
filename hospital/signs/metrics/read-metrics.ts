// What is in the logs of some paths.
import type { EventChoice } from '../choose/events.ts'
import { readFiles, type ReadFiles, type ReadFilesOptions } from '../files/read-files.ts'
import { type Metrics, MetricsTotal } from './metrics.ts'
import type { MetricsPart } from './metrics-pass.ts'

/** `gap`: hours without events that are worth telling. */
export async function readMetrics(
  paths: readonly string[], events: EventChoice, gap: number, options: ReadFilesOptions,
): Promise<{ readonly read: ReadFiles; readonly metrics: Metrics }> {
  const total = new MetricsTotal()
  const read = await readFiles(
    paths, { name: 'metrics', config: { events } }, (part) => total.add(part as MetricsPart), options,
  )
  return { read, metrics: total.result(gap) }
}
