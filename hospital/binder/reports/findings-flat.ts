// Findings for a spreadsheet: one row each, every column filled, so that it can be sorted and filtered.
import type { Table } from '../paper.ts'
import type { Standing } from '../report.ts'
import { binderWords } from '../text.ts'
import { checkTitle, editionTitle, principleTitle } from '../titles.ts'
import { stateWords } from './finding-state.ts'
import { type Finding, reasonsOf, subjectOf } from './finding-words.ts'

export function flatFindings(standing: Standing, list: readonly Finding[]): Table {
  const { locale, rulebooks, tasks, nameOf } = standing
  const words = binderWords(locale)
  const editionOf = new Map(rulebooks.map((book) => [book.id, editionTitle(locale, book)]))
  const taskOf = (one: Finding) => tasks.find(({ state, findings }) => state === 'open' && findings.includes(one.id))
  return {
    type: 'table', name: words('findings.title'), empty: words('findings.none'),
    columns: [
      { title: words('findings.principle'), share: 3 }, { title: words('findings.what'), share: 4 },
      { title: words('findings.verdict'), share: 2 }, { title: words('findings.subject'), share: 4 },
      { title: words('findings.reason'), share: 8 }, { title: words('findings.edition'), share: 6 },
      { title: words('findings.since'), share: 2 }, { title: words('findings.state'), share: 3 },
      { title: words('findings.due'), share: 2 }, { title: words('findings.assignee'), share: 2 },
      { title: words('findings.evidence'), share: 5 },
    ],
    rows: list.map((one) => [
      `${one.principle} ${principleTitle(locale, one.principle)}`, checkTitle(locale, one.check_id),
      words(`verdict.${one.verdict}`), subjectOf(standing, one), reasonsOf(standing, one).join('\n'),
      [...new Set(one.asked_by.map(({ edition, item }) => `${editionOf.get(edition) ?? edition} ${item}`))].join('\n'),
      one.since, stateWords(standing, one), taskOf(one)?.due ?? '', nameOrNone(nameOf, taskOf(one)?.assignee),
      one.evidence.map(({ path, row }) => (row === null ? path : words('check.evidence', { path, row }))).join('\n'),
    ]),
  }
}

const nameOrNone = (nameOf: Standing['nameOf'], person: string | null | undefined) => (person ? nameOf(person) : '')
