// What is said on the phone, with room for what is not known yet and for what the other side says.
import type { Block, Paper } from '../paper.ts'
import { binderWords } from '../text.ts'
import type { CallTreeGiven } from './call-tree.ts'
import { drillMark, titledPaper } from './incident-timeline.ts'

const sheets = 4

export function callScriptPaper(given: Omit<CallTreeGiven, 'tree' | 'rules'> & { readonly script: readonly string[] }): Paper {
  const { locale, incident, script } = given
  const words = binderWords(locale)
  const mark = drillMark(given)
  return {
    ...titledPaper(given, words('script.title')), name: `script-${incident.number}`,
    blocks: [
      ...mark, ...scriptBlocks(given),
      ...mark,
    ],
    sheets: [{ type: 'table', name: words('script.title'), columns: [{ title: words('script.line'), share: 1 }], rows: script.map((one) => [one]) }],
  }
}

/** For the red file too. */
export function scriptBlocks({ locale, script }: Pick<CallTreeGiven, 'locale'> & { readonly script: readonly string[] }): readonly Block[] {
  const words = binderWords(locale)
  const answers = [words('script.who'), words('script.time'), words('script.said'), words('script.next')]
  return [
    { type: 'paragraph', tone: 'warning', text: words('script.never') },
    { type: 'list', ordered: true, items: script },
    { type: 'heading', level: 2, text: words('script.heard') },
    {
      type: 'table', name: words('script.heard'), roomy: true, columns: answers.map((title, at) => ({ title, share: [4, 2, 8, 3][at] ?? 3 })),
      rows: Array.from({ length: sheets }, () => ['\n', '', '', '']),
    },
  ]
}
