// One page for the director: where the nine stand, what comes first, what waits for a decision.
import { countsOf } from '#hospital/principles/counts.ts'
import { weight } from '#hospital/work/today.ts'
import { standing as stands } from '#hospital/work/acts/exceptions.ts'
import { base, type Report, type Standing } from '../report.ts'
import type { Table } from '../paper.ts'
import { lapsed } from '../lapsed.ts'
import { binderWords } from '../text.ts'
import { checkOf, checkTitle, editionTitles, principleTitle } from '../titles.ts'
import { boardCards } from './board.ts'

const first = 6

export const director: Report = {
  id: 'director',
  needs: null,
  paper(standing) {
    const { locale, evaluation } = standing
    const words = binderWords(locale)
    const verdicts = evaluation.principles.map(({ verdict }) => verdict)
    const fail = verdicts.filter((one) => one === 'fail').length
    const unknown = verdicts.filter((one) => one === 'unknown').length
    const lead = fail + unknown > 0
      ? words('director.lead.bad', { fail, unknown })
      : words('director.lead.good', { told: verdicts.length })
    const decisions = toDecide(standing)
    const things = firstThings(standing)
    return {
      ...base(standing), name: 'director', title: words('director.title'), onePage: true,
      editions: editionTitles(locale, standing.rulebooks),
      blocks: [
        { type: 'paragraph', text: lead, tone: fail > 0 ? 'warning' : 'normal' },
        boardCards(locale, evaluation, standing.trend),
        { type: 'heading', level: 1, text: words('director.first') },
        { ...things, rows: things.rows.slice(0, first) },
        ...(things.rows.length > first
          ? [{ type: 'paragraph', tone: 'note',
            text: words('binder.more', { count: things.rows.length - first }) } as const]
          : []),
        { type: 'heading', level: 1, text: words('director.decide') },
        { type: 'list', items: decisions },
        { type: 'paragraph', text: words('binder.disclaimer'), tone: 'note' },
      ],
      sheets: [boardTable(standing), things, {
        type: 'table', name: words('director.decide'), columns: [{ title: words('director.what'), share: 10 }],
        rows: decisions.map((line) => [line]),
      }],
    }
  },
}

function boardTable({ locale, evaluation }: Standing): Table {
  const words = binderWords(locale)
  return {
    type: 'table', name: words('director.board'),
    columns: [
      { title: words('director.number'), share: 1, align: 'right' }, { title: words('director.what'), share: 5 },
      { title: words('director.result'), share: 2 }, { title: words('verdict.fail'), share: 2, align: 'right' },
      { title: words('verdict.unknown'), share: 2, align: 'right' },
      { title: words('verdict.pass'), share: 2, align: 'right' },
    ],
    rows: evaluation.principles.map(({ number, verdict, checks }) => {
      const { fail, unknown, pass } = countsOf(checks)
      return [
        String(number), principleTitle(locale, number), words(`verdict.${verdict}`), String(fail), String(unknown),
        String(pass),
      ]
    }),
  }
}

function firstThings({ locale, findings, today }: Standing): Table {
  const words = binderWords(locale)
  const failing = findings.filter((one) => one.verdict === 'fail' && one.state !== 'excepted' &&
    one.state !== 'resolved')
  const groups = [...Map.groupBy(failing, (one) => one.check_id)].map(([check, list]) => {
    const { risk = 3, effortMinutes = 15 } = checkOf(check) ?? {}
    const chore = {
      id: check, kind: 'findings', principle: null, about: check, count: list.length, risk, effortMinutes, due: null,
    } as const
    return { check, list, risk, weight: weight(chore, today) }
  })
  groups.sort((a, b) => b.risk - a.risk || b.weight - a.weight)
  return {
    type: 'table', name: words('director.first'), empty: words('director.none'),
    columns: [
      { title: words('director.what'), share: 6 }, { title: words('director.count'), share: 1, align: 'right' },
      { title: words('director.since'), share: 2 }, { title: words('director.risk'), share: 1.6 },
    ],
    rows: groups.map(({ check, list, risk }) => [
      { text: checkTitle(locale, check), verdict: 'fail' as const }, String(list.length),
      list.map(({ since }) => since).sort()[0] ?? '', '●'.repeat(risk) + '○'.repeat(5 - risk),
    ]),
  }
}

function toDecide(standing: Standing): string[] {
  const words = binderWords(standing.locale)
  const { today, exceptions, tasks, evaluation, findings, locale } = standing
  const soon = Temporal.PlainDate.from(today).add({ days: 30 }).toString()
  const lines: string[] = []
  const add = (code: 'director.exception' | 'director.expiring' | 'director.expired' | 'director.overdue',
    count: number) => {
    if (count > 0) lines.push(words(code, { count }))
  }
  add('director.exception', exceptions.filter((one) => one.state === 'requested' && one.until >= today).length)
  add('director.expiring', exceptions.filter((one) => stands(one, today) && one.until <= soon).length)
  add('director.expired', findings.filter((one) => one.state === 'open' && lapsed(exceptions, one.id, today)).length)
  add('director.overdue', tasks.filter((one) => one.state === 'open' && one.due !== null && one.due < today).length)
  const missing = evaluation.principles.filter(({ verdict }) => verdict === 'unknown')
  if (missing.length > 0) {
    const duties = missing.map(({ number }) => words('board.duty', { number, title: principleTitle(locale, number) }))
    lines.push(words('director.missing', { duties: duties.join(words('binder.sep')) }))
  }
  return lines.length > 0 ? lines : [words('director.noneToDecide')]
}
