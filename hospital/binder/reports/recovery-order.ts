// The order of coming back in this incident: what is left, as a picture, and of each system what was wished, said and measured.
import type { Remaining } from '#hospital/response/comeback/remaining.ts'
import type { SystemStanding } from '#hospital/response/comeback/standing.ts'
import { hoursText, tenths } from '../draw/hours.ts'
import { lanesFigure } from '../draw/lanes.ts'
import type { Block, Cell, Paper, Table } from '../paper.ts'
import { binderWords } from '../text.ts'
import { drillMark, titledPaper, type CourseGiven } from './incident-timeline.ts'

export interface RecoveryOrderGiven extends Pick<CourseGiven, 'locale' | 'hospital' | 'date' | 'head' | 'incident' | 'say' | 'timeOf'> {
  readonly systems: readonly SystemStanding[]
  readonly left: Remaining
  readonly now: number
}

type Words = ReturnType<typeof binderWords>
const hour = 3_600_000

export function recoveryOrderPaper(given: RecoveryOrderGiven): Paper {
  const { locale, incident, say, left: { path, terminals } } = given
  const words = binderWords(locale)
  const table = orderTable(given, words)
  const mark = drillMark(given)
  return {
    ...titledPaper(given, words('order.title')), name: `recovery-order-${incident.number}`, landscape: true,
    blocks: [
      ...mark, { type: 'paragraph', text: endsIn(given, words), tone: path.atLeast ? 'warning' : 'normal' },
      ...(path.systems.length === 0 ? [] : [{ type: 'figure', ...lanesFigure(locale, path, say) } as const]),
      table,
      {
        type: 'paragraph', text: words('order.terminals.left', { left: terminals.left, rebuilt: terminals.rebuilt, used: terminals.sparesUsed, spares: terminals.sparesLeft }),
      },
      { type: 'paragraph', text: words('order.gate'), tone: 'note' },
      { type: 'heading', level: 2, text: words('order.paper') }, paperTable(given, words), ...mark,
    ] satisfies Block[],
    sheets: [table, paperTable(given, words)],
  }
}

function endsIn({ left: { path }, now, timeOf }: RecoveryOrderGiven, words: Words): string {
  if (path.systems.length === 0) return words('order.none')
  const at = (hours: number) => timeOf(now + hours * hour)
  const [middle, plan] = [at(path.all.middle), at(path.all.plan)]
  const ends = words(path.atLeast ? 'order.atLeast' : middle === plan ? 'order.endsAt' : 'order.ends', { middle, plan, now: timeOf(now) })
  return path.claimed.length === 0 ? ends : `${ends}${words('order.rests', { systems: path.claimed.join(words('binder.sep')) })}`
}

function orderTable({ locale, say, systems, left, now, timeOf }: RecoveryOrderGiven, words: Words): Table {
  const ends = new Map(left.path.systems.map(({ key, usable }) => [key, usable.plan]))
  const hours = (value: number | null) => (value === null ? '' : hoursText(locale, value))
  return {
    type: 'table', name: words('order.title'), small: true, empty: words('order.empty'),
    columns: ([['rank', 0.8], ['system', 4], ['state', 2.6], ['wanted', 2], ['said', 3.6], ['measured', 2.4], ['needs', 3.4], ['terminals', 1.4], ['end', 2.6], ['signed', 2.6]] as const)
      .map(([code, share]) => ({ title: words(`order.${code}`), share })),
    rows: systems.map((one): Cell[] => {
      const end = ends.get(one.key)
      return [
        one.rank === null ? '' : String(one.rank), { text: one.first ? `★ ${one.label}` : one.label, strong: true }, say({ code: `words.comeback.state.${one.state}` }),
        hours(one.wantedHours), saidOf(one, locale, words),
        one.measuredHours === null ? { text: words('order.notMeasured'), tone: 'warning' } : hours(one.measuredHours),
        one.needs.map(({ name, up }) => (up ? words('order.up', { name }) : name)).join('\n'), one.terminals === 0 ? '' : String(one.terminals),
        end === undefined ? '' : timeOf(now + tenths(end) * hour), '',
      ]
    }),
  }
}

function saidOf({ estimate: { claim, basis } }: SystemStanding, locale: RecoveryOrderGiven['locale'], words: Words): Cell {
  if (claim === null) return ''
  const writing = claim.inWriting === null ? 'order.writing.unknown' : claim.inWriting ? 'order.writing.yes' : 'order.writing.no'
  const text = [
    words('order.claim', { hours: hoursText(locale, claim.hours), vendor: claim.vendor }), [claim.saidOn ?? '', words(writing)].filter(Boolean).join(' '),
    ...(basis === 'claimed' ? [words('order.unverified')] : []),
  ].join('\n')
  return basis === 'claimed' ? { text, verdict: 'unknown' } : text
}

/** What people write on meanwhile. */
function paperTable({ systems }: RecoveryOrderGiven, words: Words): Table {
  return {
    type: 'table', name: words('order.paper'), small: true, empty: words('order.noPaper'),
    columns: ([['system', 3], ['form', 4], ['where', 5], ['amount', 1.5], ['steps', 6]] as const).map(([code, share]) => ({ title: words(`order.${code}`), share })),
    rows: systems.flatMap(({ label, substitutes }) => substitutes.map(({ is }): Cell[] =>
      [label, is.form ?? '', is.where ?? '', is.amount === undefined ? '' : String(is.amount), is.steps ?? ''])),
  }
}
