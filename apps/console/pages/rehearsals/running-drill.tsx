// A rehearsal as it runs: the step being timed, last time's beside it, and one big button for the stage that comes next.
import { useState } from 'react'
import type { Data } from '../../api/client.ts'
import { useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { useWhyNot } from '../../layouts/hospital.ts'
import { Button } from '../../ui/button.tsx'
import { RadioField } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Notice } from '../../ui/notice.tsx'
import { formatClock } from '../../util/duration.ts'
import { formatDate } from '../../util/format.ts'
import { useLocale } from '../../util/locale.ts'
import { LearnedFields } from './learned-fields.tsx'
import { learnedAt, learnedFrom, type Typed } from './learned.ts'
import { useElapsed } from './use-elapsed.ts'
import { useRehearsalWords } from './words.ts'

type One = Data<'rehearsals.one'>
type Clock = One['clocks'][number]

export function RunningDrill({ one }: { readonly one: One }) {
  const say = useRehearsalWords()
  const locale = useLocale()
  const elapsed = useElapsed(one.now)
  const next = one.clocks.find(({ state }) => state === 'next') ?? null
  return (
    <div className="flex flex-col gap-5">
      <div className="card flex flex-col gap-1" role="group" aria-label={say('now')}>
        {next && (
          <>
            <p className="hint">{say('now')}</p>
            <p className="text-[1.25rem] font-700">{next.stepTitle ?? next.title}</p>
            <p className="font-mono text-[3rem] leading-none tabular-nums" role="timer">{formatClock((next.seconds ?? 0) + elapsed)}</p>
            <p>{next.lastSeconds === null ? say('now.first') : say('now.last', { time: formatClock(next.lastSeconds) })}</p>
          </>
        )}
        <p className="mt-2">
          {say('whole')} <span className="font-mono tabular-nums">{formatClock((one.wholeSeconds ?? 0) + elapsed)}</span>
          {one.last && one.last.wholeSeconds !== null && (
            <span className="hint ml-4">{say('whole.last', { day: formatDate(one.last.on, locale), time: formatClock(one.last.wholeSeconds) })}</span>
          )}
        </p>
      </div>
      {next ? <Reach key={next.stage} one={one} next={next} /> : <Finish one={one} />}
      <Stop one={one} />
    </div>
  )
}

function Reach({ one, next }: { readonly one: One; readonly next: Clock }) {
  const say = useRehearsalWords()
  const whyNot = useWhyNot()('work.do')
  const stage = useDo('rehearsals.stage')
  const [typed, setTyped] = useState<Typed>({})
  const fields = learnedAt[next.stage] ?? []
  const press = () => void stage.send({ body: { key: one.rehearsal.key, stage: next.stage, ...learnedFrom(typed) } })
  return (
    <>
      {stage.refused && <Notice tone="error" title={stage.refused.reasons.join(' ')} />}
      <button
        type="button"
        aria-disabled={whyNot !== null || stage.busy || undefined}
        aria-busy={stage.busy || undefined}
        className={`min-h-24 w-full rounded-12 px-6 py-5 text-[1.5rem] leading-140 font-700 ${whyNot === null && !stage.busy ? 'bg-accent text-on-accent hover:bg-accent-strong' : 'border border-line bg-aside-soft text-aside'}`}
        onClick={() => {
          if (whyNot === null && !stage.busy) press()
        }}
      >
        {say('reach', { stage: next.title })}
      </button>
      {whyNot && <p className="hint">{whyNot}</p>}
      {fields.length > 0 && (
        <Disclosure title={say('details')}>
          <div className="flex flex-col gap-4"><LearnedFields fields={fields} typed={typed} onChange={setTyped} /></div>
        </Disclosure>
      )}
    </>
  )
}

function Finish({ one }: { readonly one: One }) {
  const say = useRehearsalWords()
  const whyNot = useWhyNot()
  const finish = useDo('rehearsals.finish')
  const [typed, setTyped] = useState<Typed>({})
  const submit = () => finish.send({ body: { key: one.rehearsal.key, outcome: 'came-back', ...learnedFrom(typed) } })
  // What a stage already told is not asked again.
  const { bytes, files, hashes, keysOutOfReach } = one.sheet
  const fields = [
    ...(bytes === null ? ['bytes' as const] : []), ...(files === null ? ['files' as const] : []),
    ...(hashes.compared === 0 ? ['compared' as const, 'equal' as const] : []),
    ...(keysOutOfReach.length === 0 ? ['keysOutOfReach' as const] : []), ...(one.trouble === null ? ['trouble' as const] : []),
  ]
  return (
    <section aria-label={say('finish')} className="card flex flex-col gap-4">
      <h2>{say('finish')}</h2>
      <p>{say('finish.lead')}</p>
      <Form submit={say('finish.submit')} busy={finish.busy} refused={finish.refused} disabledReason={whyNot('work.do')} onSubmit={submit}>
        <LearnedFields fields={fields} typed={typed} onChange={setTyped} />
      </Form>
    </section>
  )
}

const ends = ['failed', 'broken-off'] as const

function Stop({ one }: { readonly one: One }) {
  const say = useRehearsalWords()
  const whyNot = useWhyNot()
  const finish = useDo('rehearsals.finish')
  const [open, setOpen] = useState(false)
  const [outcome, setOutcome] = useState<(typeof ends)[number]>('failed')
  const [typed, setTyped] = useState<Typed>({})
  const submit = () => finish.send({ body: { key: one.rehearsal.key, outcome, ...learnedFrom(typed) } })
  return (
    <div>
      <Button look="quiet" disabledReason={whyNot('work.do')} onClick={() => setOpen(true)}>{say('stop')}</Button>
      <Dialog title={say('stop')} open={open} onClose={() => setOpen(false)}>
        <p>{say('stop.lead')}</p>
        <Form submit={say('stop.submit')} busy={finish.busy} refused={finish.refused} onSubmit={submit}>
          <RadioField label={say('stop.why')} value={outcome} options={ends.map((value) => ({ value, label: say(`stop.${value}`) }))} onChange={setOutcome} />
          <LearnedFields fields={['trouble']} typed={typed} onChange={setTyped} />
        </Form>
      </Dialog>
    </div>
  )
}
