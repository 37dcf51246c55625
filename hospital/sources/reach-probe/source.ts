// What a probe from one place in the network could reach and do (`kokoroe backup watch --probe`).
import { factItems, lost, readJson, recogniseKind } from '../shared/json-file.ts'
import type { Input, Item, Source } from '../source.ts'
import { looseReach, reachReportName, reachReportVersion, triedShape } from './shape.ts'
import { say, text } from './text.ts'

const maxBytes = 16 * 1024 * 1024

export const reachProbe: Source = {
  id: 'reach-probe',
  version: 1,
  gives: ['backup-reach'],
  text,
  recognise: (sample) => recogniseKind(sample, reachReportName),
  async *read(input: Input): AsyncIterable<Item> {
    const json = await readJson(input, maxBytes)
    if (!json.ok) return yield lost(json.message)
    const { data: report, error } = looseReach.safeParse(json.value)
    if (!report) {
      const field = error?.issues[0]?.path.join('.') || '-'
      return yield lost(say('reach-probe.not-a-report', { field: field.slice(0, 100) }))
    }
    const { position, version, endedAt } = report
    if (version !== reachReportVersion) return yield lost(say('reach-probe.other-version', { version, known: reachReportVersion }))
    let read = 0
    for (const [at, one] of report.tried.entries()) {
      const { data: tried } = triedShape.safeParse(one)
      if (!tried) yield lost(say('reach-probe.part-unreadable', { at: at + 1 }))
      else {
        read++
        yield* factItems('reach', { position, ...tried, target: tried.target || null, way: tried.way || null })
      }
    }
    if (!report.complete) yield lost(say('reach-probe.broken-off'))
    yield {
      type: 'reading',
      reading: {
        mode: 'snapshot', scope: position.replace(/[#,/]/g, '_'), observedAt: endedAt, gives: read > 0 ? ['backup-reach'] : [],
      },
    }
  },
}
