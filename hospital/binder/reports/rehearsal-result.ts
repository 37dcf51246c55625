// What one rehearsal showed, on a sheet to be signed: hours against what was agreed, each step, hashes, keys, trouble.
import { rehearsalsOf } from '#hospital/copies/rehearsals.ts'
import { steps } from '#hospital/recovery/estimate/steps.ts'
import { resultSheet, type Against, type ResultSheet } from '#hospital/recovery/rehearsal/result.ts'
import { stages } from '#hospital/register/vocabulary/recovery.ts'
import { clock, hoursText } from '../draw/hours.ts'
import type { Cell, Table } from '../paper.ts'
import { base, type Report, type Standing } from '../report.ts'
import { binderWords } from '../text.ts'
import { backupEditions, chosen, endOf, once, signature, yesNo } from './backup-words.ts'

export const rehearsalResult: Report = {
  id: 'rehearsal-result',
  needs: null,
  paper(standing, { rehearsal }) {
    const { locale, view, say, today } = standing
    const words = binderWords(locale)
    // The machine's own samples have no people to sign for them.
    const key = rehearsal ?? (rehearsalsOf(view).find(({ is }) => is.sort !== 'sample') ?? rehearsalsOf(view)[0])?.key
    const sheet = key === undefined ? null : resultSheet(view, key, endOf(today))
    if (rehearsal !== undefined && sheet === null) return null
    return {
      ...base(standing), name: 'rehearsal-result', title: words('drill.title'), editions: backupEditions(standing),
      blocks: sheet === null ? [{ type: 'paragraph', text: words('drill.none') }] : [
        { type: 'heading', level: 1, text: sheet.is.title ?? sheet.is.id ?? key ?? '' },
        { type: 'list', items: once(sheet.messages.map(say)) },
        about(standing, sheet),
        { type: 'heading', level: 2, text: words('drill.steps') },
        stepTable(standing, sheet),
        ...(sheet.is.trouble ? [
          { type: 'heading', level: 2, text: words('drill.trouble') } as const,
          { type: 'paragraph', text: sheet.is.trouble } as const,
        ] : []),
        signature(standing, 'done', 'decided'),
      ],
      sheets: sheet === null ? [list(standing)] : [about(standing, sheet), stepTable(standing, sheet), list(standing)],
    }
  },
}

const mark = { met: 'pass', missed: 'fail', unknown: 'unknown' } as const

function against({ locale }: Standing, { hours, target, verdict }: Against): Cell {
  const words = binderWords(locale)
  const shown = (value: number | null) => (value === null ? words('unsaid') : hoursText(locale, value))
  return { text: words('drill.against', { hours: shown(hours), target: shown(target) }), verdict: mark[verdict] }
}

function about(standing: Standing, sheet: ResultSheet): Table {
  const { locale } = standing
  const words = binderWords(locale)
  const { is, rto, rpo, hashes, keysOutOfReach, bytesPerSecond, filesPerSecond } = sheet
  const rows: [string, Cell][] = [
    [words('grid.system'), is.system ?? ''], [words('drill.sort'), chosen(standing, 'sort', is.sort)],
    [words('drill.outcome'), { text: chosen(standing, 'outcome', is.outcome) || words('unsaid'),
      ...(is.outcome === 'came-back' ? {} : { verdict: is.outcome === undefined ? 'unknown' : 'fail' }) }],
    [words('drill.rto'), against(standing, rto)], [words('drill.rpo'), against(standing, rpo)],
    [words('drill.from'), [is.repository, is.generation, is.medium].filter(Boolean).join(' / ') || words('unsaid')],
    [words('drill.amount'), is.bytes === undefined &&
      is.files === undefined ? words('unsaid') : words('drill.amountOf',
        { gigabytes: is.bytes === undefined ? words('unsaid') : round(is.bytes / 1e9),
      files: is.files === undefined ? words('unsaid') : is.files.toLocaleString('en-US') })],
    [words('drill.rate'), bytesPerSecond === null ? words('unsaid') : words('drill.rateOf', {
      megabytes: round(bytesPerSecond / 1e6),
        files: filesPerSecond === null ? words('unsaid') : round(filesPerSecond) })],
    [words('drill.hashes'), { text: words('drill.hashesOf', { equal: hashes.equal, compared: hashes.compared }),
      verdict: mark[hashes.verdict] }],
    [words('drill.keys'), (is.keysNeeded ?? []).join(words('binder.sep'))],
    [words('drill.keysOut'), keysOutOfReach.length === 0 ? words('drill.noKeys')
      : { text: keysOutOfReach.join(words('binder.sep')), verdict: 'fail' }],
    [words('drill.isolated'), yesNo(standing, is.isolated)],
    [words('drill.people'), [is.decidedBy, is.doneBy].filter(Boolean).join(' / ')],
  ]
  return {
    type: 'table', name: words('drill.about'), rows,
    columns: [{ title: words('drill.what'), share: 4 }, { title: words('drill.is'), share: 10 }],
  }
}

const round = (value: number): string => (Math.round(value * 10) / 10).toLocaleString('en-US')

function stepTable({ locale, say }: Standing, { is, steps: seconds }: ResultSheet): Table {
  const words = binderWords(locale)
  const at = (stage: (typeof stages)[number] | undefined) => {
    const moment = stage && is[stage]
    return moment === undefined ? words('unsaid') : clock(moment)
  }
  return {
    type: 'table', name: words('drill.steps'), small: true,
    columns: [
      { title: words('drill.step'), share: 6 }, { title: words('drill.began'), share: 4 },
        { title: words('drill.ended'), share: 4 },
      { title: words('drill.took'), share: 3, align: 'right' },
    ],
    rows: steps.map((step, index): Cell[] => [
      say({ code: `recovery.step.${step}` }), at(stages[index]), at(stages[index + 1]),
      seconds[step] === undefined || is[stages[index +
        1] ?? 'declaredAt'] === undefined ? words('unsaid') : hoursText(locale, seconds[step] / 3600),
    ]),
  }
}

/** All there were, for a spreadsheet. */
function list(standing: Standing): Table {
  const words = binderWords(standing.locale)
  return {
    type: 'table', name: words('drill.all'),
    columns: [{ title: words('drill.what'), share: 4 }, { title: words('grid.system'), share: 4 },
      { title: words('drill.sort'), share: 3 }, { title: words('drill.outcome'), share: 3 },
        { title: words('drill.began'), share: 4 }],
    rows: rehearsalsOf(standing.view).map(({ is, key }) => [
      is.title ?? is.id ?? key, is.system ?? '', chosen(standing, 'sort', is.sort), chosen(standing, 'outcome',
        is.outcome),
      is.declaredAt === undefined ? '' : clock(is.declaredAt),
    ]),
  }
}
