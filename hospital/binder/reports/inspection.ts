// The inspection sheet of an edition (令和7): はい/いいえ, 確認日, 目標日, what the check says beside each answer, and its files.
import { worst } from '#hospital/principles/evaluate.ts'
import type { CheckResult } from '#hospital/principles/evaluate.ts'
import { endedOn, type Rulebook, type RulebookItem } from '#hospital/rulebooks/schema.ts'
import type { AttestationRow } from '#hospital/work/tables.ts'
import { heldExercises } from '../held-exercises.ts'
import { lapsed } from '../lapsed.ts'
import { FileNumbers } from '../marks.ts'
import type { Block, Cell, Table } from '../paper.ts'
import { base, type Report, type Standing } from '../report.ts'
import { signs } from '../render/verdicts.ts'
import { binderWords } from '../text.ts'
import { checkTitle, editionTitle } from '../titles.ts'
import { evidenceList, evidenceTable } from './evidence-list.ts'

const usual = 'checklist-r7'

/** Words of an item that were not read in a public source carry a mark. */
const doubtful = ({ wording, certainty }: RulebookItem) =>
  wording === 'quoted' && certainty !== 'stated' && certainty !== 'own'

export const inspection: Report = {
  id: 'inspection-r7',
  needs: null,
  paper(standing, { edition = usual }) {
    const book = standing.rulebooks.find((one) => one.id === edition)
    if (!book) return null
    const { locale } = standing
    const words = binderWords(locale)
    const results = standing.evaluation.principles.flatMap(({ checks }) => checks)
      .filter((one) => one.edition === book.id)
    const told = new Map(standing.attestations.filter((one) => one.edition === book.id).map((one) => [one.item, one]))
    const files = new FileNumbers()
    const lines = book.items.map((item): Line => {
      const its = results.filter((one) => one.item === item.id)
      const verdict = its.length > 0 ? worst(its.map((one) => one.verdict)) : null
      return { item, results: its, verdict, told: told.get(item.id), edition: book.id }
    })
    const title = words('inspection.title', { edition: locale === 'ja' ? book.edition : editionTitle(locale, book) })
    const main: Table = {
      type: 'table', name: words('inspection.item'), small: true, columns: columns(words),
      rows: lines.map((line) => row(standing, line, files)),
    }
    return {
      ...base(standing), name: `inspection-${book.id}`, title, landscape: true, editions: [editionTitle(locale, book)],
      blocks: [
        { type: 'paragraph', text: words('inspection.lead') }, ...warnings(standing, lines, book), main,
        ...(lines.some(({ item }) => doubtful(item))
          ? [{ type: 'paragraph', text: words('inspection.wording'), tone: 'note' } as const]
          : []),
        ...evidenceList(standing, files),
        { type: 'paragraph', text: words('binder.disclaimer'), tone: 'note' },
      ],
      sheets: [main, evidenceTable(standing, files)],
    }
  },
}

interface Line {
  readonly item: RulebookItem
  readonly results: readonly CheckResult[]
  readonly verdict: CheckResult['verdict'] | null
  readonly told: AttestationRow | undefined
  readonly edition: string
}

type Words = ReturnType<typeof binderWords>

const columns = (words: Words): Table['columns'] => [
  { title: words('inspection.number'), share: 1.1 }, { title: words('inspection.scope'), share: 2.2 },
  { title: words('inspection.item'), share: 6.5 }, { title: words('inspection.answer'), share: 1.7 },
  { title: words('inspection.confirmed'), share: 2 }, { title: words('inspection.target'), share: 2 },
  { title: words('inspection.check'), share: 2.4 }, { title: words('inspection.ground'), share: 9 },
]

/** `yes` beside a fault, or `no` beside none. */
const contrary = ({ told, verdict }: Line) =>
  (told?.answer === 'yes' && verdict === 'fail') || (told?.answer === 'no' && verdict === 'pass')

