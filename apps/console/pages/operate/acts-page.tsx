// What happened to the installation itself: who came in, who was kept out, which settings were changed, and by whom.
import { useMemo, useState } from 'react'
import type { Row } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import { Link } from '../../layouts/link.tsx'
import type { Column } from '../../table/columns.ts'
import { DataTable } from '../../table/data-table.tsx'
import { SelectField } from '../../ui/choice.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { formatTime } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { useOperateWords } from './words.ts'

type Act = Row<'installation.acts'>

export function ActsPage() {
  const say = useOperateWords()
  const [days, setDays] = useState({ from: '', to: '' })
  const [act, setAct] = useState('')
  const asked = useAsk('installation.acts', {
    query: {
      ...(days.from === '' ? {} : { from: days.from }), ...(days.to === '' ? {} : { to: days.to }),
      ...(act === '' ? {} : { act }),
    },
  })
  const columns = useColumns()
  return (
    <Page title={say('acts')} above={<Link href={path.operate()}>{say('title')}</Link>}>
      <p className="max-w-3xl">{say('acts.lead')}</p>
      <Answered asked={asked}>
        {(data) => (
          <>
            <div className="flex flex-wrap gap-4" data-screen-only>
              <TextField label={say('acts.from')} name="from" type="date" value={days.from || data.from} onChange={(from) => setDays({ ...days, from })} />
              <TextField label={say('acts.to')} name="to" type="date" value={days.to || data.to} onChange={(to) => setDays({ ...days, to })} />
              <SelectField
                label={say('acts.act')}
                value={act}
                options={[{ value: '', label: say('acts.all') }, ...data.acts.map((one) => ({ value: one.act, label: one.title }))]}
                onChange={setAct}
              />
            </div>
            {data.cut && <Notice tone="caution" title={say('acts.cut', { count: data.rows.length })} />}
            <DataTable
              name={say('acts')} columns={columns} rows={data.rows} rowKey={(row) => String(row.seq)} exportAs={`kokoroe-${data.from}-${data.to}`}
              empty={<Empty title={say('acts.none')} />}
            />
          </>
        )}
      </Answered>
    </Page>
  )
}

function useColumns(): readonly Column<Act>[] {
  const say = useOperateWords()
  const locale = useLocale()
  return useMemo(() => [
    { key: 'at', width: 'tight', title: say('acts.at'), value: (row) => row.at, cell: (row) => formatTime(row.at, locale) },
    { key: 'text', width: 'name', title: say('acts.text'), value: (row) => row.text },
    { key: 'by', title: say('acts.by'), value: (row) => row.by.name },
    { key: 'seq', width: 'tight', align: 'end', title: say('acts.seq'), value: (row) => row.seq },
  ], [say, locale])
}
