// Words that calm, on a card for the pocket: the moment, and the sentence to say.
import type { Block, Paper } from '../paper.ts'
import { binderWords } from '../text.ts'
import { drillMark, titledPaper, type CourseGiven } from './incident-timeline.ts'

export interface PhrasesGiven extends Pick<CourseGiven, 'locale' | 'hospital' | 'date' | 'head' | 'incident'> {
  readonly readers: readonly { readonly title: string; readonly phrases: readonly { readonly moment: string; readonly say: string }[] }[]
}

export function phrasePaper(given: PhrasesGiven): Paper {
  const { locale, incident, readers } = given
  const words = binderWords(locale)
  const title = words('phrases.title')
  return {
    ...titledPaper(given, title), title: incident.mode === 'drill' ? words('form.marked', { title }) : title,
    name: `phrases-${incident.number}`, size: 'a5',
    blocks: [
      ...drillMark(given), { type: 'paragraph', tone: 'note', text: words('phrases.how') },
      ...readers.flatMap(({ title: to, phrases }): Block[] => [
        { type: 'heading', level: 1, text: to },
        { type: 'cards', columns: 1, cards: phrases.map(({ moment, say }) => ({ title: moment, lines: [say] })) },
      ]),
    ],
    sheets: [{
      type: 'table', name: title,
      columns: [{ title: words('phrases.to'), share: 2 }, { title: words('phrases.moment'), share: 4 }, { title: words('phrases.say'), share: 8 }],
      rows: readers.flatMap(({ title: to, phrases }) => phrases.map(({ moment, say }) => [to, moment, say])),
    }],
  }
}
