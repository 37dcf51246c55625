// What the incident already tells about a field. A suggestion is never written by itself: a person takes it, or not.
import type { Message } from '#hospital/kernel/text.ts'
import type { Answers } from '../duties/shape.ts'
import type { ReportRow } from '../duties/tables.ts'
import type { IncidentRow } from '../incident/tables.ts'
import type { LineKind, LineRow } from '../timeline/tables.ts'
import type { FormField, Suggestor } from './form.ts'

export interface Known {
  readonly incident: IncidentRow
  readonly lines: readonly LineRow[]
  readonly answers: Answers
  /** Not withdrawn, with the title of each duty in the language asked for. */
  readonly told: readonly { readonly report: ReportRow; readonly title: string }[]
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
  evidence: (known) => linesOf(known, ['evidence']),
  declared: (known) => linesOf(known, ['declared']),
  care: ({ answers, say }) => saidOf('care', answers.get('care'), say),
  cuts: (known) => linesOf(known, ['cut']),
  done: (known) => linesOf(known, ['step', 'recovery']),
  notes: (known) => linesOf(known, ['note']),
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

/** Lines of these kinds, by time; at most forty, or nobody reads them. */
function linesOf({ lines, say, moment }: Known, kinds: readonly LineKind[]): string | null {
  const chosen = lines.filter(({ kind }) => kinds.includes(kind)).slice(0, 40)
  if (chosen.length === 0) return null
  return chosen.map(({ happened_at, said, words }) => (
    [moment(happened_at), said === null ? null : say(said), words].filter((part) => part !== null).join(' ')
  )).join('\n')
}

function toldOf({ told, moment }: Known, wanted: (duty: string) => boolean): string | null {
  const chosen = told.filter(({ report }) => wanted(report.duty))
  if (chosen.length === 0) return null
  return chosen.map(({ report, title }) => (
    [moment(report.at), title, report.desk, report.receipt].filter((part) => part !== null).join(' ')
  )).join('\n')
}
