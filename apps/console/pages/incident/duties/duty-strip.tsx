// The clocks that press most, for the frame of an incident: what is late or near, and how long is left.
import type { Data } from '../../../api/client.ts'
import { useAsk } from '../../../api/hooks.ts'
import { useFacility } from '../../../layouts/hospital.ts'
import { Link } from '../../../layouts/link.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { formatHours } from '../../../util/duration.ts'
import { useLocale } from '../../../util/locale.ts'
import { path } from '../../../util/path-builder.ts'
import { useClock } from '../use-clock.ts'
import { stateLook } from './state-look.ts'
import { useDutyWords } from './words.ts'

type Duties = Data<'duties.list'>

export function DutyStrip({ incident }: { readonly incident: string }) {
  const { data } = useAsk('duties.list', { params: { incident } })
  return data?.ok ? <Strip incident={incident} duties={data.data} /> : null
}

const shown = 3

function Strip({ incident, duties }: { readonly incident: string; readonly duties: Duties }) {
  const say = useDutyWords()
  const facility = useFacility()
  const now = useClock(duties.now, 30)
  const running = duties.clocks.filter((one) => ['late', 'soon', 'running'].includes(one.state) && one.due !== null)
    .toSorted((a, b) => Date.parse(a.due?.at ?? '') - Date.parse(b.due?.at ?? ''))
  const unasked = duties.questions.filter(({ answer }) => answer === null).length
  return (
    <ul className="flex flex-wrap items-center gap-x-5 gap-y-1">
      {running.slice(0, shown).map((one) => (
        <li key={one.duty} className={`inline-flex items-center gap-1 font-700 ${stateLook[one.state].look}`}>
          <Icon name={stateLook[one.state].icon} size={18} />
          {one.title} <Left due={one.due?.at ?? duties.now} now={now} />
        </li>
      ))}
      {running.length === 0 && unasked === 0 && <li className="hint">{say('strip.none')}</li>}
      <li>
        <Link href={path.incidentPart(facility, incident, 'duties')} className="link">
          {unasked > 0 ? say('strip.ask', { count: unasked }) : say('strip.all')}
        </Link>
      </li>
    </ul>
  )
}

export function Left({ due, now }: { readonly due: string; readonly now: number }) {
  const say = useDutyWords()
  const locale = useLocale()
  const hours = (Date.parse(due) - now) / 3_600_000
  return <span>{say(hours > 0 ? 'left' : 'late', { time: formatHours(Math.abs(hours), locale) })}</span>
}
