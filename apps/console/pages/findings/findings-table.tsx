// Findings as a table: of one duty, of one check, or all.
import { useMemo, useState } from 'react'
import type { Row } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import type { Column } from '../../table/columns.ts'
import { ServerTable } from '../../table/server-table.tsx'
import { usePaging } from '../../table/use-paging.ts'
import { SelectField } from '../../ui/choice.tsx'
import { Empty } from '../../ui/empty.tsx'
import { VerdictBadge } from '../../ui/verdict.tsx'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { HeldMarkOf } from '../incident/evidence/held-mark.tsx'
import { Risk } from './risk.tsx'
import { useFindingWords } from './words.ts'

type Finding = Row<'findings.list'>
const states = ['current', 'open', 'tasked', 'excepted', 'resolved'] as const

export function FindingsTable({ principle, check }: { readonly principle?: number; readonly check?: string }) {
  const say = useFindingWords()
  const paging = usePaging(principle === undefined ? 25 : 10)
  const [state, setState] = useState<(typeof states)[number]>('current')
  const columns = useColumns(principle === undefined)
  const asked = useAsk('findings.list', {
    query: { ...paging.query, state, ...(principle ? { principle } : {}), ...(check ? { check } : {}) },
  })
  return (
    <Answered asked={asked}>
      {(data) => (
        <ServerTable
          name={say('title')}
          columns={columns}
          data={data}
          rowKey={(row) => row.id}
          paging={paging}
          empty={<Empty title={say('none')}><p>{say('none.next')}</p></Empty>}
          beside={(
            <SelectField
              label={say('state')}
              value={state}
              options={states.map((value) => ({ value, label: say(`state.${value}`) }))}
              onChange={setState}
            />
          )}
        />
      )}
    </Answered>
  )
}

function useColumns(withPrinciple: boolean): readonly Column<Finding>[] {
  const say = useFindingWords()
  const locale = useLocale()
  const facility = useFacility()
  return useMemo(() => [
    { key: 'verdict', title: say('verdict'), value: (row) => row.verdict, cell: (row) => <VerdictBadge verdict={row.verdict} /> },
    ...(withPrinciple ? [{ key: 'principle', title: say('principle'), value: (row: Finding) => row.principle }] : []),
    {
      key: 'subject', width: 'name',
      title: say('subject'),
      value: (row) => row.subject?.label ?? '',
      cell: (row) => (
        <>
          <Link href={path.finding(facility, row.id)} className="link font-700">{row.subject?.label ?? row.checkTitle}</Link>
          {row.subject?.kind === 'device' && <span className="block"><HeldMarkOf device={row.subject.key} /></span>}
        </>
      ),
    },
    { key: 'reason', width: 'name', title: say('reason'), value: (row) => row.reason, sortable: false },
    { key: 'risk', title: say('risk'), value: (row) => row.risk, cell: (row) => <Risk risk={row.risk} /> },
    { key: 'since', title: say('since'), value: (row) => row.since, cell: (row) => <span className="whitespace-nowrap">{formatDate(row.since, locale)}</span> },
    { key: 'state', title: say('state'), value: (row) => row.state, cell: (row) => <span className="whitespace-nowrap">{say(`state.${row.state}`)}</span> },
  ], [say, locale, facility, withPrinciple])
}
