// All incidents: those that are open on top, then what is over, and drills by themselves.
import type { Data } from '../../api/client.ts'
import { useState } from 'react'
import { useAsk } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility, useWhyNot } from '../../layouts/hospital.ts'
import { Link, useGo } from '../../layouts/link.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { formatTime } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { DrillMark } from './drill-mark.tsx'
import { IncidentState } from './incident-state.tsx'
import { OpenForm } from './open-form.tsx'
import { useIncidentWords } from './words.ts'

type Row = Data<'incidents.list'>['real'][number]

export function IncidentsPage() {
  const say = useIncidentWords()
  const facility = useFacility()
  const go = useGo()
  const whyNot = useWhyNot()
  const asked = useAsk('incidents.list', {})
  const [opening, setOpening] = useState<'real' | 'drill' | null>(null)
  return (
    <Page
      title={say('title')}
      actions={(
        <>
          <Button disabledReason={whyNot('incident.work')} onClick={() => setOpening('real')}>{say('open.do')}</Button>
          <Button look="secondary" disabledReason={whyNot('incident.work')} onClick={() => setOpening('drill')}>{say('open.drill')}</Button>
        </>
      )}
    >
      <p className="max-w-3xl">{say('lead')}</p>
      <Answered asked={asked}>{(data) => <Lists data={data} />}</Answered>
      <Dialog title={say(opening === 'drill' ? 'open.drill' : 'open.do')} open={opening !== null} onClose={() => setOpening(null)}>
        {opening && <OpenForm mode={opening} onOpened={(id) => go(path.incident(facility, id))} />}
      </Dialog>
    </Page>
  )
}

function Lists({ data: { real, drills } }: { readonly data: Data<'incidents.list'> }) {
  const say = useIncidentWords()
  const open = real.filter(({ state }) => state !== 'closed')
  const closed = real.filter(({ state }) => state === 'closed')
  return (
    <>
      <Section title={say('list.open')}>
        {open.length === 0 ? <Empty title={say('none')}><p>{say('none.next')}</p></Empty> : <Rows rows={open} name={say('list.open')} />}
      </Section>
      {closed.length > 0 && <Section title={say('list.closed')}><Rows rows={closed} name={say('list.closed')} /></Section>}
      {drills.length > 0 && (
        <Disclosure title={say('list.drills')} open={drills.some(({ state }) => state !== 'closed')}>
          <div className="flex flex-col gap-3">
            <p className="hint">{say('list.drills.note')}</p>
            <Rows rows={drills} name={say('list.drills')} />
          </div>
        </Disclosure>
      )}
    </>
  )
}

function Rows({ rows, name }: { readonly rows: readonly Row[]; readonly name: string }) {
  const say = useIncidentWords()
  const locale = useLocale()
  const facility = useFacility()
  return (
    <ul aria-label={name} className="flex flex-col gap-3">
      {rows.map((row) => (
        <li key={row.id} className="card flex flex-wrap items-center gap-x-6 gap-y-1">
          {row.mode === 'drill' && <DrillMark />}
          <Link href={path.incident(facility, row.id)} className="link text-[1.125rem] font-700">
            {row.number} {row.title ?? say('untitled')}
          </Link>
          <IncidentState state={row.state} />
          <span className="hint">{say('known', { time: formatTime(row.knownAt, locale) })}</span>
          {row.lead !== null && <span className="hint">{say('leads', { name: row.lead })}</span>}
        </li>
      ))}
    </ul>
  )
}
