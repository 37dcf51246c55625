// A note as one of its readers gets it: how it begins, what they are told, how it ends.
import { fill, type Locale } from '#hospital/kernel/text.ts'
import { sectionsFor, type Audience, type NoteContent } from './audiences.ts'
import type { NotePart } from './tables.ts'
import { wordText } from './text.ts'

export const partTitle = (part: NotePart, locale: Locale): string => wordText[locale][`response.note.part.${part}`]

export function composed(note: NoteContent, audience: Audience, locale: Locale, issuedAt: number): string {
  const sections = sectionsFor(note, audience, issuedAt).map(({ part, lines }) =>
    [`■ ${partTitle(part, locale)}`, ...lines.map((line) => (lines.length > 1 ? fill(wordText[locale]['response.note.item'], { line }) : line))].join('\n'))
  return [audience.opening[locale], ...sections, audience.closing[locale]].join('\n\n')
}
