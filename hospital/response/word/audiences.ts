// For whom a note is written, and how it reads for each: data, and the one way from note to text.
import { z } from 'zod'
import { both, dataOf, type Both } from '../data.ts'
import { noteParts, type NotePart, type NoteRow } from './tables.ts'

/** What a text is looked through for before it goes out: a warning, never a refusal. */
export const watched = ['address', 'person', 'device', 'leak', 'ransom', 'password', 'promise'] as const
export type Watched = (typeof watched)[number]

const audience = z.strictObject({
  id: z.string().min(1).max(40),
  title: both,
  opening: both,
  /** What they are told of the note, in this order. */
  parts: z.array(z.enum(noteParts)).min(1),
  closing: both,
  watch: z.array(z.enum(watched)),
  neverSay: z.array(both),
})
export type Audience = z.infer<typeof audience>

const shape = z.strictObject({
  everyMinutes: z.int().positive(), unknown: z.array(both), notDoing: z.array(both), audiences: z.array(audience).min(1),
})

const data = dataOf('audiences', shape)

export const audiences = (): readonly Audience[] => data().audiences

/** What is offered for every note, whatever happened. */
export const alwaysOffered = (): { readonly unknown: readonly Both[]; readonly notDoing: readonly Both[] } => data()

/** A note is due this long after the last one. */
export const noteEveryMs = (): number => data().everyMinutes * 60_000

export interface NoteSection {
  readonly part: NotePart
  readonly lines: readonly string[]
}

export type NoteContent = Pick<NoteRow, 'known' | 'unknown' | 'doing' | 'not_doing' | 'next_at' | 'contact'>

/** Parts that an audience is told, empty ones left out; hours as clocks in Japan show them, with the day where it is another. */
export function sectionsFor(note: NoteContent, { parts }: Audience, issuedAt: number): readonly NoteSection[] {
  const lines: Readonly<Record<NotePart, readonly (string | null)[]>> = {
    known: note.known, unknown: note.unknown, doing: note.doing, notDoing: note.not_doing,
    next: [hourInJapan(note.next_at, issuedAt)], contact: [note.contact],
  }
  return parts.map((part) => ({ part, lines: lines[part].flatMap((line) => line || []) })).filter((section) => section.lines.length > 0)
}

/** The day stands in front where it is another than the one it is read on. */
export function hourInJapan(instant: number, beside: number): string {
  const inJapan = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Asia/Tokyo')
  const at = inJapan(instant)
  const hour = at.toPlainTime().toString({ smallestUnit: 'minute' })
  return at.toPlainDate().equals(inJapan(beside).toPlainDate()) ? hour : `${at.month}/${at.day} ${hour}`
}
