// One finding: what is wrong and why, the row of the file behind it, what to do, and what was done before.
import { useState } from 'react'
import type { Data } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { MakeTaskForm } from '../../forms/make-task-form.tsx'
import { RequestExceptionForm } from '../../forms/request-exception-form.tsx'
import { useParam } from '../../layouts/address.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility, useHospital, useWhyNot } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { VerdictBanner } from '../../ui/verdict.tsx'
import { distinct } from '../../util/distinct.ts'
import { formatDate, formatTime } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { GuidanceText } from '../principle/guidance-list.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { EvidenceRows } from './evidence-rows.tsx'
import { Risk } from './risk.tsx'
import { HeldMarkOf } from '../incident/evidence/held-mark.tsx'
import { useFindingWords } from './words.ts'

type Finding = Data<'findings.one'>

export function FindingPage() {
  const finding = useParam('finding')
  const asked = useAsk('findings.one', { params: { finding } })
  return <Answered asked={asked}>{(data) => <Whole finding={data} />}</Answered>
}

function Whole({ finding }: { readonly finding: Finding }) {
  const say = useFindingWords()
  const facility = useFacility()
  const mayRead = useHospital()?.permissions.includes('register.read') ?? false
  const { subject, guidance, evidence } = finding
  const first = evidence.find((one) => one.row !== null)
  return (
    <Page
      title={subject ? say('one.title', { subject: subject.label, check: finding.checkTitle }) : finding.checkTitle}
      above={<Link href={path.principle(facility, finding.principle)}>{say('principle.number', { number: finding.principle })}</Link>}
      actions={<Actions finding={finding} />}
    >
      <VerdictBanner verdict={finding.verdict}>
        {distinct(finding.reasons).map((text) => <p key={text}>{text}</p>)}
      </VerdictBanner>
      <Facts finding={finding} />
      <Section title={say('evidence')} note={say('evidence.note')}>
        <EvidenceList evidence={evidence} />
        {first && mayRead && <EvidenceRows file={first.file} row={first.row} around={2} />}
        {subject?.kind === 'device' && <p><HeldMarkOf device={subject.key} /></p>}
        {subject && mayRead && (
          <p><Link href={path.entity(facility, subject.kind, subject.key)}>{say('subject.see', { kind: subject.kindTitle })}</Link></p>
        )}
      </Section>
      {guidance && <Section title={say('todo')}><div className="card"><GuidanceText guidance={guidance} /></div></Section>}
      <History finding={finding} />
    </Page>
  )
}

function Actions({ finding }: { readonly finding: Finding }) {
  const say = useFindingWords()
  const whyNot = useWhyNot()
  const [open, setOpen] = useState<'task' | 'exception' | null>(null)
  const close = () => setOpen(null)
  const handled = finding.state === 'resolved' ? say('resolved') : null
  const hasTask = finding.tasks.some((task) => task.state === 'open') ? say('task.already') : null
  const hasException = finding.exceptions.some((one) => ['requested', 'approved'].includes(one.state)) ? say('exception.already') : null
  return (
    <>
      <Button disabledReason={whyNot('work.manage') ?? handled ?? hasTask} onClick={() => setOpen('task')}>{say('task')}</Button>
      <Button look="secondary" disabledReason={whyNot('work.manage') ?? handled ?? hasException} onClick={() => setOpen('exception')}>
        {say('exception')}
      </Button>
      <Dialog title={say('task')} open={open === 'task'} onClose={close}>
        <MakeTaskForm findings={[finding.id]} duty={finding.duty} onDone={close} />
      </Dialog>
      <Dialog title={say('exception')} open={open === 'exception'} onClose={close}>
        <RequestExceptionForm finding={finding.id} onDone={close} />
      </Dialog>
    </>
  )
}

function Facts({ finding }: { readonly finding: Finding }) {
  const say = useFindingWords()
  const locale = useLocale()
  const facility = useFacility()
  return (
    <dl className="card grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
      <dt className="font-700">{say('since')}</dt>
      <dd>{formatDate(finding.since, locale)}</dd>
      <dt className="font-700">{say('edition')}</dt>
      <dd>
        <Link href={path.rulebook(facility, finding.edition.id)}>{finding.edition.title}</Link>　{finding.item}
        <span className="hint block">{finding.itemText}</span>
      </dd>
      <dt className="font-700">{say('risk')}</dt>
      <dd><Risk risk={finding.risk} /></dd>
      <dt className="font-700">{say('state')}</dt>
      <dd>
        {say(`state.${finding.state}`)}
        {finding.due && `　${say('due', { day: formatDate(finding.due, locale) })}`}
      </dd>
    </dl>
  )
}

function History({ finding }: { readonly finding: Finding }) {
  const say = useFindingWords()
  const locale = useLocale()
  return (
    <Section title={say('history')}>
      <ol className="flex flex-col gap-2 border-l-4 border-line pl-4">
        {finding.history.map((event, at) => (
          <li key={at}>
            <span className="hint">{formatTime(event.at, locale)}{event.by && `　${event.by.name}`}</span>
            <span className="block">{event.text}</span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
