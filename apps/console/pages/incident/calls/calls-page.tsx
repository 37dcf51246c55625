// Whom to call next: a large number for each place, one tap for what came of it, the time that runs until the next one.
import { linkTo } from '../../../api/client.ts'
import { useAsk } from '../../../api/hooks.ts'
import { useParam } from '../../../layouts/address.ts'
import { Answered } from '../../../layouts/answered.tsx'
import { useFacility } from '../../../layouts/hospital.ts'
import { Link } from '../../../layouts/link.tsx'
import { buttonLook } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Section } from '../../../ui/page.tsx'
import { formatTime } from '../../../util/format.ts'
import { useLocale } from '../../../util/locale.ts'
import { path } from '../../../util/path-builder.ts'
import { IncidentFrame } from '../incident-frame.tsx'
import type { Calls } from './calls-data.ts'
import { CallForm } from './call-form.tsx'
import { StationCard } from './station-card.tsx'
import { useCallWords } from './words.ts'

export function CallsPage() {
  const say = useCallWords()
  const facility = useFacility()
  const incident = useParam('incident')
  const asked = useAsk('calls.list', { params: { incident } })
  const print = (paper: 'tree' | 'script') => (
    <a className={buttonLook('secondary')} href={linkTo('calls.print', { params: { facility, incident, paper, format: 'pdf' } })}>
      <Icon name="print" />{say(`print.${paper}`)}
    </a>
  )
  return (
    <IncidentFrame actions={<>{print('tree')}{print('script')}<Link href={path.calling(facility)} className={buttonLook('secondary')}>{say('rules')}</Link></>}>
      {({ incident: { state } }) => (
        <Answered asked={asked}>{(calls) => <All calls={calls} incident={incident} over={state === 'closed'} />}</Answered>
      )}
    </IncidentFrame>
  )
}

interface AllProps {
  readonly calls: Calls
  readonly incident: string
  readonly over: boolean
}

function All({ calls, incident, over }: AllProps) {
  const say = useCallWords()
  const facility = useFacility()
  const nobody = [...calls.inside, ...calls.vendors, ...calls.outside].every(({ people }) => people.length === 0)
  return (
    <>
      {nobody && (
        <Empty title={say('none')}>
          <p>{say('none.next')}</p>
          <Link href={path.contacts(facility)} className={buttonLook('secondary')}>{say('none.go')}</Link>
        </Empty>
      )}
      <p className="max-w-3xl">{say('lead', { minutes: calls.escalateAfterMinutes, tries: calls.triesPerChannel })}</p>
      <Disclosure title={say('script')}>
        <ol className="flex list-decimal flex-col gap-2 pl-6 text-[1.125rem]">{calls.script.map((line) => <li key={line}>{line}</li>)}</ol>
      </Disclosure>
      {(['inside', 'vendors', 'outside'] as const).map((part) => calls[part].length > 0 && (
        <Section key={part} title={say(part)}>
          <ul className="grid items-start gap-4 md:grid-cols-2 xl:grid-cols-3">
            {calls[part].map((one) => <li key={one.place}><StationCard station={one} now={calls.now} incident={incident} over={over} outside={part === 'outside'} /></li>)}
          </ul>
        </Section>
      ))}
      {!over && <Disclosure title={say('paper')}><CallForm incident={incident} now={calls.now} /></Disclosure>}
      <Log calls={calls} />
    </>
  )
}

function Log({ calls }: { readonly calls: Calls }) {
  const say = useCallWords()
  const locale = useLocale()
  return (
    <Section title={say('log')}>
      {calls.log.length === 0 && <p className="hint">{say('log.none')}</p>}
      <ol aria-label={say('log')} className="flex flex-col border-l-4 border-line pl-4">
        {calls.log.map((one) => (
          <li key={one.seq} className="py-2">
            <p className="hint">{say('log.line', { time: formatTime(one.at, locale), name: one.name ?? '—', channel: one.channel ?? '' })}</p>
            <p>{one.outcomeTitle}</p>
            {one.words !== null && <p className="whitespace-pre-wrap">{one.words}</p>}
            {one.fromPaper && <p className="text-unknown">{say('log.paper', { time: formatTime(one.recordedAt, locale) })}</p>}
          </li>
        ))}
      </ol>
    </Section>
  )
}
