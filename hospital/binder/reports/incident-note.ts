// A status note for one of its readers: a page to hand out, and for patients a poster read from a few steps away.
import type { Audience } from '#hospital/response/word/audiences.ts'
import type { NoteRow } from '#hospital/response/word/tables.ts'
import type { Block, Paper } from '../paper.ts'
import { binderWords } from '../text.ts'
import { drillMark, titledPaper, type CourseGiven } from './incident-timeline.ts'

export interface NoteGiven extends Pick<CourseGiven, 'locale' | 'hospital' | 'date' | 'head' | 'incident' | 'timeOf'> {
  readonly note: NoteRow
  readonly audience: Audience
  /** As it was given, else as it is made of the note. */
  readonly text: string
}

/** They stand in front of it; nobody hands it to them. */
const onWalls: ReadonlySet<string> = new Set(['patients'])

export function notePaper(given: NoteGiven): Paper {
  const { locale, incident, audience, note, text, timeOf } = given
  const words = binderWords(locale)
  const wall = onWalls.has(audience.id)
  const mark = drillMark(given)
  const title = words('note.title', { to: audience.title[locale] })
  const paragraphs = text.split(/\n{2,}/).filter((one) => one.trim() !== '')
  return {
    // Patients are told no number of an incident and none of its title.
    ...(wall ? { ...titledPaper(given, title), title: incident.mode === 'drill' ? words('form.marked', { title }) : title } : titledPaper(given, title)),
    name: `note-${incident.number}-${note.n}-${audience.id}`, onePage: true,
    ...(wall ? { head: null, size: 'a4' as const } : {}),
    blocks: [
      ...mark,
      { type: 'paragraph', align: 'right', text: words(wall ? 'note.at' : 'note.number', { n: note.n, time: timeOf(note.issued_at) }) },
      ...paragraphs.flatMap((one): Block[] => (wall ? poster(one) : page(one))),
      ...mark,
    ],
    sheets: [{
      type: 'table', name: title, columns: [{ title: words('note.text'), share: 1 }], rows: text.split('\n').filter(Boolean).map((one) => [one]),
    }],
  }
}

const heading = /^■\s*/u

function page(paragraph: string): Block[] {
  const [first = '', ...rest] = paragraph.split('\n')
  if (!heading.test(first)) return [{ type: 'paragraph', text: paragraph }]
  return [
    { type: 'heading', level: 2, text: first.replace(heading, '') },
    ...rest.map((text): Block => ({ type: 'paragraph', text })),
  ]
}

const poster = (paragraph: string): Block[] =>
  paragraph.split('\n').map((text): Block => (heading.test(text) ? { type: 'then', text: text.replace(heading, '') } : { type: 'paragraph', large: true, text }))
