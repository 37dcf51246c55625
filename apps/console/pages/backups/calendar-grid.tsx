// Weeks under one another, Monday to Sunday; each square says in words what was on that day. On a phone only days worth a look.
import { formatShortDay, formatWeekday } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { isNotable, tagsOn, weeksOf, type Calendar, type CalendarDay, type Tag } from './calendar-events.ts'
import { useBackupWords } from './words.ts'

const looks: Readonly<Record<Tag['tone'], string>> = {
  bad: 'bg-fail-soft text-fail font-700 border-fail',
  doubt: 'bg-unknown-soft text-unknown border-dashed border-unknown',
  good: 'text-pass border-transparent',
  plain: 'bg-sunken text-ink border-line',
}

export function CalendarGrid({ calendar }: { readonly calendar: Calendar }) {
  const say = useBackupWords()
  const locale = useLocale()
  const days = new Map(calendar.days.map((day) => [day.on, day]))
  const weeks = weeksOf(calendar)
  return (
    <>
      <div role="region" tabIndex={0} aria-label={say('calendar.region')} className="relative overflow-x-auto rounded-8 border border-line bg-raised max-sm:hidden">
        <table className="w-full min-w-176 table-fixed border-collapse text-left">
          <caption className="sr-only">{say('calendar.grid')}</caption>
          <thead className="bg-sunken">
            <tr>
              {(weeks[0] ?? []).map((day) => <th key={day} scope="col" className="border-b border-line px-2 py-1.5">{formatWeekday(day, locale)}</th>)}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]} className="border-b border-line last:border-b-0">
                {week.map((on) => (
                  <td key={on} className={`h-16 border-l border-line px-1.5 py-1 align-top first:border-l-0 ${on === calendar.asOf ? 'outline-3 -outline-offset-3 outline-accent' : ''} ${on > calendar.asOf ? 'bg-sunken' : ''}`}>
                    <p className="text-[0.875rem]">
                      <span className={on === calendar.asOf ? 'font-700' : 'hint'}>{formatShortDay(on, locale, false)}</span>
                      {on === calendar.asOf && <span className="font-700 text-accent">　{say('calendar.today')}</span>}
                    </p>
                    <Tags day={days.get(on)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="flex flex-col gap-2 sm:hidden" aria-label={say('calendar.grid')}>
        {calendar.days.filter((day) => isNotable(day, calendar.asOf)).map((day) => (
          <li key={day.on} className="flex gap-3 border-b border-line pb-2">
            <span className="w-24 shrink-0 font-700">{formatShortDay(day.on, locale)}</span>
            <Tags day={day} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Tags({ day }: { readonly day: CalendarDay | undefined }) {
  const say = useBackupWords()
  if (day === undefined) return null
  return (
    <ul className="flex flex-wrap gap-0.5">
      {tagsOn(day).map((tag) => (
        <li key={tag.word} className={`rounded-4 border px-1 text-[0.8125rem] leading-150 ${looks[tag.tone]}`}>
          {tag.count === 1 ? say(tag.word) : say('calendar.count', { word: say(tag.word), count: tag.count })}
        </li>
      ))}
    </ul>
  )
}
