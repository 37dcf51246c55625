// The files a paper rests on, each with its number and its hash: whoever doubts a line can take the file out of the
// drawer.
import type { Block, Table } from '../paper.ts'
import { grouped, type FileNumbers } from '../marks.ts'
import type { Standing } from '../report.ts'
import { binderWords } from '../text.ts'

export function evidenceTable({ locale, say }: Standing, files: FileNumbers): Table {
  const words = binderWords(locale)
  return {
    type: 'table', name: words('evidence-list.title'), empty: words('evidence-list.empty'), small: true,
    columns: [
      { title: words('evidence-list.number'), share: 1, align: 'right' },
      { title: words('evidence-list.path'), share: 4.5 },
      { title: words('evidence-list.source'), share: 4.5 }, { title: words('evidence-list.day'), share: 2 },
      { title: words('evidence-list.hash'), share: 11 },
    ],
    rows: files.all().map(({ number, evidence: { path, source, observedAt, file } }) =>
      [String(number), path, titleOf(say, source), observedAt.slice(0, 10), grouped(file)]),
  }
}

/** What the hospital noted here itself has no source that could name it. */
function titleOf(say: Standing['say'], source: string): string {
  const code = `${source}.title`
  const title = say({ code })
  return title === code ? source : title
}

export function evidenceList(standing: Standing, files: FileNumbers): Block[] {
  return [{ type: 'heading', level: 1, text: binderWords(standing.locale)('evidence-list.title') },
    evidenceTable(standing, files)]
}
