// The same report as a paper, for HTML and PDF.
import type { Locale } from '#hospital/kernel/text.ts'
import type { Evaluation } from '#hospital/principles/evaluate.ts'
import type { Cell, Paper } from '#hospital/binder/paper.ts'
import { boardCards } from '#hospital/binder/reports/board.ts'
import { binderWords } from '#hospital/binder/text.ts'
import { checkTitle } from '#hospital/binder/titles.ts'
import type { Call } from '../command.ts'
import { sourceTitle } from '../mappings.ts'
import type { CheckReport } from './report.ts'
import { askers, type Check, endedEditions, together } from './together.ts'

/** Subjects printed for each item; all of them stand in the JSON. */
const most = 50

export function checkPaper(report: CheckReport, evaluation: Evaluation, hospital: string, call: Pick<Call, 'locale' | 'say'>): Paper {
  const { locale } = call
  const words = binderWords(locale)
  return {
    name: 'check', locale, title: words('check.title'), hospital, date: report.asOf, head: null, landscape: true,
    editions: report.editions.map(({ title }) => title),
    blocks: [
      ...endedEditions(report, call).map((text) => ({ type: 'paragraph', text, tone: 'warning' }) as const),
      boardCards(locale, evaluation),
      ...report.principles.filter(({ checks }) => checks.length > 0).flatMap((principle) => [
        { type: 'heading', level: 1, text: words('board.duty', { number: principle.number, title: principle.title }) } as const,
        {
          type: 'table', name: words('board.duty', { number: principle.number, title: '' }).trim(),
          columns: [{ title: words('check.item'), share: 4 }, { title: words('check.result'), share: 2 }, { title: words('check.why'), share: 9 }],
          rows: together(principle.checks).map((alike): Cell[] => [
            [checkTitle(locale, alike[0].id), ...askers(report, alike)].join('\n'),
            { text: words(`verdict.${alike[0].verdict}`), verdict: alike[0].verdict }, why(alike[0], locale),
          ]),
        } as const,
      ]),
      { type: 'heading', level: 1, text: words('check.files') },
      {
        type: 'table', name: words('check.files'), empty: words('check.noFiles'),
        columns: [
          { title: words('check.file'), share: 4 }, { title: words('check.takenFor'), share: 5 },
          { title: words('check.facts'), share: 1, align: 'right' }, { title: words('check.unread'), share: 6 },
        ],
        rows: report.files.map((file): Cell[] => [
          file.path, file.source ? sourceTitle(call, file.source) : words('check.notRecognised'), String(file.facts),
          file.problems.slice(0, most).map(({ row, text }) => (row === null ? text : `${row}: ${text}`)).join('\n'),
        ]),
      },
      { type: 'paragraph', text: words('binder.disclaimer'), tone: 'note' },
    ],
  }
}

function why(check: Check, locale: Locale): string {
  const words = binderWords(locale)
  const place = ({ path, row, sheet }: Check['evidence'][number]) =>
    row === null ? path : sheet === undefined ? words('check.evidence', { path, row }) : words('check.evidenceSheet', { path, row, sheet })
  const subjects = check.subjects.slice(0, most).map((one) =>
    words('check.subject', {
      label: one.label, reasons: one.reasons.map(({ text }) => text).join(' '), places: one.evidence.slice(0, 2).map(place).join(', '),
    }))
  const more = check.subjects.length > most ? [words('binder.more', { count: check.subjects.length - most })] : []
  return [...check.reasons.map(({ text }) => text), ...subjects, ...more].join('\n')
}
