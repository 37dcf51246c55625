// One duty: its state and clock at the top, then what to do, whom to call, what was done, and the grounds one click below.
import { useState } from 'react'
import { useDo } from '../../../api/hooks.ts'
import { useWhyNot } from '../../../layouts/hospital.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { formatDate, formatTime } from '../../../util/format.ts'
import { useLocale } from '../../../util/locale.ts'
import type { Clock } from './clock.ts'
import { Left } from './duty-strip.tsx'
import { ReportForm } from './report-form.tsx'
import { stateLook } from './state-look.ts'
import { useDutyWords } from './words.ts'

interface DutyCardProps {
  readonly incident: string
  readonly clock: Clock
  readonly now: number
  readonly serverNow: string
}

export function DutyCard({ incident, clock, now, serverNow }: DutyCardProps) {
  const say = useDutyWords()
  const whyNot = useWhyNot()('incident.work')
  const escalate = useDo('duties.escalate')
  const [telling, tell] = useState(false)
  const { icon, look } = stateLook[clock.state]
  const live = !['done', 'not-required'].includes(clock.state)
  return (
    <li className="card flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
        <h3 className="text-[1.125rem]">{clock.title}</h3>
        <span className={`inline-flex items-center gap-1 font-700 ${look}`}><Icon name={icon} size={20} />{clock.stateTitle}</span>
        {clock.optional && <span className="hint">{say('optional')}</span>}
        <DueWords clock={clock} now={now} />
      </div>
      <p>{clock.what}</p>
      {clock.changed && <Changed incident={incident} clock={clock} />}
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
        <dt className="hint">{say('to')}</dt><dd>{clock.to}</dd>
        <dt className="hint">{say('decides')}</dt><dd>{clock.decides.title}</dd>
        <dt className="hint">{say('desks')}</dt><dd><Desks clock={clock} /></dd>
      </dl>
      <Done incident={incident} clock={clock} />
      {live && (
        <div className="flex flex-wrap gap-3" data-screen-only>
          <Button look="secondary" disabledReason={whyNot} onClick={() => tell(true)}>
            {say('report')}<span className="sr-only">{clock.title}</span>
          </Button>
          <Button
            look="quiet" busy={escalate.busy} disabledReason={whyNot}
            onClick={() => void escalate.send({ params: { incident }, body: { duty: clock.duty, role: clock.decides.role } })}
          >
            {say('escalate', { role: clock.decides.title })}<span className="sr-only">{clock.title}</span>
          </Button>
        </div>
      )}
      {escalate.refused && <Notice tone="error" title={escalate.refused.reasons.join(' ')} />}
      <Grounds clock={clock} />
      <Dialog title={say('report.title', { title: clock.title })} open={telling} onClose={() => tell(false)}>
        <ReportForm incident={incident} clock={clock} now={serverNow} onDone={() => tell(false)} />
      </Dialog>
    </li>
  )
}

function DueWords({ clock, now }: { readonly clock: Clock; readonly now: number }) {
  const say = useDutyWords()
  const locale = useLocale()
  const { due, toldAt, toldLate, state } = clock
  if (toldAt !== null) return <span>{say(toldLate ? 'told.late' : 'told', { time: formatTime(toldAt, locale) })}</span>
  if (due === null || state === 'not-required' || state === 'not-asked') return null
  return (
    <>
      <span className="font-700"><Left due={due.at} now={now} /></span>
      <span>{due.day === null ? say('due', { time: formatTime(due.at, locale) }) : say('due.day', { day: formatDate(due.day, locale) })}</span>
      {due.movedFrom !== null && <span className="hint">{say('due.moved', { day: formatDate(due.movedFrom, locale) })}</span>}
      {due.movedFrom === null && due.aimDay !== null && <span className="hint">{say('due.aim', { day: formatDate(due.aimDay, locale) })}</span>}
    </>
  )
}

function Desks({ clock: { desks } }: { readonly clock: Clock }) {
  const say = useDutyWords()
  if (desks.length === 0) return <span className="hint">{say('desks.none')}</span>
  return (
    <ul>
      {desks.map((desk) => (
        <li key={desk.name}>
          {desk.name}　{desk.reach.join(' / ')} {desk.expired && <span className="font-700 text-fail">{say('desks.expired')}</span>}
        </li>
      ))}
    </ul>
  )
}

function Done({ incident, clock }: { readonly incident: string; readonly clock: Clock }) {
  const say = useDutyWords()
  const locale = useLocale()
  const whyNot = useWhyNot()('incident.work')
  const withdraw = useDo('duties.withdraw')
  if (clock.reports.length === 0 && clock.escalations.length === 0) return null
  return (
    <ul className="flex flex-col gap-1">
      {clock.escalations.map((one) => (
        <li key={one.at}>{say('escalated', { time: formatTime(one.at, locale), role: one.person ?? one.title })}</li>
      ))}
      {clock.reports.map((one) => (
        <li key={one.id} className="flex flex-wrap items-center gap-x-3">
          <span className={one.withdrawn ? 'line-through' : ''}>
            {[formatTime(one.at, locale), say(`way.${one.way}`), one.desk, one.who, one.receipt, one.note].filter(Boolean).join('　')}
          </span>
          {one.withdrawn ? <span className="hint">{say('withdrawn')}</span> : (
            <Button
              look="quiet" busy={withdraw.busy} disabledReason={whyNot}
              onClick={() => void withdraw.send({ params: { incident }, body: { report: one.id } })}
            >
              {say('withdraw')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function Changed({ incident, clock }: { readonly incident: string; readonly clock: Clock }) {
  const say = useDutyWords()
  const locale = useLocale()
  const whyNot = useWhyNot()('incident.work')
  const decide = useDo('duties.edition')
  const { changed, due, duty } = clock
  if (changed === null) return null
  const words = (one: Clock['due']) => (
    one === null ? say('nodue') : one.day === null ? formatTime(one.at, locale) : formatDate(one.day, locale)
  )
  const send = (taken: boolean) => void decide.send({ params: { incident }, body: { duty, edition: changed.edition.id, taken } })
  return (
    <Notice tone="caution" title={say('changed', { day: formatDate(changed.edition.validFrom, locale) })}>
      <p>{say('changed.old', { due: words(due) })}</p>
      <p>{say('changed.new', { due: words(changed.due) })}</p>
      <p className="hint">{say('source', { source: changed.edition.source, from: formatDate(changed.edition.validFrom, locale) })}</p>
      <div className="mt-2 flex flex-wrap gap-3">
        <Button look="secondary" busy={decide.busy} disabledReason={whyNot} onClick={() => send(true)}>{say('changed.take')}</Button>
        <Button look="quiet" busy={decide.busy} disabledReason={whyNot} onClick={() => send(false)}>{say('changed.keep')}</Button>
      </div>
    </Notice>
  )
}

function Grounds({ clock: { why, edition } }: { readonly clock: Clock }) {
  const say = useDutyWords()
  const locale = useLocale()
  return (
    <Disclosure title={say('why')}>
      <ul className="list-disc pl-6">{why.map((one) => <li key={one}>{one}</li>)}</ul>
      <p className="mt-2">{say('source', { source: edition.source, from: formatDate(edition.validFrom, locale) })}</p>
      <p>{say('sure', { sure: edition.certaintyTitle })}</p>
    </Disclosure>
  )
}
