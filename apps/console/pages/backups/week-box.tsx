// What to do this week, the worst first: what it is about, and the steps one click below.
import type { Data } from '../../api/client.ts'
import { useFacility } from '../../layouts/hospital.ts'
import { Link } from '../../layouts/link.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { path } from '../../util/path-builder.ts'
import { useBackupWords } from './words.ts'

type Step = Data<'backups.matrix'>['week'][number]

export function WeekBox({ week }: { readonly week: readonly Step[] }) {
  const say = useBackupWords()
  const facility = useFacility()
  return (
    <section aria-label={say('week')} className="flex flex-col gap-3">
      <h2>{say('week')}</h2>
      {week.length === 0
        ? <p>{say('week.none')}</p>
        : <ol className="flex flex-col gap-3">{week.map((step, at) => <li key={step.check}><OneStep step={step} open={at === 0} /></li>)}</ol>}
      <p><Link href={path.media(facility)}>{say('week.media')}</Link></p>
    </section>
  )
}

function OneStep({ step, open }: { readonly step: Step; readonly open: boolean }) {
  const say = useBackupWords()
  const facility = useFacility()
  const tone = step.verdict === 'fail' ? 'text-fail' : 'text-unknown'
  return (
    <Disclosure
      open={open}
      title={(
        <span className="flex flex-1 flex-wrap items-center gap-x-3 gap-y-1">
          {step.title}
          <span className={`inline-flex items-center gap-1.5 ${tone}`}>
            <Icon name={step.verdict} size={18} />{say(`week.${step.verdict}`, { count: step.count })}
          </span>
        </span>
      )}
    >
      <div className="flex flex-col gap-3">
        <ul className="flex flex-col gap-1">
          {step.about.map((one, at) => <li key={at}><span className="font-700">{one.label}</span>　{one.reason}</li>)}
        </ul>
        <Steps monday={step.monday} />
        <p><Link href={path.findings(facility, { check: step.check })}>{say('week.findings')}</Link></p>
      </div>
    </Disclosure>
  )
}

export function Steps({ monday }: { readonly monday: readonly string[] }) {
  return (
    <ol className="list-decimal pl-6">
      {monday.map((line) => <li key={line}>{line}</li>)}
    </ol>
  )
}
