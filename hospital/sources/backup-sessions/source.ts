// Sessions of backup products, exported as tables (Veeam, Arcserve, Acronis, appliances): one line per run and how it ended.
import { fold } from '#engines/japanese'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { toldBytes, toldCount } from '../shared/amounts/told.ts'
import { likely } from '../shared/columns.ts'
import { toldMoment } from '../shared/japan-time.ts'
import { rivalIn, rivals, type RivalColumn } from '../shared/rivals.ts'
import type { Row } from '../shared/row.ts'
import { tableSource } from '../shared/table-source.ts'
import { toldText } from '../shared/told.ts'
import { columns, otherTypes, resultWords, runningWords, titles } from './columns.words.ts'
import { say, text } from './text.ts'

type Column = keyof typeof columns | RivalColumn
type Result = Attributes['backupRun']['result']

const results = resultWords.map(([result, words]) => [result, words.map((word) => fold(word))] as const)
const running = runningWords.map((word) => fold(word))
const others = otherTypes.map((word) => fold(word))
const titled = titles.map((word) => fold(word))

export const backupSessions = tableSource<Column>({
  id: 'backup-sessions',
  version: 1,
  gives: ['backup-log'],
  text,
  columns: { ...columns, ...rivals('session', 'plan', 'recovery') },
  least: likely,
  sure(found, { name, table }) {
    if (!found.has('started') || !found.has('result') || !(found.has('job') || found.has('system'))) return 0
    if (rivalIn(found, 'people', 'account', 'contract', 'disclosure', 'line', 'form', 'stocktake', 'media', 'rehearsal', 'claim', 'price')) return 0
    const called = titled.some((word) => fold(`${name} ${table.sheet ?? ''}`).includes(word))
    const more = (['ended', 'bytes', 'repository', 'type', 'files'] as const).filter((column) => found.has(column)).length
    // Start and state alone stand in many logs.
    if (!found.has('job') && !called) return 0
    return Math.min(0.95, 0.45 + 0.12 * more + (called ? 0.15 : 0) + (found.has('job') ? 0.1 : 0))
  },
  begin: (_found, input) => ({
    *row(row) {
      const type = fold(toldText(row, 'type') ?? '')
      if (others.some((word) => type.includes(word))) return
      const [job, system] = [toldText(row, 'job'), toldText(row, 'system')]
      if (job === undefined && system === undefined) return yield* row.lost(say('backup-sessions.nothing-named'))
      const startedAt = toldMoment(row, 'started', input.today)
      const result = resultOf(row)
      // What is still waiting has no start yet.
      if (startedAt === undefined && result === 'running') return
      if (startedAt === undefined) return yield* row.lost(say('backup-sessions.no-start'), row.text('started'))
      yield* row.fact('backupRun', {
        job, system, startedAt,
        endedAt: toldMoment(row, 'ended', input.today),
        result: result === 'running' ? undefined : result,
        repository: toldText(row, 'repository'),
        bytes: toldBytes(row, 'bytes', 1),
        files: toldCount(row, 'files'),
        note: toldText(row, 'note'),
      })
    },
    // Exports hold the sessions of some weeks: they add up.
    reading: () => ({ mode: 'additive', scope: '' }),
  }),
})

function resultOf(row: Row<Column>): Result | 'running' | undefined {
  const written = toldText(row, 'result')
  if (written === undefined) return undefined
  const folded = fold(written)
  if (running.some((word) => folded.includes(word))) return 'running'
  const found = results.find(([, words]) => words.some((word) => folded.includes(word)))?.[0]
  if (found === undefined) row.note(say('backup-sessions.result-unknown', { column: row.heading('result') }), written)
  return found
}
