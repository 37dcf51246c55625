// Every current finding with its reason, since when, who asks, and the row behind it.
import { base, type Report, type Standing } from '../report.ts'
import { binderWords } from '../text.ts'
import { checkTitle, editionTitles } from '../titles.ts'

export const findings: Report = {
  id: 'findings',
  needs: null,
  paper(standing) {
    const words = binderWords(standing.locale)
    const current = standing.findings.filter((one) => one.state !== 'resolved')
    return {
      ...base(standing), name: 'findings', title: words('findings.title'), landscape: true,
      editions: editionTitles(standing.locale, standing.rulebooks),
      blocks: [
        {
          type: 'table', name: words('findings.title'), empty: words('findings.none'),
          columns: [
            { title: words('findings.what'), share: 3 }, { title: words('findings.subject'), share: 3 },
            { title: words('findings.reason'), share: 6 }, { title: words('findings.edition'), share: 3 },
            { title: words('findings.since'), share: 2 }, { title: words('findings.state'), share: 1.4 },
            { title: words('findings.evidence'), share: 3 },
          ],
          rows: current.map((one) => [
            { text: checkTitle(standing.locale, one.check_id), verdict: one.verdict },
            (one.title ? standing.say(plain(one.title)) : one.label) ?? '—', reasonsOf(standing, one),
            askedBy(standing, one), one.since, words(`state.${one.state}`),
            one.evidence.slice(0, 3).map(({ path, row }) => (row === null ? path : words('check.evidence', { path, row }))).join('\n'),
          ]),
        },
        { type: 'paragraph', text: words('binder.disclaimer'), tone: 'note' },
      ],
    }
  },
}

type Finding = Standing['findings'][number]

const plain = ({ code, params }: Finding['asked_by'][number]['reasons'][number]) => (params ? { code, params } : { code })

const unique = (texts: readonly string[]) => [...new Set(texts)].join('\n')

function reasonsOf(standing: Standing, one: Finding): string {
  return unique(one.asked_by.flatMap(({ reasons }) => reasons.map((reason) => standing.say(plain(reason)))))
}

function askedBy(standing: Standing, one: Finding): string {
  const name = (id: string) => standing.rulebooks.find((book) => book.id === id)?.edition ?? id
  return unique(one.asked_by.map(({ edition, item }) => `${name(edition)} ${item}`))
}
