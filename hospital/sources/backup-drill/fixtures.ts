// Files of this source as they arrive.
import type { DrillReport } from '#engines/copies'
import { encode } from '../testing/encode.ts'
import type { Fixture } from '../testing/fixture.ts'

export const report: DrillReport = {
  kind: 'kokoroe-backup-drill', version: 1, host: 'SV-DRILL', endedAt: '2026-11-14T18:40:00+09:00',
  rehearsal: {
    id: '2026-11-14 電子カルテ', title: '電子カルテの復旧訓練', sort: 'system', system: '電子カルテ', repository: '院内NAS', generation: 'a1b2c3',
    declaredAt: '2026-11-14T09:00:00+09:00', inHandAt: '2026-11-14T09:20:00+09:00', readableAt: '2026-11-14T09:25:00+09:00',
    dataStartedAt: '2026-11-14T09:26:00+09:00', dataInAt: '2026-11-14T14:00:00+09:00', consistentAt: '2026-11-14T15:10:00+09:00',
    upAt: '2026-11-14T16:00:00+09:00', smokeTestedAt: '2026-11-14T17:30:00+09:00', handedOverAt: '2026-11-14T18:40:00+09:00',
    bytes: 812_000_000_000, files: 120_345, compared: 200, equal: 200, outcome: 'came-back',
  },
}

export const fixtures: readonly Fixture[] = [
  { name: 'drill.json', bytes: encode(JSON.stringify(report), 'utf-8') },
]
