// 公表パック on paper: one's own case at one level, heading by heading.
import type { Locale } from '#hospital/kernel/text.ts'
import type { CaseField, CaseTexts } from '#hospital/response/cases/levels.ts'
import type { Paper } from '../paper.ts'
import { binderWords } from '../text.ts'

interface PackGiven {
  readonly locale: Locale
  /** '' where it must not be named. */
  readonly hospital: string
  readonly date: string
  readonly level: string
  readonly year: number
  readonly texts: CaseTexts
  title(field: CaseField): string
}

export function casePackPaper({ locale, hospital, date, level, year, texts, title }: PackGiven): Paper {
  const words = binderWords(locale)
  const parts = Object.entries(texts).filter(([field, text]) => field !== 'title' && text)
  return {
    // No head of the record: it would tell whose record it is.
    name: `case-${year}`, locale, title: texts.title ?? '', hospital, date, editions: [], head: null,
    blocks: [
      { type: 'paragraph', tone: 'note', text: words('case.level', { level, year }) },
      ...parts.flatMap(([field, text]) => [
        // The cast: keys of a case's texts are its fields.
        { type: 'heading' as const, level: 2 as const, text: title(field as CaseField) },
        ...(text ?? '').split('\n').filter((line) => line.trim() !== '').map((line) => ({ type: 'paragraph' as const, text: line })),
      ]),
      { type: 'paragraph', tone: 'note', text: words('case.end') },
    ],
  }
}