function warnings({ locale, today }: Standing, lines: readonly Line[], book: Rulebook): Block[] {
  const words = binderWords(locale)
  const count = (answer: AttestationRow['answer']) => lines.filter(({ told }) => told?.answer === answer).length
  const summary = words('inspection.summary', {
    all: lines.length, yes: count('yes'), no: count('no'), notApplicable: count('notApplicable'),
    blank: lines.filter(({ told }) => !told).length,
  })
  const against = lines.filter(contrary).map(({ item }) => item.id)
  const blocks: Block[] = [{ type: 'paragraph', text: summary }]
  if (against.length > 0) {
    blocks.push({ type: 'paragraph', tone: 'warning',
      text: words('inspection.contrary', { items: against.join(words('binder.sep')) }) })
  }
  const ended = endedOn(book, today)
  if (ended !== null) blocks.push({ type: 'paragraph', text: words('inspection.over', { date: ended }), tone: 'warning' })
  if (book.status === 'toBeChecked') blocks.push({ type: 'paragraph', text: words('inspection.original'), tone: 'warning' })
  return blocks
}

function row(standing: Standing, line: Line, files: FileNumbers): Cell[] {
  const words = binderWords(standing.locale)
  const { item, told, verdict } = line
  const answer = told ? words(`answer.${told.answer}`) : words('inspection.blank')
  const grounds = [
    ...(contrary(line) ? [words('inspection.differs', { answer })] : []),
    ...(line.results.length === 0
      ? [words('inspection.byHand')]
      : line.results.map((one) => ground(standing, one, files))),
    ...borne(standing, line),
    ...heldExercises(standing, item),
  ]
  const overdue = told?.answer === 'no' && told.target_on !== null && told.target_on < standing.today
  if (overdue) grounds.push(words('inspection.overdue'))
  if (told) grounds.push(words('inspection.told', { by: standing.nameOf(told.by_person) }))
  if (told?.note) grounds.push(words('inspection.note', { note: told.note }))
  return [
    item.id, item.scope?.[standing.locale] ?? '',
    `${item.text[standing.locale]}${doubtful(item) ? ` ${words('inspection.mark')}` : ''}`,
    { text: answer, strong: told !== undefined,
      ...(contrary(line) ? { tone: 'warning' } : told ? {} : { tone: 'note' }) },
    told?.confirmed_on ?? '', overdue ? { text: told.target_on ?? '', tone: 'warning' } : (told?.target_on ?? ''),
    verdict ? { text: words(`verdict.${verdict}`), verdict } : '', grounds.join('\n'),
  ]
}

/** One check in one line: how many, why not, which files. */
function ground({ locale, say }: Standing, result: CheckResult, files: FileNumbers): string {
  const words = binderWords(locale)
  const all = [...result.evidence, ...result.subjects.flatMap(({ evidence }) => evidence)]
  const numbers = [...new Set(all.map((one) => files.of(one)))].sort((a, b) => a - b)
  const bad = result.subjects.filter(({ verdict }) => verdict === 'fail').length
  const whole = result.verdict === 'fail' && bad === 0
  const code = whole ? 'inspection.result.failWhole' as const : `inspection.result.${result.verdict}` as const
  const sentence = words(code, {
    title: checkTitle(locale, result.id), looked: result.looked, bad,
    reason: result.reasons.map((one) => say(one)).join(' '),
  })
  const where = numbers.length > 0 ? words('inspection.files', { numbers: numbers.join(', ') }) : ''
  return `${signs[result.verdict]} ${sentence}${where}`
}

/** Exceptions among the findings of this item: those that stand, and those that ran out. */
function borne({ locale, findings, exceptions, today }: Standing, { item, edition }: Line): string[] {
  const words = binderWords(locale)
  const its = findings.filter((one) =>
    one.state !== 'resolved' && one.asked_by.some((by) => by.edition === edition && by.item === item.id))
  const excepted = its.filter((one) => one.state === 'excepted').length
  const over = its.filter((one) => one.state !== 'excepted' && lapsed(exceptions, one.id, today)).length
  return [
    ...(excepted > 0 ? [words('inspection.excepted', { count: excepted })] : []),
    ...(over > 0 ? [words('inspection.expired', { count: over })] : []),
  ]
}
