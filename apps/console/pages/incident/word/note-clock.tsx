// How long until the next word: large, and unmistakable when it is late; the small one stands in the frame of the incident.
import { useAsk } from '../../../api/hooks.ts'
import { useFacility } from '../../../layouts/hospital.ts'
import { Link } from '../../../layouts/link.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { formatClock } from '../../../util/duration.ts'
import { formatTime } from '../../../util/format.ts'
import { useLocale } from '../../../util/locale.ts'
import { path } from '../../../util/path-builder.ts'
import { useClock } from '../use-clock.ts'
import { useNoteWords } from './words.ts'
import type { Word } from './word-data.ts'

export function NoteClock({ word }: { readonly word: Word }) {
  const say = useNoteWords()
  const locale = useLocale()
  const now = useClock(word.now)
  const until = Date.parse(word.due.at) - now
  const late = until < 0
  const params = { time: formatTime(word.due.at, locale), left: formatClock(Math.abs(until) / 1000) }
  return (
    <div className={`flex items-center gap-3 rounded-8 border p-4 ${late ? 'border-l-8 border-fail bg-fail-soft text-fail' : 'border-line bg-raised'}`}>
      <Icon name={late ? 'fail' : 'clock'} size={24} />
      <div>
        <p className="font-700">{say('due')}</p>
        <p role="timer" className="text-[1.375rem] font-700">{say(late ? (word.due.promised ? 'due.late' : 'due.late.first') : 'due.at', params)}</p>
      </div>
    </div>
  )
}

/** Beside the time since it was known, on every page of the incident. */
export function NoteBadge({ incident }: { readonly incident: string }) {
  const { data } = useAsk('word.due', { params: { incident } })
  return data?.ok ? <Badge due={data.data} incident={incident} /> : null
}

function Badge({ due, incident }: { readonly due: { readonly now: string; readonly at: string }; readonly incident: string }) {
  const say = useNoteWords()
  const locale = useLocale()
  const facility = useFacility()
  const late = Date.parse(due.at) < useClock(due.now, 15)
  const time = new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Tokyo' }).format(Date.parse(due.at))
  return (
    <Link
      href={path.incidentPart(facility, incident, 'word')}
      className={`inline-flex items-center gap-1 underline underline-offset-4 ${late ? 'rounded-8 border border-fail bg-fail-soft px-2 font-700 text-fail' : 'text-accent'}`}
    >
      <Icon name={late ? 'fail' : 'clock'} />
      {say(late ? 'due.badge.late' : 'due.badge', { time })}
    </Link>
  )
}
