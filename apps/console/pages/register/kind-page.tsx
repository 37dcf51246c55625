// One kind as a table: accounts, people, vendors … sorted, searched, paged by the server, and saved as CSV by it.
import { useMemo, useState } from 'react'
import { linkTo, type Data } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { useParam } from '../../layouts/address.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import type { Column } from '../../table/columns.ts'
import { ServerTable } from '../../table/server-table.tsx'
import { usePaging } from '../../table/use-paging.ts'
import { buttonLook } from '../../ui/button.tsx'
import { CheckField } from '../../ui/choice.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { path } from '../../util/path-builder.ts'
import { HeldMarkOf } from '../incident/evidence/held-mark.tsx'
import { useValueText } from './value-text.ts'
import { useRegisterWords } from './words.ts'

type List = Data<'register.list'>
type Row = List['rows'][number]

export function KindPage() {
  const say = useRegisterWords()
  const facility = useFacility()
  const kind = useParam('kind')
  const paging = usePaging()
  const [conflicts, setConflicts] = useState(false)
  const filter = { ...paging.query, ...(conflicts ? { conflicts: 'true' as const } : {}) }
  const asked = useAsk('register.list', { params: { kind }, query: filter })
  const columns = useColumns(kind, asked.data?.ok ? asked.data.data.columns : none)
  return (
    <Answered asked={asked}>
      {(data) => (
        <Page title={data.title} above={<Link href={path.register(facility)}>{say('title')}</Link>}>
          <ServerTable
            name={data.title}
            columns={columns}
            data={data}
            rowKey={(row) => row.key}
            paging={paging}
            empty={<Empty title={say(conflicts ? 'none.conflicts' : 'none')} />}
            beside={(
              <div className="flex flex-wrap items-center gap-4">
                <CheckField label={say('only.conflicts')} checked={conflicts} onChange={setConflicts} />
                <a className={buttonLook('quiet')} href={linkTo('register.csv', { params: { facility, kind }, query: filter })} download>
                  <Icon name="download" />
                  {say('csv')}
                </a>
              </div>
            )}
          />
        </Page>
      )}
    </Answered>
  )
}

const none: List['columns'] = []

function useColumns(kind: string, columns: List['columns']): readonly Column<Row>[] {
  const say = useRegisterWords()
  const text = useValueText()
  const facility = useFacility()
  return useMemo(() => [
    {
      key: 'label', width: 'name',
      title: say('name'),
      value: (row) => row.label,
      cell: (row) => (
        <>
          <Link href={path.entity(facility, kind, row.key)} className="link font-700">{row.label}</Link>
          {kind === 'device' && <span className="block"><HeldMarkOf device={row.key} /></span>}
          {row.conflicts > 0 && <span className="block font-700 text-unknown">{say('row.conflicts', { count: row.conflicts })}</span>}
        </>
      ),
    },
    ...columns.map((column): Column<Row> => ({
      key: column.attribute,
      title: column.title,
      align: column.type === 'number' ? 'end' : 'start',
      value: (row) => text(row.cells[column.attribute] ?? null, column.type === 'date'),
    })),
  ], [say, text, facility, kind, columns])
}
