// One step: who, by when, and with one press begun or done. How to undo it, what patients notice and what to keep first stand one
// click below.
import { useState } from 'react'
import { useDo } from '../../../api/hooks.ts'
import { useWhyNot } from '../../../layouts/hospital.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Icon, type IconName } from '../../../ui/icon.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { formatTime } from '../../../util/format.ts'
import { useLocale } from '../../../util/locale.ts'
import type { Card } from '../shapes.ts'
import { useIncidentWords } from '../words.ts'
import { StepForm } from './step-form.tsx'

interface StepCardProps {
  readonly card: Card
  readonly incident: string
  readonly over: boolean
}

const signs: Readonly<Record<Card['state'], { readonly icon: IconName | null; readonly look: string }>> = {
  todo: { icon: null, look: 'text-soft' },
  doing: { icon: 'clock', look: 'text-accent' },
  done: { icon: 'pass', look: 'text-pass' },
  skipped: { icon: 'notApplicable', look: 'text-aside' },
}

export function StepCard({ card, incident, over }: StepCardProps) {
  const say = useIncidentWords()
  const locale = useLocale()
  const [form, setForm] = useState(false)
  const { icon, look } = signs[card.needed ? card.state : 'skipped']
  const open = card.needed && (card.state === 'todo' || card.state === 'doing')
  return (
    <li
      id={`step-${card.id}`}
      className={`flex scroll-mt-4 flex-col gap-2 rounded-8 border bg-raised p-3 ${card.next ? 'border-2 border-accent' : 'border-line'}`}
    >
      <p className={`flex flex-wrap items-center gap-x-2 text-[0.875rem] ${look}`}>
        {icon && <Icon name={icon} size={18} />}
        <span>{say(card.needed ? `step.${card.state}` : 'step.needless')}</span>
        {card.next && <strong className="rounded-4 bg-accent px-2 text-on-accent">{say('step.next')}</strong>}
      </p>
      <h4 className="font-700 leading-150">{card.title}</h4>
      {open ? <Open card={card} /> : <Gone card={card} locale={locale} />}
      {card.keepFirst !== null && open && (
        <p className="flex items-start gap-1 text-[0.875rem] text-unknown">
          <Icon name="unknown" size={18} />{say('step.keep')}
        </p>
      )}
      <Below card={card} />
      {!over && <Presses card={card} incident={incident} onMore={() => setForm(true)} />}
      <Dialog title={say('step.record')} open={form} onClose={() => setForm(false)}>
        <StepForm card={card} incident={incident} onDone={() => setForm(false)} />
      </Dialog>
    </li>
  )
}

function Open({ card }: { readonly card: Card }) {
  const say = useIncidentWords()
  const locale = useLocale()
  return (
    <div className="text-[0.875rem]">
      <p>{say('step.who', { who: card.holder === null ? card.whoTitle : say('step.holder', { role: card.whoTitle, name: card.holder }) })}</p>
      {card.due !== null && (
        <p className={card.late ? 'flex items-center gap-1 font-700 text-fail' : ''}>
          {card.late && <Icon name="fail" size={18} />}
          {say(card.late ? 'step.late' : 'step.due', { time: formatTime(card.due, locale) })}
        </p>
      )}
      {card.waitsFor.length > 0 && <p className="hint">{say('step.waits', { steps: card.waitsFor.join(say('sep')) })}</p>}
    </div>
  )
}

function Gone({ card, locale }: { readonly card: Card; readonly locale: 'ja' | 'en' }) {
  const say = useIncidentWords()
  return (
    <div className="text-[0.875rem]">
      {card.happenedAt !== null && <p>{[formatTime(card.happenedAt, locale), card.doneBy].filter((one) => one !== null).join('　')}</p>}
      {card.answer !== null && card.question !== null && <p>{say('step.answered', { question: card.question, answer: say(`answer.${card.answer}`) })}</p>}
      {card.note !== null && <p className="whitespace-pre-wrap">{card.note}</p>}
    </div>
  )
}

function Below({ card }: { readonly card: Card }) {
  const say = useIncidentWords()
  const rows = [
    ['step.below.keep', card.keepFirst], ['step.below.detail', card.detail], ['step.below.effect', card.clinicalEffect],
    ['step.below.undo', card.undo],
  ] as const
  const there = rows.filter(([, text]) => text !== null)
  if (there.length === 0) return null
  return (
    <Disclosure title={say('step.below')}>
      <dl className="flex flex-col gap-2 text-[0.9375rem]">
        {there.map(([name, text]) => <div key={name}><dt className="font-700">{say(name)}</dt><dd>{text}</dd></div>)}
      </dl>
    </Disclosure>
  )
}

interface PressesProps {
  readonly card: Card
  readonly incident: string
  readonly onMore: () => void
}

/** The answer and the commonest states at once; names, times, paper and reasons in the form. */
function Presses({ card, incident, onMore }: PressesProps) {
  const say = useIncidentWords()
  const whyNot = useWhyNot()('incident.work')
  const set = useDo('steps.set')
  const open = card.needed && (card.state === 'todo' || card.state === 'doing')
  const put = (state: Card['state'], answer?: 'yes' | 'no') =>
    void set.send({ params: { incident, step: card.id }, body: { state, ...(answer === undefined ? {} : { answer }) } })
  const press = (state: Card['state'], label: string, answer?: 'yes' | 'no') => (
    <Button look="secondary" busy={set.busy} aria-label={`${label} ${card.title}`} onClick={() => put(state, answer)}>{label}</Button>
  )
  const quiet = (label: string, onClick: () => void) => (
    <button type="button" className="link min-h-11 px-1 text-[0.9375rem]" aria-label={`${label} ${card.title}`} onClick={onClick}>{label}</button>
  )
  if (whyNot !== null) return null
  return (
    <div className="flex flex-wrap gap-x-2" data-screen-only>
      {set.refused && <Notice tone="error" title={set.refused.reasons.join(' ')} />}
      {open && card.question !== null && (
        <div role="group" aria-label={card.question} className="flex w-full flex-wrap items-center gap-2">
          <p className="w-full text-[0.9375rem] font-700">{card.question}</p>
          {press('done', say('answer.yes'), 'yes')}
          {press('done', say('answer.no'), 'no')}
        </div>
      )}
      {open && card.question === null && press('done', say('step.do.done'))}
      {card.needed && card.state === 'todo' && quiet(say('step.do.doing'), () => put('doing'))}
      {!open && card.needed && quiet(say('step.do.todo'), () => put('todo'))}
      {quiet(say('step.do.more'), onMore)}
    </div>
  )
}
