// Records of restore rehearsals (復旧訓練記録): what was brought back, when each stage was reached, and how it went.
import { fold } from '#engines/japanese'
import { stages, type Stage } from '#hospital/register/vocabulary/recovery.ts'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { mediaSortOf } from '../shared/amounts/media.ts'
import { toldBytes, toldCount, toldHours } from '../shared/amounts/told.ts'
import { likely } from '../shared/columns.ts'
import { dataKindOf } from '../shared/data-kinds.ts'
import { rivalIn, rivals, type RivalColumn } from '../shared/rivals.ts'
import type { Row } from '../shared/row.ts'
import { tableSource } from '../shared/table-source.ts'
import { say as sayShared } from '../shared/text.ts'
import { toldDate, toldText, toldYesNo } from '../shared/told.ts'
import { Clock } from './clock.ts'
import { columns, onPaper, outcomeWords, sortWords, titles } from './columns.words.ts'
import { say, text } from './text.ts'

type Column = keyof typeof columns | RivalColumn
type Rehearsal = Attributes['rehearsal']

const kindsOf = sortWords.map(([sort, words]) => [sort, words.map((word) => fold(word))] as const)
const outcomes = outcomeWords.map(([outcome, words]) => [outcome, words.map((word) => fold(word))] as const)
const paper = onPaper.map((word) => fold(word))
const titled = titles.map((word) => fold(word))

export const rehearsals = tableSource<Column>({
  id: 'rehearsals',
  version: 1,
  gives: ['rehearsals'],
  text,
  columns: { ...columns, ...rivals('rehearsal', 'session', 'claim', 'recovery', 'plan', 'media') },
  least: likely,
  sure(found, { name, table }) {
    if (!(found.has('date') || found.has('declaredAt') || found.has('dataStartedAt')) || !(found.has('system') || found.has('title'))) return 0
    if (rivalIn(found, 'people', 'account', 'contract', 'disclosure', 'line', 'form', 'price')) return 0
    const called = titled.some((word) => fold(`${name} ${table.sheet ?? ''}`).includes(word)) || rehearsed(found.columns)
    if (!called) return 0
    const times = stages.filter((stage) => found.has(stage)).length
    const more = (['took', 'bytes', 'outcome', 'doneBy', 'files', 'trouble'] as const).filter((column) => found.has(column)).length
    return times + more < 2 ? 0 : Math.min(0.95, 0.55 + 0.08 * times + 0.06 * more)
  },
  begin: (_found, input) => ({
    row(row) {
      const [system, title] = [toldText(row, 'system'), toldText(row, 'title')]
      const day = toldDate(row, 'date')
      const written = fold(`${toldText(row, 'sort') ?? ''} ${title ?? ''}`)
      if (paper.some((word) => written.includes(word))) return row.noted(say('rehearsals.on-paper'), title ?? written)
      const sort = kindsOf.find(([, words]) => words.some((word) => written.includes(word)))?.[0] ?? 'system'
      const reached = stagesOf(row, sort, day, input.today)
      const began = day ?? Object.values(reached)[0]?.slice(0, 10)
      const id = toldText(row, 'id')
      if (began === undefined && id === undefined) return row.lost(say('rehearsals.no-date'))
      if (system === undefined && title === undefined) return row.lost(say('rehearsals.nothing-named'))
      const [medium, data] = [toldText(row, 'medium'), toldText(row, 'data')]
      return row.fact('rehearsal', {
        id: [began, system ?? title, id].filter((part) => part !== undefined).join(' '),
        title, sort, system,
        repository: toldText(row, 'repository'), generation: toldText(row, 'generation'), medium,
        media: medium === undefined ? undefined : mediaSortOf(medium),
        data: data === undefined ? undefined : dataKindOf(data),
        ...reached,
        bytes: toldBytes(row, 'bytes'), files: toldCount(row, 'files'), compared: toldCount(row, 'compared'), equal: toldCount(row, 'equal'),
        decidedBy: toldText(row, 'decidedBy'), doneBy: toldText(row, 'doneBy'),
        keysNeeded: row.list('keysNeeded'), keysOutOfReach: row.list('keysOutOfReach'),
        isolated: toldYesNo(row, 'isolated'), trouble: toldText(row, 'trouble'), outcome: outcomeOf(row),
      })
    },
    // A list of this year does not undo the rehearsals of the last.
    reading: () => ({ mode: 'additive', scope: '' }),
  }),
})

function rehearsed(columns: { readonly [K in Column]?: { readonly name: string } }): boolean {
  return (['date', 'title', 'sort', 'outcome'] as const).some((column) => titled.some((word) => fold(columns[column]?.name ?? '').includes(word)))
}

/** Each stage with its moment, in their order; of data alone, its beginning and end are those of bringing it in. */
function stagesOf(row: Row<Column>, sort: Rehearsal['sort'], day: string | undefined, today: string): Partial<Record<Stage, string>> {
  const clock = new Clock(today, day)
  const reached: Partial<Record<Stage, string>> = {}
  for (const stage of stages) {
    const written = toldText(row, stage)
    if (written === undefined) continue
    const moment = clock.read(written)
    if (moment === null) row.note(sayShared('source.date-unreadable', { column: row.heading(stage) }), written)
    else reached[stage] = moment
  }
  const took = toldHours(row, 'took', 1)
  const first = reached.declaredAt ?? reached.dataStartedAt
  if (took !== undefined && first !== undefined && first.length > 10 && reached.handedOverAt === undefined && reached.dataInAt === undefined)
    reached.handedOverAt = new Date(Date.parse(first) + took * 3_600_000).toISOString()
  if (sort !== 'data' && sort !== 'sample') return reached
  const { declaredAt, handedOverAt } = reached
  return {
    ...(declaredAt !== undefined && { dataStartedAt: declaredAt }), ...(handedOverAt !== undefined && { dataInAt: handedOverAt }), ...reached,
  }
}

function outcomeOf(row: Row<Column>): Rehearsal['outcome'] | undefined {
  const written = toldText(row, 'outcome')
  if (written === undefined) return undefined
  const folded = fold(written)
  const found = outcomes.find(([, words]) => words.some((word) => folded.includes(word)))?.[0]
  if (found === undefined) row.note(say('rehearsals.outcome-unknown', { column: row.heading('outcome') }), written)
  return found
}
