// What the incident already tells about a field. A suggestion is never written by itself: a person takes it, or not.
import type { Message } from '#hospital/kernel/text.ts'
import type { Comeback } from '../comeback/read.ts'
import { gateLine } from '../comeback/text.ts'
import type { CutRow } from '../cuts/tables.ts'
import type { Answers } from '../duties/shape.ts'
import type { ReportRow } from '../duties/tables.ts'
import type { Item } from '../evidence/read.ts'
import type { IncidentRow } from '../incident/tables.ts'
import type { LineKind, LineRow } from '../timeline/tables.ts'
import type { Note } from '../word/read.ts'
import type { FormField, Suggestor } from './form.ts'

export interface Known {
  readonly incident: IncidentRow
  readonly lines: readonly LineRow[]
  readonly answers: Answers
  /** Not withdrawn, with the title of each duty in the language asked for. */
  readonly told: readonly { readonly report: ReportRow; readonly title: string }[]
  readonly items: readonly Item[]
  readonly cuts: readonly CutRow[]
  readonly comeback: Pick<Comeback, 'states' | 'answers'>
  /** Newest first. */
  readonly notes: readonly Note[]
  readonly hospital: string
  /** Who is called for security, as one line; null: the register has nobody. */
  readonly contact: string | null
  readonly lead: string | null
  say(message: Message): string
  /** A moment with its day and hour, in Japan. */
  moment(at: number): string
}

export interface Suggestion {
  readonly source: Suggestor
  readonly value: string
}

export function suggestionsFor({ suggest }: FormField, known: Known): readonly Suggestion[] {
  const found = suggest.flatMap((source) => {
    const value = suggestors[source](known)?.trim()
    return value ? [{ source, value: value.slice(0, 20_000) }] : []
  })
  return found.filter(({ value }, at) => found.findIndex((one) => one.value === value) === at)
}

const suggestors: { readonly [S in Suggestor]: (known: Known) => string | null } = {
  hospital: ({ hospital }) => hospital,
  'security-contact': ({ contact }) => contact,
  'known-at': ({ incident, moment }) => moment(incident.known_at),
  'first-line': ({ lines, incident, moment }) => moment(Math.min(incident.known_at, ...lines.map((line) => line.happened_at))),
  lead: ({ lead }) => lead,
  title: ({ incident }) => incident.title,
  reports: (known) => linesOf(known, ['report', 'told']),
  answers: ({ answers, say }) => saidOf('kind', answers.get('purpose'), say),
  evidence: ({ items, moment }) => together(items.map(({ item }) => [item.number, moment(item.collected_at), item.what, item.place])),
  declared: (known) => linesOf(known, ['declared']),
  care: ({ answers, say }) => saidOf('care', answers.get('care'), say),
  cuts: ({ cuts, say, moment }) => together(cuts.flatMap(({ name, cut_at, joined_at }) => [
    [moment(cut_at), say({ code: 'response.line.cut', params: { name } })],
    ...(joined_at === null ? [] : [[moment(joined_at), say({ code: 'response.line.joined', params: { name } })]]),
  ])),
  done: (known) => linesOf(known, ['step', 'recovery']),
  comeback: ({ comeback: { states }, say, moment }) => together(states.map(({ state, label, since }) => (
    [moment(since), say({ code: `response.line.comeback.${state}`, params: { label } })]
  ))),
  gate: ({ comeback: { answers }, say }) => together(answers.filter(({ kind, answer }) => kind === '' && answer !== 'no')
    .map(({ item, answer, how }) => [say(gateLine(item, answer)), how])),
  notes: ({ notes: [last] }) => last?.note.known.filter((one) => one !== null).join('\n') ?? null,
  published: (known) => givenTo(known, ['press', 'patients']),
  readers: (known) => givenTo(known, ['patients', 'families']),
  'told-police': (known) => toldOf(known, (duty) => duty === 'police'),
  'told-others': (known) => toldOf(known, (duty) => duty !== 'police' && duty !== 'persons'),
  'told-persons': (known) => toldOf(known, (duty) => duty === 'persons'),
  people: ({ answers, say }) => saidOf('people', answers.get('people'), say),
  purpose: ({ answers, say }) => saidOf('purpose', answers.get('purpose'), say),
}

const spoken: ReadonlySet<string> = new Set([
  'kind.yes', 'kind.maybe', 'care.yes', 'care.maybe', 'care.no', 'people.none', 'people.some', 'people.many', 'purpose.yes',
  'purpose.maybe', 'purpose.no',
])

function saidOf(about: string, answer: string | undefined, say: Known['say']): string | null {
  const code = `${about}.${answer ?? ''}`
  return spoken.has(code) ? say({ code: `response.form.said.${code}` }) : null
}

/** At most forty, or nobody reads them. */
function together(rows: readonly (readonly (string | null)[])[]): string | null {
  return rows.length === 0 ? null : rows.slice(0, 40).map((row) => row.filter((part) => part !== null).join(' ')).join('\n')
}

/** What went out to these readers, oldest first. */
function givenTo({ notes, moment }: Known, audiences: readonly string[]): string | null {
  const given = notes.flatMap(({ variants }) => variants).filter(({ audience }) => audiences.includes(audience))
  return together(given.toSorted((a, b) => a.given_at - b.given_at).map(({ given_at, way, text }) => [moment(given_at), way, text]))
}

/** Lines of these kinds, by time. */
function linesOf({ lines, say, moment }: Known, kinds: readonly LineKind[]): string | null {
  return together(lines.filter(({ kind }) => kinds.includes(kind))
    .map(({ happened_at, said, words }) => [moment(happened_at), said === null ? null : say(said), words]))
}

function toldOf({ told, moment }: Known, wanted: (duty: string) => boolean): string | null {
  return together(told.filter(({ report }) => wanted(report.duty))
    .map(({ report, title }) => [moment(report.at), title, report.desk, report.receipt]))
}
