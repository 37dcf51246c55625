// Exceptions as an auditor wants them: which finding, why, what is done instead, until when, who said yes.
import type { ExceptionRow } from '#hospital/work/tables.ts'
import type { Cell, Table } from '../paper.ts'
import type { Standing } from '../report.ts'
import { binderWords } from '../text.ts'
import { checkTitle } from '../titles.ts'
import { subjectOf } from './finding-words.ts'

export function exceptionTable(standing: Standing): Table {
  const words = binderWords(standing.locale)
  return {
    type: 'table', name: words('findings.exceptions'), small: true,
    columns: [
      { title: words('findings.exceptionFor'), share: 5 }, { title: words('findings.reason'), share: 6 },
      { title: words('findings.measure'), share: 6 }, { title: words('findings.until'), share: 2 },
      { title: words('findings.approver'), share: 3 }, { title: words('findings.state'), share: 2 },
    ],
    rows: standing.exceptions.map((one): Cell[] => {
      const state = stateOn(one, standing.today)
      const finding = standing.findings.find(({ id }) => id === one.finding)
      const about = finding ? `${checkTitle(standing.locale, finding.check_id)}: ${subjectOf(standing, finding)}` : '—'
      return [
        about, one.reason ?? '', one.measure ?? '', one.until, one.decided_by ? standing.nameOf(one.decided_by) : '',
        state === 'expired' ? { text: words('exception.expired'), tone: 'warning' } : words(`exception.${state}`),
      ]
    }),
  }
}

/** The end date counts, not the run that records it. */
function stateOn(one: ExceptionRow, today: string): ExceptionRow['state'] {
  return (one.state === 'approved' || one.state === 'requested') && one.until < today ? 'expired' : one.state
}
