// Whom this incident must be told to: questions first, then every duty with its clock, grounds, contacts and what was done.
import type { Data } from '../../../api/client.ts'
import { useAsk, useDo } from '../../../api/hooks.ts'
import { useParam } from '../../../layouts/address.ts'
import { Answered } from '../../../layouts/answered.tsx'
import { useFacility, useWhyNot } from '../../../layouts/hospital.ts'
import { Link } from '../../../layouts/link.tsx'
import { Button, buttonLook } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Section } from '../../../ui/page.tsx'
import { formatHours } from '../../../util/duration.ts'
import { formatTime } from '../../../util/format.ts'
import { useLocale } from '../../../util/locale.ts'
import { path } from '../../../util/path-builder.ts'
import { IncidentFrame } from '../incident-frame.tsx'
import { useClock } from '../use-clock.ts'
import { DutyCard } from './duty-card.tsx'
import { useDutyWords } from './words.ts'

type Duties = Data<'duties.list'>

export function DutiesPage() {
  const say = useDutyWords()
  const facility = useFacility()
  const incident = useParam('incident')
  const asked = useAsk('duties.list', { params: { incident } })
  const toForms = (
    <Link href={path.incidentPart(facility, incident, 'forms')} className={buttonLook('secondary')}>{say('open.forms')}</Link>
  )
  return (
    <IncidentFrame actions={toForms}>
      {() => <Answered asked={asked}>{(duties) => <All incident={incident} duties={duties} />}</Answered>}
    </IncidentFrame>
  )
}

function All({ incident, duties }: { readonly incident: string; readonly duties: Duties }) {
  const say = useDutyWords()
  const locale = useLocale()
  const now = useClock(duties.now, 30)
  const [first] = duties.clocks
  const jump = duties.clockJumps.at(-1)
  const length = (seconds: number) => formatHours(Math.abs(seconds) / 3600, locale)
  return (
    <>
      {duties.clockBehind !== null && (
        <Notice tone="caution" title={say('behind', { time: length(duties.clockBehind) })}><p>{say('behind.next')}</p></Notice>
      )}
      {jump && (
        <Notice tone="caution" title={say('jump', { time: length(jump.seconds), at: formatTime(jump.at, locale) })}>
          <p>{say('jump.next')}</p>
        </Notice>
      )}
      {duties.callFirst.length > 0 && (
        <Notice tone="caution" title={say('callFirst')}>{duties.callFirst.map((one) => <p key={one}>{one}</p>)}</Notice>
      )}
      <Section title={say('questions')} note={say('questions.note')}>
        <ul className="grid gap-3 lg:grid-cols-2">
          {duties.questions.map((question) => <Question key={question.id} incident={incident} question={question} />)}
        </ul>
      </Section>
      <Section title={say('clocks')} note={first && say('clocks.note', { time: formatTime(first.from, locale) })}>
        <ol className="flex flex-col gap-3">
          {byPress(duties.clocks).map((clock) => <DutyCard key={clock.duty} incident={incident} clock={clock} now={now} serverNow={duties.now} />)}
        </ol>
      </Section>
    </>
  )
}

/** What is late or near stands first; the rest in the order of calling. */
function byPress(clocks: Duties['clocks']): Duties['clocks'] {
  const presses = ({ state }: Duties['clocks'][number]) => (state === 'late' ? 0 : state === 'soon' ? 1 : 2)
  return clocks.toSorted((a, b) => presses(a) - presses(b))
}

function Question({ incident, question }: { readonly incident: string; readonly question: Duties['questions'][number] }) {
  const say = useDutyWords()
  const locale = useLocale()
  const whyNot = useWhyNot()('incident.work')
  const answer = useDo('duties.answer')
  const { id, text, hint, answers, answer: said, at, by } = question
  return (
    <li className="card flex flex-col gap-2">
      <p className="font-700" id={`question-${id}`}>{text}</p>
      <p className="hint">{hint}</p>
      <div role="group" aria-labelledby={`question-${id}`} className="flex flex-wrap gap-2">
        {answers.map((one) => (
          <Button
            key={one.id} look={one.id === said ? 'primary' : 'secondary'} aria-pressed={one.id === said} busy={answer.busy}
            disabledReason={whyNot}
            onClick={() => void answer.send({ params: { incident }, body: { question: id, answer: one.id } })}
          >
            {one.title}
          </Button>
        ))}
      </div>
      {answer.refused && <Notice tone="error" title={answer.refused.reasons.join(' ')} />}
      {at !== null && <p className="hint">{say('answered', { time: formatTime(at, locale), name: by ?? '' })}</p>}
    </li>
  )
}
