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
import { TextField } from '../../ui/text-field.tsx'
import { path } from '../../util/path-builder.ts'
import { useSettled } from '../../util/use-settled.ts'
import { AnswerForm } from './handle-forms.tsx'
import { ReportCard } from './report-card.tsx'
import { SaveList } from './save-list.tsx'
import { TakeForm } from './take-form.tsx'
import { toggled } from './toggled.ts'
import { useLiveDesk } from './use-live-desk.ts'
import { useKamoWords } from './words.ts'

type List = Data<'desk.list'>

export function DeskPage() {
  const say = useKamoWords()
  const facility = useFacility()
  const whyNot = useWhyNot()
  const [taking, setTaking] = useState(false)
  const heard = useLiveDesk()
  const [which, setWhich] = useState<'open' | 'all'>('open')
  const [sought, setSought] = useState('')
  const q = useSettled(sought).trim()
  const asked = useAsk('desk.list', { query: { state: which, ...(q === '' ? {} : { q }) } })
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
      {!heard && <Notice tone="caution" title={say('live.lost')} />}
      <div className="flex flex-wrap items-end gap-4" data-screen-only>
        <SelectField
          label={say('filter')}
          value={which}
          options={[{ value: 'open', label: say('filter.open') }, { value: 'all', label: say('filter.all') }]}
          onChange={setWhich}
        />
        <TextField label={say('search')} hint={say('search.hint')} name="q" type="search" maxLength={100} value={sought} onChange={setSought} />
      </div>
      <Answered asked={asked}>{(list) => <Reports list={list} sought={q !== ''} all={which === 'all'} />}</Answered>
      <Month />
      <Dialog title={say('take')} open={taking} onClose={() => setTaking(false)}>
        {taking && <TakeForm signs={signs} onDone={() => setTaking(false)} />}
      </Dialog>
    </Page>
  )
}

const isUrgent = ({ state, level }: List['reports'][number]) => level === 'red' && state !== 'result'

interface ReportsProps {
  readonly list: List
  readonly sought: boolean
  readonly all: boolean
}

function Reports({ list, sought, all }: ReportsProps) {
  const say = useKamoWords()
  const whyNot = useWhyNot()
  const [marked, setMarked] = useState<readonly string[]>([])
  const [answering, setAnswering] = useState(false)
  // What was answered meanwhile, or is not shown, is answered by nobody unseen.
  // A red that waits stands above the greys that came after it.
  const reports = list.reports.toSorted((a, b) => Number(isUrgent(b)) - Number(isUrgent(a)))
  const open = reports.filter((one) => one.resultTitle === null)
  const chosen = open.filter((one) => marked.includes(one.id))
  const done = () => {
    setAnswering(false)
    setMarked([])
  }
  return (
    <>
      {list.waitingRed > 0 && (
        <Notice tone="error" title={say('waiting', { count: list.waitingRed })}><p>{say('waiting.next')}</p></Notice>
      )}
      <Section title={say('list')} note={list.more ? say('more') : undefined}>
        {list.reports.length > 0 && (
          <div className="flex flex-wrap gap-3" data-screen-only>
            {open.length > 1 && (
              <Button look="quiet" onClick={() => setMarked(chosen.length === open.length ? [] : open.map((one) => one.id))}>
                {say(chosen.length === open.length ? 'mark.none' : 'mark.all', { count: open.length })}
              </Button>
            )}
            <Button
              look="secondary"
              disabledReason={whyNot('incident.work') ?? (chosen.length === 0 ? say('together.none') : null)}
              onClick={() => setAnswering(true)}
            >
              {say('together', { count: chosen.length })}
            </Button>
            <SaveList reports={reports} />
          </div>
        )}
        {list.reports.length === 0 && (
          sought ? <Empty title={say('sought.none')}><p>{say('sought.none.next')}</p></Empty>
            : <Empty title={say(all ? 'none' : 'open.none')}><p>{say('none.next')}</p></Empty>
        )}
        <ul aria-label={say('list')} className="flex flex-col gap-4">
          {reports.map((report) => (
            <li key={report.id}>
              <ReportCard
                report={report} list={list} marked={marked.includes(report.id)}
                onMark={report.resultTitle === null ? () => setMarked(toggled(marked, report.id)) : null}
              />
            </li>
          ))}
        </ul>
      </Section>
      <Dialog title={say('together', { count: chosen.length })} open={answering} onClose={() => setAnswering(false)}>
        {answering && <AnswerForm reports={chosen} results={list.results} onDone={done} />}
      </Dialog>
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
