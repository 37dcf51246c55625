// The list of places where copies lie (保存先の一覧), as a clerk fills it: what each is, and whether an attacker gets at it.
// INVARIANT: nobody looked into any of them. It tells no moment of a look, and is no evidence of what is kept there.
import { fold } from '#engines/japanese'
import type { Attributes } from '#hospital/register/vocabulary/index.ts'
import { toldMedia } from '../shared/amounts/told.ts'
import { likely } from '../shared/columns.ts'
import { rivalIn, rivals, type RivalColumn } from '../shared/rivals.ts'
import type { Row } from '../shared/row.ts'
import { tableSource } from '../shared/table-source.ts'
import { titleOf } from '../shared/titles.ts'
import { readYesNo, saysNothing, toldDate, toldText } from '../shared/told.ts'
import { columns, noWords, titles, toolWords, yesWords } from './columns.words.ts'
import { say, text } from './text.ts'

type Column = keyof typeof columns | RivalColumn
type Question = keyof typeof noWords

const questions = Object.keys(noWords) as readonly Question[]
const titled = titles.map((word) => fold(word))
const tools = toolWords.map(([tool, words]) => [tool, words.map((word) => fold(word))] as const)

export const backupPlaces = tableSource<Column>({
  id: 'backup-places',
  version: 1,
  gives: ['backup-places'],
  text,
  columns: { ...columns, ...rivals('plan', 'system') },
  least: likely,
  sure(found, { name, table }) {
    const asked = questions.filter((question) => found.has(question)).length
    if (!found.has('name') || asked === 0) return 0
    if (rivalIn(found, 'people', 'account', 'contract', 'disclosure', 'line', 'form', 'stocktake', 'session', 'recovery', 'rehearsal', 'claim', 'price')) return 0
    const called = titled.some((word) => fold(`${name} ${table.sheet ?? ''}`).includes(word))
    return Math.min(0.95, 0.4 + 0.15 * asked + (called ? 0.15 : 0))
  },
  begin(_found, input) {
    let answered = false
    let oldest: string | undefined
    return {
      row(row) {
        const name = toldText(row, 'name')
        if (name === undefined) return row.lost(say('backup-places.no-name'))
        const answers = Object.fromEntries(questions.map((question) => [question, answerOf(row, question)]))
        if (questions.some((question) => answers[question] !== undefined)) answered = true
        const checkedOn = toldDate(row, 'checkedOn')
        if (checkedOn !== undefined && checkedOn <= input.today && (oldest === undefined || checkedOn < oldest)) oldest = checkedOn
        return row.fact('repository', {
          name, ...answers,
          tool: toolOf(row),
          place: placeOf(row),
          media: toldMedia(row, 'media', 'tool', 'name'),
          systems: row.list('systems')?.filter((system) => !saysNothing(system)),
          host: toldText(row, 'host'),
          offSite: offSite(row),
        })
      },
      reading: () => ({
        mode: 'snapshot', scope: titleOf(input.name), gives: answered ? ['backup-places'] : [],
        // The list is as old as its oldest answer.
        ...(oldest !== undefined && { observedAt: oldest }),
      }),
    }
  },
})

/** はい and いいえ, ○ and ✕, or the answer in its own words. */
function answerOf(row: Row<Column>, question: Question): boolean | undefined {
  const written = toldText(row, question)
  if (written === undefined) return undefined
  const plainly = readYesNo(written)
  if (plainly !== undefined) return plainly
  const folded = fold(written)
  if (noWords[question].some((word) => folded.includes(fold(word)))) return false
  if (yesWords[question].some((word) => folded.includes(fold(word)))) return true
  row.note(say('backup-places.answer-unclear', { column: row.heading(question) }), written)
  return undefined
}

function toolOf(row: Row<Column>): Attributes['repository']['tool'] | undefined {
  const written = toldText(row, 'tool')
  if (written === undefined) return undefined
  const folded = fold(written)
  return tools.find(([, words]) => words.some((word) => folded.includes(word)))?.[0] ?? 'other'
}

/** Never with the name and password some write into addresses. */
function placeOf(row: Row<Column>): string | undefined {
  return toldText(row, 'place')?.replace(/(:\/\/)[^/@\s]*@/gu, '$1')
}

/** ○ and ✕, or the place it is kept at. */
function offSite(row: Row<Column>): boolean | undefined {
  const written = toldText(row, 'offSite')
  return written === undefined ? undefined : (readYesNo(written) ?? true)
}
