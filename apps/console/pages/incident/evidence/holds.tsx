// 保全中・初期化禁止: what may not be set up anew, until a person lets it go with a reason.
import addresses from 'virtual:contract-routes'
import { useState } from 'react'
import { addressOf } from '../../../api/address.ts'
import { useDo } from '../../../api/hooks.ts'
import { Form } from '../../../forms/form.tsx'
import { useFacility, useWhyNot } from '../../../layouts/hospital.ts'
import { Button, buttonLook } from '../../../ui/button.tsx'
import { RadioField, SelectField } from '../../../ui/choice.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Section } from '../../../ui/page.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { formatTime } from '../../../util/format.ts'
import { useLocale } from '../../../util/locale.ts'
import type { Secured } from './secured.ts'
import { HeldMark } from './held-mark.tsx'
import { useEvidenceWords } from './words.ts'

interface HoldsProps {
  readonly incident: string
  readonly data: Secured
}

export function Holds({ incident, data }: HoldsProps) {
  const say = useEvidenceWords()
  const whyNot = useWhyNot()
  const [doing, setDoing] = useState<'add' | { readonly end: string } | null>(null)
  const [phone, setPhone] = useState('')
  const ending = typeof doing === 'object' && doing !== null ? doing.end : null
  return (
    <Section title={say('holds')}>
      <p>{data.holds.length === 0 ? say('holds.none') : say('holds.lead')}</p>
      {data.holds.some(({ ended }) => ended === null) && (
        <TextField label={say('hold.phone')} type="tel" name="phone" value={phone} onChange={setPhone} maxLength={60} />
      )}
      <ul aria-label={say('holds')} className="flex flex-col gap-3">
        {data.holds.map((hold) => (
          <Hold key={hold.device} incident={incident} hold={hold} phone={phone} onEnd={() => setDoing({ end: hold.device })} />
        ))}
      </ul>
      <div><Button look="secondary" disabledReason={whyNot('incident.work')} onClick={() => setDoing('add')}>{say('hold.add')}</Button></div>
      <Dialog title={say(doing === 'add' ? 'hold.add' : 'hold.end')} open={doing !== null} onClose={() => setDoing(null)}>
        {doing === 'add' && <AddHold incident={incident} data={data} onDone={() => setDoing(null)} />}
        {ending !== null && <EndHold incident={incident} device={ending} onDone={() => setDoing(null)} />}
      </Dialog>
    </Section>
  )
}

interface HoldProps {
  readonly incident: string
  readonly hold: Secured['holds'][number]
  readonly phone: string
  readonly onEnd: () => void
}

function Hold({ incident, hold, phone, onEnd }: HoldProps) {
  const say = useEvidenceWords()
  const locale = useLocale()
  const facility = useFacility()
  const whyNot = useWhyNot()
  const tag = addressOf(addresses, 'secured.tag', { facility, incident }, { device: hold.device, phone: phone.trim() }).address
  return (
    <li className="card flex flex-wrap items-center gap-x-6 gap-y-2">
      <span className="text-[1.125rem] font-700">{hold.label}</span>
      {hold.ended === null && <HeldMark />}
      <span className="hint">{say('hold.since', { time: formatTime(hold.since, locale), name: hold.by })}</span>
      {hold.reason !== null && <span>{hold.reason}</span>}
      {hold.ended === null ? (
        <span className="flex flex-wrap gap-3" data-screen-only>
          <a className={buttonLook('secondary')} href={tag} target="_blank" rel="noreferrer">{say('hold.tag')}</a>
          <Button look="quiet" disabledReason={whyNot('incident.work')} onClick={onEnd}>{say('hold.end')}</Button>
        </span>
      ) : (
        <span>
          {say('hold.ended', { time: hold.endedAt === null ? '' : formatTime(hold.endedAt, locale), name: hold.endedBy ?? say('erased') })}
          {hold.endedReason !== null && ` — ${hold.endedReason}`}
        </span>
      )}
    </li>
  )
}

interface FormProps {
  readonly incident: string
  readonly onDone: () => void
}

function AddHold({ incident, data, onDone }: FormProps & { readonly data: Secured }) {
  const say = useEvidenceWords()
  const holding = useDo('secured.hold')
  const [device, setDevice] = useState('')
  const [label, setLabel] = useState('')
  const [reason, setReason] = useState('')
  const known = data.devices.find(({ key }) => key === device)
  const submit = async () => {
    const answer = await holding.send({
      params: { incident },
      body: {
        label: known?.label ?? label, fromPaper: false, ...(device === '' ? {} : { device }), ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
      },
    })
    if (answer.ok) onDone()
  }
  return (
    <Form submit={say('hold.add')} busy={holding.busy} refused={holding.refused} onSubmit={submit}>
      <SelectField
        label={say('add.device')} value={device} onChange={setDevice}
        options={[{ value: '', label: say('add.device.none') }, ...data.devices.map((one) => ({ value: one.key, label: one.label }))]}
      />
      {device === '' && <TextField label={say('add.label')} required name="label" value={label} onChange={setLabel} maxLength={200} />}
      <TextField label={say('hold.reason')} name="reason" value={reason} onChange={setReason} maxLength={2000} />
    </Form>
  )
}

function EndHold({ incident, device, onDone }: FormProps & { readonly device: string }) {
  const say = useEvidenceWords()
  const ending = useDo('secured.letGo')
  const [end, setEnd] = useState<'acquired' | 'released'>('acquired')
  const [by, setBy] = useState('')
  const [reason, setReason] = useState('')
  const submit = async () => {
    const answer = await ending.send({ params: { incident }, body: { device, end, by, reason, fromPaper: false } })
    if (answer.ok) onDone()
  }
  return (
    <Form submit={say('hold.end')} busy={ending.busy} refused={ending.refused} onSubmit={submit}>
      <RadioField
        label={say('hold.end.how')} value={end} onChange={setEnd}
        options={[{ value: 'acquired', label: say('hold.acquired') }, { value: 'released', label: say('hold.released') }]}
      />
      <TextField label={say('hold.by')} required name="by" value={by} onChange={setBy} maxLength={200} />
      <TextField label={say('hold.why')} required name="reason" value={reason} onChange={setReason} maxLength={2000} />
    </Form>
  )
}
