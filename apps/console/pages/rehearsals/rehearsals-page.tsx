// Rehearsals: what runs now, how long ago each system came back, and every one so far.
import { useMemo, useState } from 'react'
import type { Data } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility, useWhyNot } from '../../layouts/hospital.ts'
import { Link, useGo } from '../../layouts/link.tsx'
import type { Column } from '../../table/columns.ts'
import { DataTable } from '../../table/data-table.tsx'
import { Button, buttonLook } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { formatHours } from '../../util/duration.ts'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { StartForm } from './start-form.tsx'
import { useRehearsalWords } from './words.ts'

type List = Data<'rehearsals.list'>
type System = List['systems'][number]
type Rehearsal = List['rehearsals'][number]

export function RehearsalsPage() {
  const say = useRehearsalWords()
  const facility = useFacility()
  const whyNot = useWhyNot()
  const go = useGo()
  const [starting, setStarting] = useState(false)
  const asked = useAsk('rehearsals.list', {})
  const systemColumns = useSystemColumns()
  const columns = useColumns()
  const systems = asked.data?.ok ? asked.data.data.systems.map(({ name }) => name) : []
  return (
    <Page title={say('title')} actions={<Button disabledReason={whyNot('work.do')} onClick={() => setStarting(true)}>{say('start')}</Button>}>
      <p className="max-w-3xl">{say('lead')}</p>
      <Answered asked={asked}>
        {(list) => (
          <>
            {list.rehearsals.filter(({ running }) => running).map((one) => <Running key={one.key} one={one} />)}
            <Section title={say('fresh')} note={say('fresh.note', { whole: list.wholeDays, sample: list.sampleDays })}>
              <DataTable name={say('fresh')} rows={list.systems} columns={systemColumns} rowKey={(one) => one.key} exportAs={say('fresh')} empty={<Empty title={say('systems.none')} />} />
            </Section>
            <Section title={say('past')}>
              <DataTable
                name={say('past')}
                rows={list.rehearsals}
                columns={columns}
                rowKey={(one) => one.key}
                exportAs={say('past')}
                empty={(
                  <Empty title={say('past.none')}>
                    <p>{say('past.none.next')}</p>
                    <Link href={path.files(facility)} className={buttonLook('secondary')}>{say('past.none.go')}</Link>
                  </Empty>
                )}
              />
            </Section>
          </>
        )}
      </Answered>
      <Dialog title={say('start')} open={starting} onClose={() => setStarting(false)}>
        {starting && <StartForm systems={systems} onDone={(key) => go(path.rehearsal(facility, key))} />}
      </Dialog>
    </Page>
  )
}

function Running({ one }: { readonly one: Rehearsal }) {
  const say = useRehearsalWords()
  const facility = useFacility()
  return (
    <section aria-label={say('running')} className="card flex flex-wrap items-center justify-between gap-3 border-2 border-accent">
      <p><span className="hint block">{say('running')}</span><span className="text-[1.125rem] font-700">{one.title}</span></p>
      <Link href={path.rehearsal(facility, one.key)} className={buttonLook()} aria-label={`${say('running.go')} ${one.title}`}>{say('running.go')}</Link>
    </section>
  )
}

const signs = { fresh: 'pass', old: 'fail', never: 'unknown' } as const
const tones = { fresh: 'text-pass', old: 'text-fail', never: 'text-unknown' } as const

function Freshness({ state, on }: { readonly state: System['whole']; readonly on: string | null }) {
  const say = useRehearsalWords()
  const locale = useLocale()
  return (
    <span className={`inline-flex items-center gap-1 whitespace-nowrap ${tones[state]}`}>
      <Icon name={signs[state]} size={18} />
      {on === null ? say(`fresh.${state}`) : say('fresh.on', { state: say(`fresh.${state}`), day: formatDate(on, locale) })}
    </span>
  )
}

function useSystemColumns(): readonly Column<System>[] {
  const say = useRehearsalWords()
  return useMemo(() => [
    { key: 'name', width: 'name', title: say('fresh.system'), value: (one) => one.name },
    { key: 'whole', title: say('fresh.whole'), value: (one) => one.wholeOn, cell: (one) => <Freshness state={one.whole} on={one.wholeOn} /> },
    { key: 'sample', title: say('fresh.sample'), value: (one) => one.sampleOn, cell: (one) => <Freshness state={one.sample} on={one.sampleOn} /> },
    { key: 'next', title: say('fresh.next'), value: (one) => one.next },
  ], [say])
}

function useColumns(): readonly Column<Rehearsal>[] {
  const say = useRehearsalWords()
  const locale = useLocale()
  const facility = useFacility()
  return useMemo(() => [
    {
      key: 'title', width: 'name', title: say('past.name'), value: (one) => one.title,
      cell: (one) => <Link href={path.rehearsal(facility, one.key)} className="link font-700">{one.title}</Link>,
    },
    { key: 'on', width: 'tight', title: say('past.on'), value: (one) => one.on, cell: (one) => one.on && formatDate(one.on, locale) },
    { key: 'system', title: say('fresh.system'), value: (one) => one.system },
    { key: 'sort', title: say('past.sort'), value: (one) => one.sortTitle },
    { key: 'outcome', title: say('past.outcome'), value: (one) => one.outcomeTitle },
    { key: 'hours', align: 'end', title: say('past.hours'), value: (one) => one.hours, cell: (one) => one.hours !== null && formatHours(one.hours, locale) },
  ], [say, locale, facility])
}
