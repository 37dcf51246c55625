// The media register: this week's five lines on top, how far back the last clean copy lies, eight weeks ahead, and every medium.
import { useMemo, useState } from 'react'
import type { Data } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { PrintLink } from '../../layouts/print-link.tsx'
import type { Column } from '../../table/columns.ts'
import { DataTable } from '../../table/data-table.tsx'
import { buttonLook } from '../../ui/button.tsx'
import { SelectField } from '../../ui/choice.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { FarBack } from './far-back.tsx'
import { FindMedium } from './find-medium.tsx'
import { JobLines } from './job-lines.tsx'
import { useMediaWords } from './words.ts'

type List = Data<'media.list'>
type Round = List['rounds'][number]
type Medium = List['media'][number]

const assumed = ['0', '1', '2', '3', '4', '5', '6'] as const

export function MediaPage() {
  const say = useMediaWords()
  const facility = useFacility()
  const [contaminated, setContaminated] = useState<(typeof assumed)[number]>('2')
  const asked = useAsk('media.list', { query: { contaminated: Number(contaminated) } })
  const columns = useColumns()
  return (
    <Page
      title={say('title')}
      actions={(
        <>
          <PrintLink report="backup-week">{say('print.week')}</PrintLink>
          <PrintLink report="media-labels">{say('print.labels')}</PrintLink>
        </>
      )}
    >
      <p className="max-w-3xl">{say('lead')}</p>
      <Answered asked={asked}>
        {({ rounds, media }) => (
          <>
            {rounds.map((round) => <Week key={round.name} round={round} only={rounds.length === 1} />)}
            {rounds.length > 0 && (
              <Section title={say('back')}>
                <SelectField
                  label={say('back.assume')}
                  hint={say('back.assume.hint')}
                  value={contaminated}
                  options={assumed.map((value) => ({ value, label: say('back.count', { count: value }) }))}
                  onChange={setContaminated}
                />
                {rounds.map((round) => (
                  <div key={round.name} className="flex flex-col gap-4">
                    {rounds.length > 1 && <h3>{round.name || say('round.none')}</h3>}
                    <FarBack farBack={round.farBack} />
                    <Weeks round={round} />
                  </div>
                ))}
              </Section>
            )}
            <Section title={say('all')}>
              <DataTable
                name={say('all')}
                rows={media}
                columns={columns}
                rowKey={(medium) => medium.key}
                exportAs={say('title')}
                empty={(
                  <Empty title={say('none')}>
                    <p>{say('none.next')}</p>
                    <Link href={path.files(facility)} className={buttonLook('secondary')}>{say('none.go')}</Link>
                  </Empty>
                )}
              />
            </Section>
            <FindMedium />
          </>
        )}
      </Answered>
    </Page>
  )
}

function Week({ round, only }: { readonly round: Round; readonly only: boolean }) {
  const say = useMediaWords()
  const facility = useFacility()
  const labels = [...new Set([round.job.takes, round.job.brings])].filter((label) => label !== null)
  return (
    <section aria-label={say('week.of', { round: round.name || say('round.none') })} className="card flex flex-col gap-3">
      <h2>{only ? say('week') : say('week.of', { round: round.name || say('round.none') })}</h2>
      <JobLines job={round.job} />
      {round.faults.length > 0 && (
        <Notice tone="caution" title={say('faults.title', { count: round.faults.length })}>
          <ul>{round.faults.map((fault) => <li key={`${fault.on} ${fault.text}`}>{fault.text}</li>)}</ul>
        </Notice>
      )}
      <div className="flex flex-wrap gap-3" data-screen-only>
        {labels.map((label) => (
          <Link key={label} href={path.medium(facility, label)} className={buttonLook('secondary')}>{say('week.open', { label })}</Link>
        ))}
      </div>
    </section>
  )
}

function Weeks({ round }: { readonly round: Round }) {
  const say = useMediaWords()
  const columns = useWeekColumns()
  return (
    <div className="flex flex-col gap-2">
      <p className="font-700">{say('weeks')}<span className="hint ml-3 font-400">{say('weeks.note')}</span></p>
      <DataTable name={`${say('weeks')} ${round.name}`} rows={round.weeks} columns={columns} rowKey={(week) => week.on} empty={null} />
    </div>
  )
}

function useWeekColumns(): readonly Column<Round['weeks'][number]>[] {
  const say = useMediaWords()
  const locale = useLocale()
  return useMemo(() => [
    { key: 'on', width: 'tight', title: say('weeks.on'), value: (week) => week.on, cell: (week) => formatDate(week.on, locale) },
    { key: 'takes', title: say('weeks.takes'), value: (week) => week.takes, cell: (week) => week.takes ?? say('nothing') },
    { key: 'brings', title: say('weeks.brings'), value: (week) => week.brings, cell: (week) => week.brings ?? say('nothing') },
    {
      key: 'clean', title: say('weeks.clean'), value: (week) => week.lastCleanDays,
      cell: (week) => week.lastCleanDays === null
        ? <span className="inline-flex items-center gap-1 text-fail"><Icon name="fail" size={18} />{say('weeks.never')}</span>
        : say('weeks.days', { days: week.lastCleanDays }),
    },
  ], [say, locale])
}

function useColumns(): readonly Column<Medium>[] {
  const say = useMediaWords()
  const locale = useLocale()
  const facility = useFacility()
  return useMemo(() => [
    {
      key: 'label', width: 'name', title: say('label'), value: (medium) => medium.label,
      cell: (medium) => <Link href={path.medium(facility, medium.label)} className="link font-700">{medium.label}</Link>,
    },
    { key: 'sort', title: say('sort'), value: (medium) => medium.sortTitle },
    { key: 'state', title: say('state'), value: (medium) => medium.stateTitle, cell: (medium) => medium.stateTitle ?? say('state.none') },
    { key: 'place', title: say('place'), value: (medium) => medium.place },
    { key: 'since', width: 'tight', title: say('since'), value: (medium) => medium.since, cell: (medium) => medium.since && formatDate(medium.since, locale) },
    { key: 'due', width: 'tight', title: say('due'), value: (medium) => medium.dueOn, cell: (medium) => medium.dueOn && formatDate(medium.dueOn, locale) },
    {
      key: 'faults', title: say('faults'), value: (medium) => medium.faults.map(({ text }) => text).join(' '),
      cell: (medium) => medium.faults.length > 0 && (
        <Link href={path.medium(facility, medium.label)} className="link inline-flex items-center gap-1 whitespace-nowrap text-fail">
          <Icon name="fail" size={18} />{say('faults.count', { count: medium.faults.length })}
        </Link>
      ),
    },
  ], [say, locale, facility])
}
