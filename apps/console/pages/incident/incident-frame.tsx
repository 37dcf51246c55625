// The frame of one incident: what it is, whether it is a drill, who leads, how long it has been known, and its pages.
import type { ReactNode } from 'react'
import { useLocation } from '@tanstack/react-router'
import { useAsk, useDo } from '../../api/hooks.ts'
import { useParam } from '../../layouts/address.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useFacility, useHospital, useWhyNot } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { Button, buttonLook } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { formatClock } from '../../util/duration.ts'
import { formatTime } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { DrillBand } from './drill-mark.tsx'
import { DutyStrip } from './duties/duty-strip.tsx'
import { HeldCount } from './evidence/held-mark.tsx'
import { EditIncident } from './edit-incident.tsx'
import { IncidentState } from './incident-state.tsx'
import { incidentTabs } from './incident-tabs.ts'
import type { Incident } from './shapes.ts'
import { useClock } from './use-clock.ts'
import { useLive } from './use-live.ts'
import { NoteBadge } from './word/note-clock.tsx'
import { useIncidentWords } from './words.ts'

interface FrameProps {
  readonly actions?: ReactNode
  readonly children: (one: Incident) => ReactNode
}

/** Every page of an incident stands in it. It asks anew by itself when somebody records something. */
export function IncidentFrame({ actions, children }: FrameProps) {
  const incident = useParam('incident')
  const asked = useAsk('incidents.get', { params: { incident } })
  return (
    <Answered asked={asked}>
      {(one) => <Framed key={one.incident.id} one={one} actions={actions}>{children(one)}</Framed>}
    </Answered>
  )
}

interface FramedProps {
  readonly one: Incident
  readonly actions: ReactNode
  readonly children: ReactNode
}

function Framed({ one, actions, children }: FramedProps) {
  const say = useIncidentWords()
  const facility = useFacility()
  const heard = useLive(one.incident.id)
  const { number, title, mode } = one.incident
  return (
    <div className="flex flex-col gap-4" data-wide>
      {mode === 'drill' && <DrillBand />}
      <Page
        title={`${number} ${title ?? say('untitled')}`}
        above={<Link href={path.incidents(facility)}>{say('title')}</Link>}
        actions={<>{actions}{one.scripted && <Link href={path.drill(facility, one.incident.id)} className={buttonLook('secondary')}>{say('drill.script')}</Link>}</>}
      >
        {!heard && <Notice tone="caution" title={say('live.lost')} />}
        <Standing one={one} />
        <Tabs incident={one.incident.id} />
        {children}
      </Page>
      {mode === 'drill' && <DrillBand />}
    </div>
  )
}

function Standing({ one }: { readonly one: Incident }) {
  const say = useIncidentWords()
  const locale = useLocale()
  const whyNot = useWhyNot()
  const take = useDo('incidents.takeRole')
  const now = useClock(one.now)
  const { incident } = one
  const until = incident.closedAt === null ? now : Date.parse(incident.closedAt)
  const noLead = one.roles.find(({ role }) => role === 'lead')?.since === null
  return (
    <div className="card flex flex-wrap items-center gap-x-8 gap-y-3">
      <IncidentState state={incident.state} />
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="hint">{say(incident.closedAt === null ? 'since' : 'since.took')}</span>
        <span role="timer" className="text-[1.375rem] font-700">{formatClock((until - Date.parse(incident.knownAt)) / 1000)}</span>
        <span className="hint">{say('known', { time: formatTime(incident.knownAt, locale) })}</span>
      </p>
      {noLead ? (
        <span className="inline-flex flex-wrap items-center gap-2 text-unknown">
          <Icon name="unknown" />
          {say('leads.nobody')}
          {incident.state !== 'closed' && (
            <Button
              look="secondary" busy={take.busy} disabledReason={whyNot('incident.work')}
              onClick={() => void take.send({ params: { incident: incident.id }, body: { role: 'lead' } })}
            >
              {say('leads.take')}
            </Button>
          )}
        </span>
      ) : <span className="inline-flex items-center gap-1"><Icon name="person" />{say('leads', { name: incident.lead ?? '—' })}</span>}
      {incident.mode === 'real' && <HeldCount incident={incident.id} />}
      {incident.state !== 'closed' && <NoteBadge incident={incident.id} />}
      <div role="group" aria-label={say('clocks')}><DutyStrip incident={incident.id} /></div>
      <EditIncident one={one} />
    </div>
  )
}

function Tabs({ incident }: { readonly incident: string }) {
  const say = useIncidentWords()
  const locale = useLocale()
  const facility = useFacility()
  const hospital = useHospital()
  const { pathname } = useLocation()
  return (
    <nav aria-label={say('tabs')} className="border-b border-line" data-screen-only>
      <ul className="flex flex-wrap gap-x-1">
        {incidentTabs.filter((tab) => hospital?.permissions.includes(tab.needs)).map((tab) => {
          const to = tab.path(facility, incident)
          // One form is a page under the list of forms.
          const here = pathname === to || pathname.startsWith(`${to.replace(/s$/, '')}-`)
          return (
            <li key={tab.id}>
              <Link
                href={to} aria-current={here ? 'page' : undefined}
                className={`flex min-h-11 items-center rounded-t-8 border-b-4 px-3 font-700 ${here ? 'border-accent text-accent' : 'border-transparent text-ink hover:bg-accent-soft'}`}
              >
                {tab.title[locale]}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
