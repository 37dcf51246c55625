// The five, numbered: what to do first, how long it takes, and one button each.
import type { Data } from '../../api/client.ts'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { useRunning } from '../../layouts/running.ts'
import { buttonLook } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Icon } from '../../ui/icon.tsx'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { linkInside, path } from '../../util/path-builder.ts'
import { useTodayWords } from './words.ts'

interface FiveProps {
  readonly today: Data<'tasks.today'>
  readonly brings: boolean
}

export function Five({ today, brings }: FiveProps) {
  const say = useTodayWords()
  const locale = useLocale()
  const facility = useFacility()
  const running = useRunning()
  if (today.rows.length === 0 && running) return <Empty title={say('checking')}><p>{say('checking.next')}</p></Empty>
  if (today.rows.length === 0) {
    return (
      <Empty title={say('none')}>
        <p>{say(brings ? 'none.next' : 'none.rest')}</p>
        <Link href={path.board(facility)} className={buttonLook('secondary')}>{say('none.board')}</Link>
      </Empty>
    )
  }
  return (
    <section aria-label={say('five')} className="flex flex-col gap-4">
      <p className="text-[1.125rem]">{say('five.lead', { count: today.rows.length, minutes: today.minutes })}</p>
      <ol className="flex flex-col gap-3">
        {today.rows.map((task, at) => (
          <li key={task.id} className="card flex flex-wrap items-center gap-x-5 gap-y-3">
            <span aria-hidden="true" className="flex size-10 shrink-0 items-center justify-center rounded-full bg-accent text-[1.25rem] font-700 text-on-accent">
              {at + 1}
            </span>
            <div className="min-w-0 flex-1 basis-60">
              <h2 className="text-[1.125rem]">{task.title}</h2>
              <p>{task.next}</p>
              <p className="hint flex flex-wrap items-center gap-x-4">
                <span className="inline-flex items-center gap-1"><Icon name="clock" size={16} />{say('minutes', { count: task.effortMinutes })}</span>
                {task.due && (
                  <span className={task.overdue ? 'font-700 text-fail' : ''}>
                    {say(task.overdue ? 'overdue' : 'due', { day: formatDate(task.due, locale) })}
                  </span>
                )}
              </p>
            </div>
            <Link href={linkInside(facility, task.link)} className={buttonLook(at === 0 ? 'primary' : 'secondary')}>
              {say('start')}
              <span className="sr-only">{task.title}</span>
              <Icon name="arrow" />
            </Link>
          </li>
        ))}
      </ol>
    </section>
  )
}
