// That somebody was told: when, by whom, how, to which desk, under which number.
import { useState } from 'react'
import { ways } from '#apps/contract/duty-words.ts'
import { useDo } from '../../../api/hooks.ts'
import { Form } from '../../../forms/form.tsx'
import { CheckField, SelectField } from '../../../ui/choice.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { localTime, MomentField, momentTyped } from '../moment-field.tsx'
import type { Clock } from './clock.ts'
import { useDutyWords } from './words.ts'

interface ReportFormProps {
  readonly incident: string
  readonly clock: Clock
  readonly now: string
  readonly onDone: () => void
}

export function ReportForm({ incident, clock, now, onDone }: ReportFormProps) {
  const say = useDutyWords()
  const report = useDo('duties.report')
  const [when, setWhen] = useState(() => localTime(now))
  const [way, setWay] = useState<(typeof ways)[number]>('phone')
  const [desk, setDesk] = useState(clock.desks[0]?.name ?? clock.to)
  const [who, setWho] = useState('')
  const [receipt, setReceipt] = useState('')
  const [note, setNote] = useState('')
  const [fromPaper, setPaper] = useState(false)
  const submit = async () => {
    const happenedAt = momentTyped(when)
    const answer = await report.send({
      params: { incident },
      body: {
        duty: clock.duty, way, fromPaper, ...(happenedAt === undefined ? {} : { happenedAt }), ...(desk.trim() === '' ? {} : { desk }),
        ...(who.trim() === '' ? {} : { who }), ...(receipt.trim() === '' ? {} : { receipt }), ...(note.trim() === '' ? {} : { note }),
      },
    })
    if (answer.ok) onDone()
  }
  return (
    <Form submit={say('report')} busy={report.busy} refused={report.refused} onSubmit={submit}>
      <MomentField label={say('report.when')} name="happenedAt" value={when} onChange={setWhen} />
      <SelectField
        label={say('report.way')} value={way} onChange={setWay} options={ways.map((one) => ({ value: one, label: say(`way.${one}`) }))}
      />
      <TextField label={say('report.desk')} name="desk" value={desk} onChange={setDesk} maxLength={200} />
      <TextField label={say('report.who')} hint={say('report.who.hint')} name="who" value={who} onChange={setWho} maxLength={200} />
      <TextField label={say('report.receipt')} name="receipt" value={receipt} onChange={setReceipt} maxLength={200} />
      <TextField label={say('report.note')} name="note" lines={2} value={note} onChange={setNote} maxLength={2000} />
      <CheckField label={say('report.paper')} checked={fromPaper} onChange={setPaper} />
    </Form>
  )
}
