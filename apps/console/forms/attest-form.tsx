// One answer on the inspection sheet: yes with its date, no with its target date.
import { useState } from 'react'
import type { Row } from '../api/client.ts'
import { useDo } from '../api/hooks.ts'
import { RadioField } from '../ui/choice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { today } from '../util/format.ts'
import { Form } from './form.tsx'
import { useFormWords } from './words.ts'

const answers = ['yes', 'no', 'notApplicable'] as const

export function AttestForm({ item, onDone }: { readonly item: Row<'attestations.list'>; readonly onDone: () => void }) {
  const say = useFormWords()
  const attest = useDo('attestations.set')
  const [answer, setAnswer] = useState<(typeof answers)[number]>(item.answer ?? (item.checked === 'fail' ? 'no' : 'yes'))
  const [confirmedOn, setConfirmed] = useState(item.confirmedOn ?? today())
  const [targetOn, setTarget] = useState(item.targetOn ?? '')
  const [note, setNote] = useState(item.note ?? '')
  const submit = async () => {
    const done = await attest.send({
      params: { edition: item.edition.id, item: item.item },
      body: {
        answer,
        confirmedOn,
        ...(answer === 'no' && targetOn !== '' ? { targetOn } : {}),
        ...(note === '' ? {} : { note }),
      },
    })
    if (done.ok) onDone()
  }
  return (
    <Form submit={say('attest.submit')} busy={attest.busy} refused={attest.refused} onSubmit={submit}>
      <p>{item.text}</p>
      <RadioField
        label={say('attest.answer')}
        value={answer}
        options={answers.map((value) => ({ value, label: say(`attest.${value}`) }))}
        onChange={setAnswer}
      />
      <TextField label={say('attest.confirmed')} name="confirmedOn" type="date" required value={confirmedOn} onChange={setConfirmed} />
      {answer === 'no' && (
        <TextField label={say('attest.target')} hint={say('attest.target.hint')} name="targetOn" type="date" required value={targetOn} onChange={setTarget} />
      )}
      <TextField label={say('note')} name="note" lines={2} value={note} onChange={setNote} />
    </Form>
  )
}
