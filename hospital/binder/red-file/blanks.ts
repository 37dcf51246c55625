// Sheets to write on: tags for machines that must not be touched, custody of evidence, the course of events, and how all of it
// gets back into the record.
import { handsTable } from '../evidence/custody.ts'
import { tagBlocks } from '../evidence/hold-tag.ts'
import type { Block } from '../paper.ts'
import { empty, redWords, type Build, type RedGiven } from './given.ts'

// Four fill a page.
const [tags, hands, courseSheets, courseRows] = [4, 8, 3, 17]

export const holds: Build = (given) => {
  const blank = redWords(given)('tag.blank')
  return Array.from({ length: tags }, (): readonly Block[] =>
    tagBlocks(given.locale, { device: blank, number: blank, since: blank, who: blank, phone: blank })).flat()
}

export const custody: Build = (given) => {
  const words = redWords(given)
  const one = (['number', 'what', 'device', 'how', 'kept'] as const).map((code) => [words(`red.custody.${code}`), '\n'])
  return [
    { type: 'paragraph', text: words('red.custody.lead') },
    { type: 'table', name: words('red.section.custody'), roomy: true, columns: [{ title: words('red.custody.item'), share: 3 }, { title: words('red.custody.entry'), share: 10 }], rows: one },
    { type: 'heading', level: 2, text: words('custody.hands') },
    handsTable(given.locale, Array.from({ length: hands }, () => ['\n', '', '', '', ''])),
  ]
}

const sheet = (given: RedGiven): Block => {
  const words = redWords(given)
  return {
    type: 'table', name: words('red.section.course'), roomy: true,
    columns: [{ title: words('red.course.time'), share: 2.4 }, { title: words('course.lane'), share: 2.4 }, { title: words('course.what'), share: 11 },
      { title: words('course.by'), share: 2.6 }, { title: words('red.course.copied'), share: 1.6, align: 'center' }],
    rows: Array.from({ length: courseRows }, () => ['\n', ...empty(3), '□']),
  }
}

export const course: Build = (given) => {
  const words = redWords(given)
  const lead: Block = { type: 'paragraph', text: words('red.course.lead') }
  return Array.from({ length: courseSheets }, (_, at): readonly Block[] => [...(at === 0 ? [lead] : [{ type: 'pageBreak' } as const]), sheet(given)]).flat()
}

export const transfer: Build = (given) => {
  const words = redWords(given)
  return [
    { type: 'list', ordered: true, items: [words('red.transfer.1'), words('red.transfer.2'), words('red.transfer.3'), words('red.transfer.4'), words('red.transfer.5')] },
    { type: 'heading', level: 2, text: words('red.transfer.stick') },
    { type: 'list', items: [words('red.transfer.stick1'), words('red.transfer.stick2'), words('red.transfer.stick3')] },
  ]
}
