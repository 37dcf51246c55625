// The gate as a list to go through: how each is confirmed, the case that taught it, who confirmed it and how.
import { useState } from 'react'
import { useDo } from '../../../api/hooks.ts'
import { Form } from '../../../forms/form.tsx'
import { useWhyNot } from '../../../layouts/hospital.ts'
import { RadioField } from '../../../ui/choice.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { formatTime } from '../../../util/format.ts'
import { useLocale } from '../../../util/locale.ts'
import type { Comeback } from './comeback-data.ts'
import { useComebackWords } from './words.ts'

type Item = Comeback['gate'][number]

interface GateProps {
  readonly items: readonly Item[]
  readonly incident: string
  readonly over: boolean
  /** Null: once for the hospital. */
  readonly subject?: { readonly kind: 'system' | 'device'; readonly key: string }
}

const looks = { open: ['pass', 'text-pass'], shut: ['fail', 'text-fail'], unanswered: ['unknown', 'text-unknown'] } as const

/** Where the refusal's links lead. */
export const gateAnchor = (item: string, subject?: { readonly key: string }): string => `gate-${subject?.key ?? 'all'}-${item}`

export function Gate({ items, incident, over, subject }: GateProps) {
  const say = useComebackWords()
  const locale = useLocale()
  return (
    <ul className="flex flex-col gap-3">
      {items.map((item) => {
        const [icon, look] = looks[item.state]
        return (
          <li key={item.id} id={gateAnchor(item.id, subject)} tabIndex={-1} className="flex flex-col gap-1 rounded-8 border border-line bg-raised p-4">
            <p className={`flex items-start gap-2 font-700 ${look}`}><span className="mt-1"><Icon name={icon} /></span><span className="text-ink">{item.title}</span></p>
            {item.answer === null
              ? <p className="hint">{item.byHouse ? say('gate.house') : say('gate.open')}</p>
              : <p>{say('gate.answered', { answer: item.answer.title, by: item.answer.by ?? '—', time: formatTime(item.answer.at, locale) })}</p>}
            {item.answer?.how != null && <p className="whitespace-pre-wrap">{item.answer.how}</p>}
            <p><span className="hint">{say('gate.how')}: </span>{item.how}</p>
            <p><span className="hint">{say('gate.case')}: </span>{item.case}</p>
            <p className="hint">{item.source}　{item.certaintyTitle}</p>
            {!item.byHouse && !over && (
              <details>
                <summary className="link flex min-h-11 cursor-pointer items-center">{say('gate.answer', { title: item.title })}</summary>
                <AnswerForm key={item.answer?.at ?? ''} item={item} incident={incident} {...(subject ? { subject } : {})} />
              </details>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function AnswerForm({ item, incident, subject }: Pick<GateProps, 'incident' | 'subject'> & { readonly item: Item }) {
  const say = useComebackWords()
  const whyNot = useWhyNot()
  const send = useDo('comeback.answer')
  const [answer, setAnswer] = useState<'yes' | 'no' | 'notApplicable'>(item.answer?.answer ?? 'yes')
  const [by, setBy] = useState(item.answer?.by ?? '')
  const [how, setHow] = useState(item.answer?.how ?? '')
  const submit = () => send.send({
    params: { incident }, body: { item: item.id, answer, by, ...(how.trim() === '' ? {} : { how: how.trim() }), ...(subject ? { subject } : {}) },
  }).then(() => undefined)
  return (
    <Form submit={say('gate.save')} busy={send.busy} refused={send.refused} disabledReason={whyNot('incident.work')} onSubmit={submit}>
      <RadioField label={say('gate.what')} value={answer} onChange={setAnswer} options={(['yes', 'no', 'notApplicable'] as const).map((value) => ({ value, label: say(`gate.${value}`) }))} />
      <TextField label={say('gate.by')} name="by" required value={by} onChange={setBy} maxLength={200} />
      <TextField label={say('gate.words')} name="how" lines={2} required={answer !== 'no'} value={how} onChange={setHow} maxLength={2000} />
    </Form>
  )
}
