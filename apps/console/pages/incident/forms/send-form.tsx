// That the report went out: as what, where to, when.
import { useState } from 'react'
import { stages } from '#apps/contract/duty-words.ts'
import { useDo } from '../../../api/hooks.ts'
import { Form } from '../../../forms/form.tsx'
import { CheckField, RadioField } from '../../../ui/choice.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { localTime, MomentField, momentTyped } from '../moment-field.tsx'
import type { ReportData } from './report-data.ts'
import { useFormPageWords } from './words.ts'

interface SendFormProps {
  readonly incident: string
  readonly one: ReportData
  readonly onDone: () => void
}

export function SendForm({ incident, one, onDone }: SendFormProps) {
  const say = useFormPageWords()
  const send = useDo('forms.send')
  const [stage, setStage] = useState<(typeof stages)[number]>(one.sent.length === 0 ? 'first' : 'follow')
  const [desk, setDesk] = useState(one.to)
  const [when, setWhen] = useState(() => localTime(one.now))
  const [note, setNote] = useState('')
  const [fromPaper, setPaper] = useState(false)
  const submit = async () => {
    const happenedAt = momentTyped(when)
    const answer = await send.send({
      params: { incident, form: one.id },
      body: {
        stage, digest: one.digest, fromPaper, ...(happenedAt === undefined ? {} : { happenedAt }), ...(desk.trim() === '' ? {} : { desk }),
        ...(note.trim() === '' ? {} : { note }),
      },
    })
    if (answer.ok) onDone()
  }
  return (
    <Form submit={say('send')} busy={send.busy} refused={send.refused} onSubmit={submit}>
      {one.drill && <Notice tone="caution" title={say('send.drill')} />}
      <p>{say('send.lead')}</p>
      <RadioField
        label={say('send.stage')} value={stage} onChange={setStage} options={stages.map((each) => ({ value: each, label: say(`stage.${each}`) }))}
      />
      <TextField label={say('send.desk')} name="desk" value={desk} onChange={setDesk} maxLength={200} />
      <MomentField label={say('send.when')} name="happenedAt" value={when} onChange={setWhen} />
      <TextField label={say('send.note')} name="note" lines={2} value={note} onChange={setNote} maxLength={2000} />
      <CheckField label={say('send.paper')} checked={fromPaper} onChange={setPaper} />
    </Form>
  )
}
