// The review of an incident: time of each phase, what was late, silences, what people write, improvements, and the case.
import { linkTo } from '../../../api/client.ts'
import { useAsk } from '../../../api/hooks.ts'
import { useParam } from '../../../layouts/address.ts'
import { Answered } from '../../../layouts/answered.tsx'
import { useFacility } from '../../../layouts/hospital.ts'
import { buttonLook } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Section } from '../../../ui/page.tsx'
import { formatTime } from '../../../util/format.ts'
import { useLocale } from '../../../util/locale.ts'
import { lengthIn } from '../../cases/length.ts'
import { useAfterWords } from '../../cases/words.ts'
import { Improvements } from '../../drills/improvements.tsx'
import { IncidentFrame } from '../incident-frame.tsx'
import { MakeCase } from './make-case.tsx'
import { LinkChecks } from './link-checks.tsx'
import type { Review } from './shape.ts'
import { WriteReview } from './write-review.tsx'

export function ReviewPage() {
  const say = useAfterWords()
  const facility = useFacility()
  const incident = useParam('incident')
  const asked = useAsk('review.get', { params: { incident } })
  const href = linkTo('review.print', { params: { facility, incident, format: 'pdf' } })
  return (
    <IncidentFrame actions={<a className={buttonLook('secondary')} href={href}><Icon name="print" />{say('review.print')}</a>}>
      {(one) => (
        <Answered asked={asked}>
          {(review) => (
            <>
              <p className="max-w-3xl">{say('review.lead')}</p>
              <Phases phases={review.phases} />
              <LateThings late={review.late} />
              <Silences gaps={review.gaps} />
              <WriteReview key={review.written?.at ?? ''} incident={incident} written={review.written} />
              <Improvements of={incident} />
              <LinkChecks incident={incident} review={review} />
              <MakeCase incident={one.incident} made={review.case} />
            </>
          )}
        </Answered>
      )}
    </IncidentFrame>
  )
}

function Phases({ phases }: { readonly phases: Review['phases'] }) {
  const say = useAfterWords()
  const locale = useLocale()
  const verdict = ({ verdict: one, wantedAt }: Review['phases'][number]) => {
    const time = wantedAt === null ? '' : formatTime(wantedAt, locale)
    return one === 'inTime' ? say('review.inTime', { time }) : one === 'late' ? say('review.late.by', { time }) : say(`review.${one}`)
  }
  return (
    <Section title={say('review.phases')}>
      <ol aria-label={say('review.phases')} className="card flex flex-col divide-y divide-line">
        {phases.map((one) => (
          <li key={one.id} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
            <span className="font-700">{one.title}</span>
            <span className="flex flex-wrap gap-x-4">
              {one.at !== null && <span>{say('review.at', { time: formatTime(one.at, locale), length: lengthIn(say, one.minutes ?? 0) })}</span>}
              <span className={one.verdict === 'late' ? 'inline-flex items-center gap-1 font-700 text-fail' : 'hint'}>
                {one.verdict === 'late' && <Icon name="fail" size={18} />}{verdict(one)}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function LateThings({ late }: { readonly late: Review['late'] }) {
  const say = useAfterWords()
  const locale = useLocale()
  if (late.length === 0) return <Section title={say('review.late')}><p>{say('review.late.none')}</p></Section>
  return (
    <Section title={say('review.late')}>
      <ul aria-label={say('review.late')} className="list-disc pl-6">
        {late.map((one, n) => {
          const time = formatTime(one.due, locale)
          return <li key={n}><span className="font-700">{one.title}</span>{'　'}{one.doneAt === null ? say('review.late.never', { time }) : say('review.late.done', { time, length: lengthIn(say, one.minutes) })}</li>
        })}
      </ul>
    </Section>
  )
}

function Silences({ gaps }: { readonly gaps: Review['gaps'] }) {
  const say = useAfterWords()
  const locale = useLocale()
  return (
    <Section title={say('review.gaps')}>
      {gaps.length === 0 ? <p>{say('review.gaps.none')}</p> : (
        <ul aria-label={say('review.gaps')} className="list-disc pl-6">
          {gaps.map((one) => (
            <li key={one.from}>{say('review.gap', { from: formatTime(one.from, locale), to: formatTime(one.to, locale), length: lengthIn(say, one.minutes) })}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}
