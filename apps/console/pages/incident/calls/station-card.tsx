// One place of the tree: its state, the next number large enough for a thumb, and one tap for what came of the call.
import { useDo } from '../../../api/hooks.ts'
import { useFacility, useWhyNot } from '../../../layouts/hospital.ts'
import { Link } from '../../../layouts/link.tsx'
import { Button, buttonLook } from '../../../ui/button.tsx'
import { Icon, type IconName } from '../../../ui/icon.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { formatClock } from '../../../util/duration.ts'
import { formatTime } from '../../../util/format.ts'
import { useLocale } from '../../../util/locale.ts'
import { path } from '../../../util/path-builder.ts'
import { useClock } from '../use-clock.ts'
import type { Station } from './calls-data.ts'
import { useCallWords } from './words.ts'

export const outcomes = ['reached', 'no-answer', 'busy', 'message', 'wrong-number'] as const

const looks: Readonly<Record<Station['state'], { readonly icon: IconName; readonly look: string; readonly edge: string }>> = {
  reached: { icon: 'pass', look: 'text-pass', edge: 'border-pass' },
  later: { icon: 'clock', look: 'text-soft', edge: 'border-line' },
  call: { icon: 'phone', look: 'text-accent', edge: 'border-accent border-l-8' },
  exhausted: { icon: 'fail', look: 'text-fail', edge: 'border-fail border-l-8' },
  nobody: { icon: 'unknown', look: 'text-unknown', edge: 'border-unknown' },
}

interface StationProps {
  readonly station: Station
  readonly now: string
  readonly incident: string
  readonly over: boolean
  /** Bodies outside have desks of their own, listed with the duties. */
  readonly outside: boolean
}

export function StationCard({ station, now, incident, over, outside }: StationProps) {
  const facility = useFacility()
  const say = useCallWords()
  const locale = useLocale()
  const { icon, look, edge } = looks[station.state]
  const { next } = station
  return (
    <article className={`flex flex-col gap-2 rounded-12 border bg-raised p-5 ${edge}`} aria-label={station.title}>
      <h3>{station.title}</h3>
      {station.about !== null && <p className="hint">{station.about}</p>}
      <p className={`inline-flex items-center gap-1 font-700 ${look}`}><Icon name={icon} />{say(`state.${station.state}`)}</p>
      {station.reachedBy && <p>{say('reachedBy', { name: station.reachedBy.name, time: formatTime(station.reachedBy.at, locale) })}</p>}
      {station.state === 'later' && <p className="hint">{say('later', { time: formatTime(station.since, locale) })}</p>}
      {(station.state === 'exhausted' || station.state === 'nobody') && <p>{say(station.state)}</p>}
      {station.state === 'nobody' && (
        <p className="flex flex-wrap gap-x-4">
          <Link href={path.contacts(facility)} className="link inline-flex min-h-11 items-center">{say('nobody.go')}</Link>
          {outside && <Link href={path.incidentPart(facility, incident, 'duties')} className="link inline-flex min-h-11 items-center">{say('nobody.duties')}</Link>}
        </p>
      )}
      {next !== null && !over && <Next key={`${next.contact} ${next.way.channel} ${next.tries}`} next={next} station={station} now={now} incident={incident} />}
      {station.people.length > 0 && (
        <details>
          <summary className="link flex min-h-11 cursor-pointer items-center">{say('other')}</summary>
          <ul className="flex flex-col gap-2">
            {station.people.map((one) => (
              <li key={one.key}>
                <p>{one.name}{one.order === 'deputy' && <span className="hint"> {say('deputy')}</span>}</p>
                {one.ways.map(({ channel, href }) => (
                  <p key={channel}>{href === null ? channel : <a className="link inline-flex min-h-11 items-center" href={href}>{channel}</a>}</p>
                ))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  )
}

interface NextProps {
  readonly next: NonNullable<Station['next']>
  readonly station: Station
  readonly now: string
  readonly incident: string
}

function Next({ next, station, now, incident }: NextProps) {
  const say = useCallWords()
  const whyNot = useWhyNot()
  const call = useDo('calls.called')
  const { name, way, tries, order } = next
  const record = (outcome: (typeof outcomes)[number]) =>
    void call.send({ params: { incident }, body: { contact: next.contact, channel: way.channel, outcome } })
  return (
    <>
      <p className="text-[1.125rem] font-700">{name}{order === 'deputy' && <span className="hint"> {say('deputy')}</span>}</p>
      {way.href === null
        ? <p className="text-[1.5rem] font-700">{way.channel}</p>
        : <a href={way.href} aria-label={`${say('dial', { name })} ${way.channel}`} className={`${buttonLook('primary')} text-[1.5rem]`}><Icon name="phone" size={24} />{way.channel}</a>}
      {tries > 0 && <p className="hint">{say('tries', { count: tries })}</p>}
      {station.escalateAt !== null && <Escalates at={station.escalateAt} now={now} />}
      <div role="group" aria-label={station.title} className="grid grid-cols-2 gap-2">
        {outcomes.map((outcome) => (
          <Button
            key={outcome} look="secondary" busy={call.busy} disabledReason={whyNot('incident.work')} onClick={() => record(outcome)}
            aria-label={say('outcome.of', { name, channel: way.channel, outcome: say(`outcome.${outcome}`) })}
          >
            {say(`outcome.${outcome}`)}
          </Button>
        ))}
      </div>
      {call.refused && <Notice tone="error" title={call.refused.reasons.join(' ')} />}
    </>
  )
}

function Escalates({ at, now }: { readonly at: string; readonly now: string }) {
  const say = useCallWords()
  const left = Date.parse(at) - useClock(now)
  return <p role="timer" className={left <= 0 ? 'font-700 text-fail' : 'font-700'}>{say('escalate', { left: formatClock(Math.max(0, left) / 1000) })}</p>
}
