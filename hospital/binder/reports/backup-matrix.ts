// Systems by generations by seven verdicts as one picture that a black-and-white copy keeps, and below it in words what
// must be done and what cannot be told.
import { matrix, type SystemRows } from '#hospital/copies/matrix/matrix.ts'
import { verdictNames, type VerdictName } from '#hospital/copies/verdicts/shape.ts'
import { gridFigure, gridLines } from '../draw/grid.ts'
import type { Block, Cell, Table } from '../paper.ts'
import { base, type Report, type Standing } from '../report.ts'
import { binderWords } from '../text.ts'
import { backupEditions, backupLimits, once } from './backup-words.ts'

/** Lanes that one landscape page holds beside its head. */
const linesToAPage = 13

export const backupMatrix: Report = {
  id: 'backup-matrix',
  needs: null,
  paper(standing) {
    const { locale, view } = standing
    const words = binderWords(locale)
    const systems = matrix(view, backupLimits(standing))
    const lines = gridLines(systems)
    const pages = Array.from({ length: Math.ceil(lines.length / linesToAPage) }, (_, at) =>
      lines.slice(at * linesToAPage, (at + 1) * linesToAPage))
    return {
      ...base(standing), name: 'backup-matrix', title: words('grid.title'), landscape: true,
      editions: backupEditions(standing),
      blocks: [
        { type: 'paragraph', text: words(systems.length === 0 ? 'grid.empty' : 'grid.lead') },
        ...pages.map((page) => ({
          type: 'figure', ...gridFigure(locale, page, (name) => titleOf(standing, name)),
        }) as const),
        ...(systems.length === 0 ? [] : [...spokenBlocks(standing, systems)]),
        { type: 'paragraph', text: words('binder.disclaimer'), tone: 'note' },
      ],
      sheets: [flat(standing, systems)],
    }
  },
}

const titleOf = ({ say }: Standing, name: VerdictName): string => say({ code: `verdict.${name}` })

/** Of each system: how far back the last clean one is, and each thing that speaks against a generation, said once. */
function spokenBlocks(standing: Standing, systems: readonly SystemRows[]): Block[] {
  const words = binderWords(standing.locale)
  return [
    { type: 'heading', level: 1, text: words('grid.words') },
    {
      type: 'table', name: words('grid.words'), small: true,
      columns: [{ title: words('grid.system'), share: 4 }, { title: words('grid.clean'), share: 4 },
        { title: words('grid.against'), share: 10 }, { title: words('grid.open'), share: 8 }],
      rows: systems.map((one): Cell[] => [
        { text: one.system.name, strong: true }, cleanWords(standing, one),
        said(standing, one, 'fail'), said(standing, one, 'unknown'),
      ]),
    },
  ]
}

function cleanWords({ locale }: Standing, { lastClean, farBackDays }: SystemRows): Cell {
  const words = binderWords(locale)
  if (lastClean === null) return { text: words('grid.noClean'), verdict: 'unknown' }
  const { takenOn, days } = lastClean
  const text = words('grid.lastClean', { day: takenOn, days })
  return farBackDays !== null && days > farBackDays
    ? { text: words('grid.tooFar', { text, limit: farBackDays }), verdict: 'fail' } : text
}

const mostSaid = 4

function said(standing: Standing, { generations, missing }: SystemRows, wanted: 'fail' | 'unknown'): string {
  const { locale, say } = standing
  const words = binderWords(locale)
  const found = generations.flatMap(({ generation, verdicts }) => verdictNames.flatMap((name) => {
    const { verdict, reasons: [first] } = verdicts[name]
    if (verdict !== wanted || first === undefined) return []
    return [{ at: generation.position, text: words('grid.about', { title: titleOf(standing, name),
      text: say(first) }) }]
  }))
  const lines = [...Map.groupBy(found, ({ text }) => text)].map(([text, list]) =>
    (wanted === 'fail' ? `${once(list.map(({ at }) => String(at))).join(words('grid.and'))}: ${text}` : text))
  const none = wanted === 'fail' ? missing.map(({ reason }) => say(reason)) : []
  const all = once([...none, ...lines])
  const more = all.length > mostSaid ? [words('binder.more', { count: all.length - mostSaid })] : []
  return [...all.slice(0, mostSaid), ...more].join('\n')
}

/** One row for each generation and verdict. */
function flat(standing: Standing, systems: readonly SystemRows[]): Table {
  const { locale, say } = standing
  const words = binderWords(locale)
  const rows = systems.flatMap(({ system, generations, missing }) => [
    ...missing.map(({ repository, reason }): Cell[] => [
      system.name, repository ?? '', '', '', '', titleOf(standing, 'exists'), words('verdict.fail'), say(reason), '',
    ]),
    ...generations.flatMap(({ generation, takenOn, verdicts }) => verdictNames.map((name): Cell[] => {
      const { verdict, reasons, date } = verdicts[name]
      return [system.name, generation.repository, String(generation.position), generation.is.id ?? '', takenOn ?? '',
        titleOf(standing, name), words(`verdict.${verdict}`), reasons.map(say).join(' '), date ?? '']
    })),
  ])
  return {
    type: 'table', name: words('grid.title'), rows,
    columns: [
      { title: words('grid.system'), share: 4 }, { title: words('grid.repository'), share: 4 },
      { title: words('grid.position'), share: 2, align: 'right' }, { title: words('grid.id'), share: 3 },
      { title: words('grid.takenOn'), share: 3 }, { title: words('grid.question'), share: 3 },
      { title: words('check.result'), share: 3 }, { title: words('fee.why'), share: 10 },
        { title: words('grid.seenOn'), share: 3 },
    ],
  }
}
