// Paper and files to hand over: for the director, for the inspection, for a meeting.
import { useState } from 'react'
import { linkTo, type Row } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility } from '../../layouts/hospital.ts'
import { Button, buttonLook } from '../../ui/button.tsx'
import { SelectField } from '../../ui/choice.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { useReportWords } from './words.ts'

type Report = Row<'reports.list'>

export function ReportsPage() {
  const say = useReportWords()
  const asked = useAsk('reports.list', {})
  return (
    <Page title={say('title')}>
      <p className="max-w-3xl">{say('lead')}</p>
      <Answered asked={asked}>
        {({ rows, departments, segments }) => rows.length === 0
          ? <Empty title={say('none')} />
          : <ul className="grid gap-4 lg:grid-cols-2">{rows.map((report) => <li key={report.id}><Card report={report} named={{ department: departments, segment: segments }} /></li>)}</ul>}
      </Answered>
    </Page>
  )
}

type Offered = Report['offers'][number]

interface CardProps {
  readonly report: Report
  /** What each choice can be. */
  readonly named: Readonly<Record<Offered, readonly string[]>>
}

function Card({ report, named }: CardProps) {
  const say = useReportWords()
  const facility = useFacility()
  const needs = useNeeded(report.needs)
  const [chosen, setChosen] = useState('')
  const value = chosen || (needs.options[0]?.value ?? '')
  const missing = report.needs !== null && value === '' ? say('needs.none') : null
  const [narrowed, setNarrowed] = useState<Partial<Record<Offered, string>>>({})
  const offered = report.offers.filter((one) => named[one].length > 0)
  const query = {
    ...(report.needs === null ? {} : { [report.needs]: value }),
    ...Object.fromEntries(Object.entries(narrowed).filter(([, one]) => one !== '')),
  }
  return (
    <article className="card flex h-full flex-col gap-3">
      <h2>{report.title}</h2>
      <p className="flex-1">{report.lead}</p>
      {needs.options.length > 0 && <SelectField label={needs.label} value={value} options={needs.options} onChange={setChosen} />}
      {offered.map((one) => (
        <SelectField
          key={one} label={say(`offers.${one}`)} value={narrowed[one] ?? ''}
          options={[{ value: '', label: say('offers.all') }, ...named[one].map((name) => ({ value: name, label: name }))]}
          onChange={(chosen) => setNarrowed({ ...narrowed, [one]: chosen })}
        />
      ))}
      <div className="flex flex-wrap items-start gap-2">
        {report.formats.map((format, at) => {
          const look = at === 0 ? 'secondary' : 'quiet'
          if (missing) return at === 0 && <Button key={format} look={look} disabledReason={missing}>{say(`format.${format}`)}</Button>
          const href = linkTo('reports.get', { params: { facility, report: report.id, format }, query })
          return (
            <a key={format} className={buttonLook(look)} href={href} aria-label={say('get', { title: report.title, format: say(`format.${format}`) })} {...(format === 'html' ? { target: '_blank', rel: 'noopener' } : { download: '' })}>
              <Icon name={format === 'html' ? 'print' : 'download'} />
              {say(`format.${format}`)}
            </a>
          )
        })}
      </div>
    </article>
  )
}

/** What a report must be told first: which review, which vendor, which edition. */
function useNeeded(needs: string | null) {
  const say = useReportWords()
  const campaigns = useAsk('stocktakes.list', {}, { when: needs === 'campaign' })
  const vendors = useAsk('vendors.list', {}, { when: needs === 'vendor' })
  const editions = useAsk('rulebooks.list', {}, { when: needs === 'edition' })
  const none: { value: string; label: string }[] = []
  if (needs === 'campaign') {
    return { label: say('needs.campaign'), options: campaigns.data?.ok ? campaigns.data.data.rows.map((one) => ({ value: one.id, label: one.title })) : none }
  }
  if (needs === 'vendor') {
    return { label: say('needs.vendor'), options: vendors.data?.ok ? vendors.data.data.rows.map((one) => ({ value: one.name, label: one.name })) : none }
  }
  if (needs === 'edition') {
    return { label: say('needs.edition'), options: editions.data?.ok ? editions.data.data.rows.filter((one) => one.active).map((one) => ({ value: one.id, label: one.title })) : none }
  }
  return { label: '', options: none }
}
