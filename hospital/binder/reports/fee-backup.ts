// What the fee rules want shown: system by method by kind of offline keeping by where that is agreed by the last drill.
// What nobody wrote down is said to be unsaid, and what follows is the result of a look, nobody's certificate.
import { feeLines, type FeeLine } from '#hospital/copies/fee.ts'
import { named } from '#hospital/copies/generations/systems.ts'
import type { CheckResult } from '#hospital/principles/evaluate.ts'
import { askingEditions } from '../marks.ts'
import type { Block, Cell, Table } from '../paper.ts'
import { base, type Report, type Standing } from '../report.ts'
import { binderWords } from '../text.ts'
import { editionTitle } from '../titles.ts'
import { chosen, yesNo } from './backup-words.ts'

const check = 'fee-evidence'

export const feeBackup: Report = {
  id: 'fee-backup',
  needs: null,
  paper(standing) {
    const { locale, view } = standing
    const words = binderWords(locale)
    const lines = feeLines(view)
    return {
      ...base(standing), name: 'fee-backup', title: words('fee.title'), landscape: true,
      editions: askingEditions(standing, [check]),
      blocks: [
        { type: 'paragraph', text: words('fee.lead') },
        table(standing, lines),
        { type: 'heading', level: 1, text: words('fee.result') },
        ...resultsOf(standing).flatMap((one) => results(standing, one, lines)),
        { type: 'paragraph', text: words('fee.ways'), tone: 'note' },
        { type: 'paragraph', text: words('binder.disclaimer'), tone: 'note' },
      ],
      sheets: [table(standing, lines)],
    }
  },
}

function resultsOf({ evaluation }: Standing): readonly CheckResult[] {
  return evaluation.principles.flatMap(({ checks }) => checks.filter(({ id }) => id === check))
}

function table(standing: Standing, lines: readonly FeeLine[]): Table {
  const words = binderWords(standing.locale)
  return {
    type: 'table', name: words('fee.title'), empty: words('fee.empty'), small: true,
    columns: [
      { title: words('fee.system'), share: 5 }, { title: words('fee.method'), share: 4.5 },
      { title: words('fee.every'), share: 2.2, align: 'right' }, { title: words('fee.generations'), share: 2,
        align: 'right' },
      { title: words('fee.media'), share: 3.2 }, { title: words('fee.offSite'), share: 2.8 },
      { title: words('fee.offline'), share: 4 }, { title: words('fee.clause'), share: 5.2 },
        { title: words('fee.drill'), share: 4.6 },
    ],
    rows: lines.flatMap((line) => rowsOf(standing, line)),
  }
}

function rowsOf(standing: Standing, { system, plans, lastDrill }: FeeLine): Cell[][] {
  const words = binderWords(standing.locale)
  const unsaid: Cell = { text: words('unsaid'), verdict: 'unknown' }
  const or = (text: string | undefined): Cell => text || unsaid
  const drill: Cell = lastDrill === null ? { text: words('fee.noDrill'), verdict: 'unknown' }
    : lastDrill.came ? words(lastDrill.hours === null ? 'fee.drillCame' : 'fee.drillHours',
      { date: lastDrill.date, hours: lastDrill.hours ?? 0 })
      : { text: words('fee.drillFailed', { date: lastDrill.date }), verdict: 'fail' }
  if (plans.length === 0)
    return [[{ text: system.name, strong: true }, { text: words('fee.noPlan'), verdict: 'fail' }, '', '', '', '', '',
      '', drill]]
  return plans.map(({ is }) => [
    { text: system.name, strong: true },
    [is.method, is.repository].filter(Boolean).join(' / ') || unsaid,
    is.everyHours === undefined ? unsaid : words('hours.hours', { hours: is.everyHours }),
    is.generations === undefined ? unsaid : String(is.generations),
    or(chosen(standing, 'media', is.media)), is.offSite === undefined ? unsaid : yesNo(standing, is.offSite),
    or(chosen(standing, 'offline', is.offline)),
    or([is.byProvider === true ? words('fee.byProvider') : '', is.clause ?? ''].filter(Boolean).join(' ')), drill,
  ])
}

function results(standing: Standing, result: CheckResult, lines: readonly FeeLine[]): Block[] {
  const { locale, rulebooks, say } = standing
  const words = binderWords(locale)
  const book = rulebooks.find(({ id }) => id === result.edition)
  const names = new Map(lines.map(({ system }) => [named(system).key, system.name]))
  const told = result.subjects.map(({ key, verdict, reasons }): Cell[] => [
    names.get(key) ?? key, { text: words(`verdict.${verdict}`), verdict }, reasons.map(say).join('\n'),
  ])
  return [
    {
      type: 'paragraph', tone: result.verdict === 'fail' ? 'warning' : 'normal',
      text: words('fee.verdict', { edition: book ? editionTitle(locale, book) : result.edition ?? '',
        verdict: words(`verdict.${result.verdict}`) }),
    },
    ...(told.length === 0
      ? result.reasons.map((one) => ({ type: 'paragraph', text: say(one), tone: 'note' }) as const)
      : [{
        type: 'table', name: words('fee.result'), small: true, rows: told,
        columns: [{ title: words('fee.system'), share: 5 }, { title: words('check.result'), share: 3 },
          { title: words('fee.why'), share: 14 }],
      } as const]),
  ]
}
