// One scenario: for whom, how long, what it is after, what it was drawn from; started, printed, carried out.
import type { Data } from '../../api/client.ts'
import { linkTo } from '../../api/client.ts'
import { useFacility, useWhyNot } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { path } from '../../util/path-builder.ts'
import { useDrillWords } from './words.ts'

interface ExerciseCardProps {
  readonly one: Data<'drills.list'>['exercises'][number]
  readonly onStart: () => void
}

export function ExerciseCard({ one, onStart }: ExerciseCardProps) {
  const say = useDrillWords()
  const locale = useLocale()
  const facility = useFacility()
  const whyNot = useWhyNot()
  return (
    <li className="card flex flex-col gap-3">
      <div>
        <h3 className="text-[1.125rem]">{one.title}</h3>
        <p className="hint">
          {[say('minutes', { minutes: one.minutes }), say('scenes', { count: one.scenes }), say('for', { names: one.audience.join(say('sep')) })].join('　')}
        </p>
      </div>
      <p>{one.about}</p>
      <p className="hint">
        {one.lastRun === null ? say('last.never') : say('last', { day: formatDate(one.lastRun, locale) })}
        {one.version > 0 && `　${say('own', { version: one.version })}`}
      </p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button disabledReason={whyNot('incident.work')} onClick={onStart}>{say('start')}<span className="sr-only"> {one.title}</span></Button>
        {(['script', 'handouts', 'answers'] as const).map((paper) => (
          <a key={paper} className="link inline-flex min-h-11 items-center gap-1" href={linkTo('exercises.print', { params: { facility, exercise: one.id, paper, format: 'pdf' } })}>
            <Icon name="print" size={16} />{say(`paper.${paper}`)}<span className="sr-only"> {one.title}</span>
          </a>
        ))}
      </div>
      <Disclosure title={<>{say('more')}<span className="sr-only"> {one.title}</span></>}>
        <div className="flex flex-col gap-3">
          <p className="font-700">{say('aims')}</p>
          <ul className="list-disc pl-6">{one.aims.map((aim) => <li key={aim}>{aim}</li>)}</ul>
          <p className="hint">{say('drawn', { certainty: one.certaintyTitle, text: one.drawnFrom })}</p>
          <p className="flex flex-wrap gap-x-5">
            <a className="link inline-flex min-h-11 items-center" href={linkTo('exercises.cexf', { params: { facility, exercise: one.id } })}>{say('cexf')}</a>
            <Link className="link inline-flex min-h-11 items-center" href={path.exercise(facility, one.id)}>{say('edit')}</Link>
          </p>
        </div>
      </Disclosure>
    </li>
  )
}
