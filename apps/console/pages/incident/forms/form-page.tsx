// One report in the form's order: each field with what the incident already tells, then files, sending, and every version.
import { useState } from 'react'
import { linkTo } from '../../../api/client.ts'
import { useAsk } from '../../../api/hooks.ts'
import { useParam } from '../../../layouts/address.ts'
import { Answered } from '../../../layouts/answered.tsx'
import { useFacility, useWhyNot } from '../../../layouts/hospital.ts'
import { Link } from '../../../layouts/link.tsx'
import { Button, buttonLook } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Section } from '../../../ui/page.tsx'
import { formatTime } from '../../../util/format.ts'
import { useLocale } from '../../../util/locale.ts'
import { path } from '../../../util/path-builder.ts'
import { IncidentFrame } from '../incident-frame.tsx'
import { Far } from './far.tsx'
import { FieldCard } from './field-card.tsx'
import type { ReportData } from './report-data.ts'
import { SendForm } from './send-form.tsx'
import { useFormPageWords } from './words.ts'

function FormPage({ form }: { readonly form: string }) {
  const incident = useParam('incident')
  const asked = useAsk('forms.get', { params: { incident, form } })
  return (
    <IncidentFrame>
      {() => <Answered asked={asked}>{(one) => <OneForm incident={incident} one={one} />}</Answered>}
    </IncidentFrame>
  )
}

export const CommonFormPage = () => <FormPage form="common-2025" />
export const PrivacyFormPage = () => <FormPage form="privacy-commission" />

function OneForm({ incident, one }: { readonly incident: string; readonly one: ReportData }) {
  const say = useFormPageWords()
  const facility = useFacility()
  const whyNot = useWhyNot()('incident.work')
  const [sending, send] = useState(false)
  return (
    <>
      <div className="flex flex-col gap-2">
        <p><Link href={path.incidentPart(facility, incident, 'forms')} className="link">{say('back')}</Link></p>
        <h2>{one.title}</h2>
        <p>{say('to', { to: one.to })}</p>
        <Notice tone="caution" title={one.note}><p className="hint">{say('source', { source: one.source, sure: one.certaintyTitle })}</p></Notice>
        <Far far={one.far} />
      </div>
      {one.sections.map((section) => (
        <Section key={section.title} title={section.title}>
          <ul className="flex flex-col gap-3">
            {section.fields.map((field) => <FieldCard key={`${field.id} ${field.state} ${field.value ?? ''}`} incident={incident} field={field} />)}
          </ul>
        </Section>
      ))}
      <Section title={say('files')}>
        <Files incident={incident} form={one.id} what={say('now')} />
        {one.drill && <Notice tone="caution" title={say('send.drill')} />}
        <p><Button disabledReason={whyNot} onClick={() => send(true)}>{say('send')}</Button></p>
      </Section>
      {one.sent.length > 0 && (
        <Section title={say('changed')}>
          {one.changedSince.length === 0 ? <p className="hint">{say('changed.none')}</p> : <Changes changes={one.changedSince} />}
        </Section>
      )}
      {one.sent.length > 0 && <Versions incident={incident} one={one} />}
      <Dialog title={say('send')} open={sending} onClose={() => send(false)}>
        <SendForm incident={incident} one={one} onDone={() => send(false)} />
      </Dialog>
    </>
  )
}

interface FilesProps {
  readonly incident: string
  readonly form: string
  readonly what: string
  readonly sent?: string
}

function Files({ incident, form, what, sent }: FilesProps) {
  const say = useFormPageWords()
  const facility = useFacility()
  return (
    <p className="flex flex-wrap gap-3" data-screen-only>
      {(['xlsx', 'pdf', 'txt'] as const).map((format) => (
        <a
          key={format} className={buttonLook('secondary')} download="" aria-label={say('get', { what, format: say(`format.${format}`) })}
          href={linkTo('forms.file', { params: { facility, incident, form, format }, query: sent === undefined ? {} : { sent } })}
        >
          <Icon name="download" />{say(`format.${format}`)}
        </a>
      ))}
    </p>
  )
}

function Changes({ changes }: { readonly changes: ReportData['changedSince'] }) {
  const say = useFormPageWords()
  return (
    <ul className="list-disc pl-6">
      {changes.map(({ title, before, after }) => (
        <li key={title} className="break-words">
          {say('changed.row', { title, before: before ?? say('nothing'), after: after ?? say('nothing') })}
        </li>
      ))}
    </ul>
  )
}

function Versions({ incident, one }: { readonly incident: string; readonly one: ReportData }) {
  const say = useFormPageWords()
  const locale = useLocale()
  return (
    <Section title={say('versions')}>
      <ol className="flex flex-col gap-3">
        {one.sent.map((sent) => (
          <li key={sent.id} className="card flex flex-col gap-2">
            <h3>{say('version', { version: sent.version, stage: sent.stageTitle })}</h3>
            <p>{say('versions.by', { time: formatTime(sent.at, locale), desk: sent.desk ?? one.to, name: sent.by })}</p>
            {sent.note && <p>{sent.note}</p>}
            <p className="hint break-all">{say('versions.hash', { hash: sent.sha256 })}</p>
            {sent.changes.length > 0 && <Changes changes={sent.changes} />}
            <Files incident={incident} form={one.id} sent={sent.id} what={say('version', { version: sent.version, stage: sent.stageTitle })} />
          </li>
        ))}
      </ol>
    </Section>
  )
}
