// Eight weeks back and eight ahead: what ran and what did not, media that come and go, rehearsals, locks that end.
import { useMemo } from 'react'
import { useAsk } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import type { Column } from '../../table/columns.ts'
import { DataTable } from '../../table/data-table.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { daysBetween, formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { CalendarGrid } from './calendar-grid.tsx'
import { eventsOf, type Calendar, type Event } from './calendar-events.ts'
import { MoreWanted, NothingYet } from './more-wanted.tsx'
import { BackupTabs } from './tabs.tsx'
import { useBackupWords } from './words.ts'

export function CalendarPage() {
  const say = useBackupWords()
  const asked = useAsk('backups.calendar', {})
  return (
    <Page title={say('calendar.title')}>
      <BackupTabs here="calendar" />
      <Answered asked={asked}>
        {(calendar) => calendar.days.length + calendar.lines.length === 0
          ? <NothingYet title={say('calendar.none')} />
          : <Known calendar={calendar} />}
      </Answered>
    </Page>
  )
}

function Known({ calendar }: { readonly calendar: Calendar }) {
  const say = useBackupWords()
  const events = useMemo(() => eventsOf(calendar), [calendar])
  const bad = events.filter(({ state }) => state === 'missed' || state === 'failed')
  const runs = bad.filter(({ sort }) => sort === 'run').length
  const unseen = events.filter(({ state }) => state === 'unseen').length
  const vain = events.filter(({ state }) => state === 'vain').length
  const quiet = runs + vain === 0
  return (
    <>
      <Notice tone={quiet ? (unseen === 0 ? 'done' : 'caution') : 'error'} title={runs === 0 ? say('calendar.missed.none') : say('calendar.missed', { count: runs })}>
        {vain > 0 && <p>{say('calendar.vain', { count: vain })}</p>}
        {unseen > 0 && <p>{say('calendar.unseen', { count: unseen })}</p>}
      </Notice>
      <p className="hint">{say('calendar.lead')}</p>
      <CalendarGrid calendar={calendar} />
      <Events title={say('calendar.past')} none={say('calendar.events.none')} events={events.filter((one) => one.on <= calendar.asOf && one.state !== 'done' && one.state !== 'due').toReversed()} />
      <Events title={say('calendar.next')} none={say('calendar.next.none')} events={events.filter((one) => one.on >= calendar.asOf && one.state === 'due' && (one.sort !== 'run' || daysBetween(calendar.asOf, one.on) <= 7))} />
      <Lines calendar={calendar} />
      <MoreWanted wanted={calendar.wanted} />
    </>
  )
}

function Events({ title, none, events }: { readonly title: string; readonly none: string; readonly events: readonly Event[] }) {
  const columns = useEventColumns()
  return (
    <Section title={title}>
      <DataTable name={title} rows={events} columns={columns} rowKey={(one) => one.key} exportAs={title} pageSize={12} empty={<Empty title={none} />} />
    </Section>
  )
}

function useEventColumns(): readonly Column<Event>[] {
  const say = useBackupWords()
  const locale = useLocale()
  return useMemo(() => [
    { key: 'on', width: 'tight', title: say('calendar.day'), value: (one) => one.on, cell: (one) => formatDate(one.on, locale) },
    { key: 'sort', title: say('calendar.sort'), value: (one) => say(`calendar.sort.${one.sort}`) },
    { key: 'what', width: 'name', title: say('calendar.what'), value: (one) => one.what },
    {
      key: 'state', title: say('calendar.said'), value: (one) => [say(one.word), one.note].filter((part) => part !== null).join(say('sep.sentence')),
      cell: (one) => <Said event={one} />,
    },
  ], [say, locale])
}

function Said({ event }: { readonly event: Event }) {
  const say = useBackupWords()
  return <><span className={event.bad ? 'font-700 text-fail' : 'font-700'}>{say(event.word)}</span> {event.note}</>
}

type Line = Calendar['lines'][number]

function Lines({ calendar: { lines } }: { readonly calendar: Calendar }) {
  const say = useBackupWords()
  const locale = useLocale()
  const columns = useMemo((): readonly Column<Line>[] => {
    const day = (on: string | null) => on !== null && formatDate(on, locale)
    return [
      { key: 'title', width: 'name', title: say('calendar.line'), value: (line) => line.title },
      {
        key: 'every', title: say('calendar.every'), align: 'end', value: (line) => line.everyHours,
        cell: (line) => line.everyHours !== null && say('calendar.every.hours', { hours: line.everyHours }),
      },
      { key: 'last', title: say('calendar.last'), value: (line) => line.last, cell: (line) => day(line.last) },
      { key: 'looked', title: say('calendar.looked'), value: (line) => line.lookedOn, cell: (line) => day(line.lookedOn) },
      { key: 'missed', title: say('calendar.missed.count'), align: 'end', value: (line) => line.missed },
      { key: 'failed', title: say('calendar.failed.count'), align: 'end', value: (line) => line.failed },
    ]
  }, [say, locale])
  return (
    <Section title={say('calendar.lines')}>
      <DataTable name={say('calendar.lines')} rows={lines} columns={columns} rowKey={(line) => line.key} exportAs={say('calendar.lines')} empty={<Empty title={say('calendar.lines.none')}><p>{say('none.plan')}</p></Empty>} />
    </Section>
  )
}
