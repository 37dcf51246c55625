// The contact tree to call by when the network is gone: after how many minutes whom, on which number, with room for what came of it.
import type { Calling } from '#hospital/response/calls/calling.ts'
import type { Called, CallTree } from '#hospital/response/calls/tree.ts'
import { channels, type Contact } from '#hospital/work/contact-tree.ts'
import type { Block, Cell, Paper, Table } from '../paper.ts'
import { binderWords } from '../text.ts'
import { drillMark, titledPaper, type CourseGiven } from './incident-timeline.ts'

export interface CallTreeGiven extends Pick<CourseGiven, 'locale' | 'hospital' | 'date' | 'head' | 'incident' | 'say'> {
  readonly rules: Calling
  readonly tree: CallTree
}

type Words = ReturnType<typeof binderWords>

const logRows = 10

export function callTreePaper(given: CallTreeGiven): Paper {
  const { locale, incident, tree } = given
  const words = binderWords(locale)
  const mark = drillMark(given)
  return {
    ...titledPaper(given, words('calls.title')), name: `calls-${incident.number}`, landscape: true,
    blocks: [...mark, ...callBlocks(given), ...mark],
    sheets: tablesOf(words, tree).map(({ table }) => table),
  }
}

const tablesOf = (words: Words, tree: CallTree) => (['inside', 'vendors', 'outside'] as const)
  .map((part) => ({ part, table: peopleTable(words, words(`calls.${part}`), tree[part]) }))

/** For the red file too. */
export function callBlocks({ locale, rules, tree }: Pick<CallTreeGiven, 'locale' | 'rules' | 'tree'>): readonly Block[] {
  const words = binderWords(locale)
  return [
    { type: 'paragraph', text: words('calls.how', { minutes: rules.escalateAfterMinutes, tries: rules.triesPerChannel }), tone: 'warning' },
    ...tablesOf(words, tree).flatMap(({ part, table }): Block[] => [{ type: 'heading', level: 2, text: words(`calls.${part}`) }, table]),
    { type: 'pageBreak' },
    { type: 'heading', level: 2, text: words('calls.log') }, blankLog(words),
  ]
}

const nameOf = ({ is, key }: Contact): string => [is.organisation ?? is.vendor, is.department, is.name].filter(Boolean).join(' ') || key

function peopleTable(words: Words, name: string, places: readonly Called[]): Table {
  return {
    type: 'table', name, small: true, roomy: true, empty: words('calls.none'),
    columns: ([['after', 1.2], ['place', 3], ['who', 4], ['ways', 4.5], ['time', 2], ['outcome', 2.6]] as const).map(([code, share]) => ({ title: words(`calls.${code}`), share })),
    rows: places.flatMap(({ place, title, about, afterMinutes }): Cell[][] => {
      const people = [...(place.main ? [place.main] : []), ...place.deputies]
      const where = [title, about].filter((one) => one !== null).join('\n')
      const after = words('calls.minutes', { minutes: afterMinutes })
      if (people.length === 0) return [[after, where, { text: words('calls.nobody'), tone: 'warning' }, '', '', '']]
      return people.map((one, at): Cell[] => [
        at === 0 ? after : words('calls.deputy'), at === 0 ? { text: where, strong: true } : '', nameOf(one), waysOf(words, one), '', '',
      ])
    }),
  }
}

function waysOf(words: Words, one: Contact): Cell {
  const ways = channels(one)
  const night = one.is.nightsAndHolidays ? [words('tree.night')] : []
  return ways.length > 0 ? [...ways, ...night].join('\n') : { text: words('calls.noWay'), tone: 'warning' }
}

function blankLog(words: Words): Table {
  return {
    type: 'table', name: words('calls.log'), roomy: true,
    columns: ([['time', 2], ['who', 4], ['number', 4], ['outcome', 5], ['said', 8], ['caller', 3]] as const).map(([code, share]) => ({ title: words(`calls.${code}`), share })),
    rows: Array.from({ length: logRows }, () => ['', '', '', words('calls.outcomes'), '', '']),
  }
}
