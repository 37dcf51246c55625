// A rehearsal of recovery as `kokoroe backup drill` wrote it down.
import { z } from 'zod'
import { factItems, lost, readJson, recogniseKind } from '../shared/json-file.ts'
import type { Input, Item, Source } from '../source.ts'
import { say, text } from './text.ts'

export const drillReportName = 'kokoroe-backup-drill'
export const drillReportVersion = 1
const maxBytes = 1024 * 1024

const shape = z.object({
  kind: z.literal(drillReportName),
  version: z.number(),
  endedAt: z.iso.datetime({ offset: true }),
  /** Held against the vocabulary word by word. */
  rehearsal: z.record(z.string().max(100), z.unknown()),
})

export const backupDrill: Source = {
  id: 'backup-drill',
  version: 1,
  gives: ['rehearsals'],
  text,
  recognise: (sample) => recogniseKind(sample, drillReportName),
  async *read(input: Input): AsyncIterable<Item> {
    const json = await readJson(input, maxBytes)
    if (!json.ok) return yield lost(json.message)
    const { data: report, error } = shape.safeParse(json.value)
    if (!report) {
      const field = error?.issues[0]?.path.join('.') || '-'
      return yield lost(say('backup-drill.not-a-report', { field: field.slice(0, 100) }))
    }
    const { version, endedAt, rehearsal } = report
    if (version !== drillReportVersion) return yield lost(say('backup-drill.other-version', { version, known: drillReportVersion }))
    let told = false
    for (const item of factItems('rehearsal', rehearsal)) {
      told ||= item.type === 'fact'
      yield item
    }
    yield { type: 'reading', reading: { mode: 'additive', scope: '', observedAt: endedAt, gives: told ? ['rehearsals'] : [] } }
  },
}
