// The desk: what came in, newest first, what it means and why, and the four things that can be done with it.
import { useState } from 'react'
import type { Data } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility, useWhyNot } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { Button, buttonLook } from '../../ui/button.tsx'
import { SelectField } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { path } from '../../util/path-builder.ts'
import { ReportCard } from './report-card.tsx'
import { TakeForm } from './take-form.tsx'
import { useLiveDesk } from './use-live-desk.ts'
import { useKamoWords } from './words.ts'

type List = Data<'desk.list'>

export function DeskPage() {
  const say = useKamoWords()
  const facility = useFacility()
  const whyNot = useWhyNot()
  const [taking, setTaking] = useState(false)
  useLiveDesk()
  const asked = useAsk('desk.list', { query: {} })
  const signs = asked.data?.ok ? asked.data.data.signs : []
  return (
    <Page
      title={say('title')}
      actions={(
        <>
          <Button disabledReason={whyNot('incident.work')} onClick={() => setTaking(true)}>{say('take')}</Button>
          <Link href={path.kamoRules(facility)} className={buttonLook('secondary')}>{say('rules')}</Link>
        </>
      )}
    >
      <p className="max-w-3xl">{say('lead')}</p>
      <Answered asked={asked}>{(list) => <Reports list={list} />}</Answered>
      <Month />
      <Dialog title={say('take')} open={taking} onClose={() => setTaking(false)}>
        {taking && <TakeForm signs={signs} onDone={() => setTaking(false)} />}
      </Dialog>
    </Page>
  )
}

function Reports({ list }: { readonly list: List }) {
  const say = useKamoWords()
  const [which, setWhich] = useState<'open' | 'all'>('open')
  const shown = list.reports.filter((one) => which === 'all' || one.state !== 'result')
  return (
    <>
      {list.waitingRed > 0 && (
        <Notice tone="error" title={say('waiting', { count: list.waitingRed })}><p>{say('waiting.next')}</p></Notice>
      )}
      <Section title={say('list')} note={list.more ? say('more') : undefined}>
        <SelectField
          label={say('filter')}
          value={which}
          options={[{ value: 'open', label: say('filter.open') }, { value: 'all', label: say('filter.all') }]}
          onChange={setWhich}
        />
        {shown.length === 0 && (
          <Empty title={say(list.reports.length === 0 ? 'none' : 'open.none')}><p>{say('none.next')}</p></Empty>
        )}
        <ul aria-label={say('list')} className="flex flex-col gap-4">
          {shown.map((report) => <li key={report.id}><ReportCard report={report} list={list} /></li>)}
        </ul>
      </Section>
    </>
  )
}

function Month() {
  const say = useKamoWords()
  const asked = useAsk('desk.month', { query: {} })
  return (
    <Section title={say('month')} note={say('month.note')}>
      <Answered asked={asked}>
        {({ lines }) => (
          <dl className="flex flex-col gap-2">
            {lines.map((line) => (
              <div key={line.department ?? ''} className="flex flex-wrap gap-x-4">
                <dt className="font-700">{line.department ?? say('month.whole')}</dt>
                <dd>{line.text}</dd>
              </div>
            ))}
          </dl>
        )}
      </Answered>
    </Section>
  )
}
