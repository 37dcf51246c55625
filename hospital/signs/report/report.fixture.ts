// Made-up detections for the tests of the report.
import type { Level } from '#engines/sigma'
import type { Detection, Field, FoundRule, ScanSummary } from '../finding.ts'
import type { ReportInput } from './input.ts'

export const start = Date.UTC(2026, 10, 2, 17, 14, 5)

export function rule(part: Partial<FoundRule> = {}): FoundRule {
  return {
    kind: 'detection', id: null, name: null, title: 'A rule', description: null, level: 'high', status: null,
      author: null, license: null,
    date: null, modified: null, references: [], tags: ['attack.execution', 'attack.t1059.001'], falsePositives: [],
      fields: [],
    place: { path: 'rules.zip/a.yml', line: 1 }, ...part,
  }
}

export interface Made {
  readonly time?: number | null
  readonly rule: FoundRule
  readonly computer?: string | null
  readonly fields?: readonly Field[]
  readonly file?: string
  readonly correlation?: Detection['correlation']
}

export const detection = ({ time = start, rule, computer = 'PC01', fields = [], file = 'Security.evtx',
  correlation = null }: Made): Detection => ({
  time, rule, correlation,
  event: { file, computer, channel: 'Security', provider: 'P', eventId: 4688, recordId: 7, fields },
})

export function input(all: Iterable<Detection> | (() => Iterable<Detection>), part: Partial<ReportInput> = {},
  summary: Partial<ScanSummary> = {}): ReportInput {
  const byLevel: Record<Level, number> = { critical: 0, high: 0, medium: 0, low: 0, informational: 0 }
  return {
    locale: 'ja', zone: 'Asia/Tokyo', at: start + 86_400_000, hospital: '心得病院', books: [], contacts: [],
      table: 'logs.csv', holes: null,
    say: ({ code }) => code,
    result: {
      summary: {
        started: start, finished: start + 5000, interrupted: false, files: [], bytes: 1000, events: 100,
          span: { from: start, to: start + 1000 },
        rules: { loaded: 3754, refused: [] }, detections: 0, byLevel, byRule: new Map(), byComputer: new Map(),
          ...summary,
      },
      async *detections() {
        yield* typeof all === 'function' ? all() : all
      },
    },
    ...part,
  }
}
