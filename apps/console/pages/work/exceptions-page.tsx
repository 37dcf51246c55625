// What is allowed to stay as it is, until when and why; and what waits for a decision.
import { useState } from 'react'
import type { Row } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { DecideForm } from '../../forms/decide-form.tsx'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility, useWhyNot } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { Pager } from '../../table/pager.tsx'
import { usePaging } from '../../table/use-paging.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Page } from '../../ui/page.tsx'
import { daysBetween, formatDate, today } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { useWorkWords } from './words.ts'

type Exception = Row<'exceptions.list'>
type Decision = 'approve' | 'refuse' | 'end'
const states = ['all', 'requested', 'approved', 'refused', 'ended', 'expired'] as const

export function ExceptionsPage() {
  const say = useWorkWords()
  const paging = usePaging()
  const [state, setState] = useState<(typeof states)[number]>('all')
  const [open, setOpen] = useState<{ readonly exception: string; readonly decision: Decision } | null>(null)
  const asked = useAsk('exceptions.list', { query: { ...paging.query, ...(state === 'all' ? {} : { state }) } })
  const close = () => setOpen(null)
  return (
    <Page title={say('exceptions')}>
      <p className="max-w-3xl">{say('exceptions.lead')}</p>
      <SelectField
        label={say('tasks.state')}
        value={state}
        options={states.map((value) => ({ value, label: say(`exceptions.state.${value}`) }))}
        onChange={setState}
      />
      <Answered asked={asked}>
        {(data) => (
          <>
            {data.rows.length === 0 && <Empty title={say('exceptions.none')}><p>{say('exceptions.none.next')}</p></Empty>}
            <ul className="flex flex-col gap-4">
              {data.rows.map((row) => (
                <li key={row.id}><Card row={row} onDecide={(decision) => setOpen({ exception: row.id, decision })} /></li>
              ))}
            </ul>
            <Pager page={paging.query.page - 1} size={data.size} total={data.total} onPage={paging.turn} />
          </>
        )}
      </Answered>
      <Dialog title={open ? say(`exceptions.${open.decision}`) : ''} open={open !== null} onClose={close}>
        {open && <DecideForm exception={open.exception} decision={open.decision} onDone={close} />}
      </Dialog>
    </Page>
  )
}

function Card({ row, onDecide }: { readonly row: Exception; readonly onDecide: (decision: Decision) => void }) {
  const say = useWorkWords()
  const locale = useLocale()
  const facility = useFacility()
  const whyNot = useWhyNot()
  const left = daysBetween(today(), row.until)
  const why = row.mayDecide ? null : (row.whyNot ?? whyNot('exception.approve'))
  return (
    <article className="card flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 className="text-[1.125rem]"><Link href={path.finding(facility, row.finding)}>{row.findingText}</Link></h2>
        <span className="font-700">{say(`exceptions.state.${row.state}`)}</span>
      </div>
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
        <dt className="font-700">{say('exceptions.reason')}</dt>
        <dd>{row.reason}</dd>
        <dt className="font-700">{say('exceptions.measure')}</dt>
        <dd>{row.measure}</dd>
        <dt className="font-700">{say('exceptions.until')}</dt>
        <dd>{formatDate(row.until, locale)}{row.state === 'approved' && `　${say('exceptions.left', { count: left })}`}</dd>
        <dt className="font-700">{say('exceptions.by')}</dt>
        <dd>
          {say('exceptions.by.on', { name: row.requestedBy.name, day: formatDate(row.requestedAt, locale) })}
          {row.decidedBy && row.decidedAt && `　${say('exceptions.decided', { name: row.decidedBy.name, day: formatDate(row.decidedAt, locale) })}`}
          {row.note && <span className="block">{row.note}</span>}
        </dd>
      </dl>
      {row.state === 'requested' && (
        <div className="flex flex-wrap items-start gap-3">
          <Button disabledReason={why} onClick={() => onDecide('approve')}>{say('exceptions.approve')}</Button>
          <Button look="danger" disabledReason={why} onClick={() => onDecide('refuse')}>{say('exceptions.refuse')}</Button>
        </div>
      )}
      {row.state === 'approved' && (
        <div><Button look="secondary" disabledReason={whyNot('work.manage')} onClick={() => onDecide('end')}>{say('exceptions.end')}</Button></div>
      )}
    </article>
  )
}
