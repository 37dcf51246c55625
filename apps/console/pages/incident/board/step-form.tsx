// A step with all there is to say: who did it, when, what came of it, from paper, or why it is left out.
import { useState } from 'react'
import { useDo } from '../../../api/hooks.ts'
import { Form } from '../../../forms/form.tsx'
import { CheckField, RadioField, SelectField } from '../../../ui/choice.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { Card } from '../shapes.ts'
import { localTime, MomentField, momentTyped } from '../moment-field.tsx'
import { useIncidentWords } from '../words.ts'

interface StepFormProps {
  readonly card: Card
  readonly incident: string
  readonly onDone: () => void
}

const states = ['done', 'doing', 'skipped', 'todo'] as const

export function StepForm({ card, incident, onDone }: StepFormProps) {
  const say = useIncidentWords()
  const set = useDo('steps.set')
  const [state, setState] = useState<Card['state']>('done')
  const [answer, setAnswer] = useState<'yes' | 'no'>(card.answer ?? 'yes')
  const [name, setName] = useState(card.doneBy ?? card.holder ?? '')
  const [note, setNote] = useState(card.note ?? '')
  const [paper, setPaper] = useState(false)
  const [at, setAt] = useState('')
  const submit = async () => {
    const happenedAt = momentTyped(at)
    const done = await set.send({
      params: { incident, step: card.id },
      body: {
        state, fromPaper: paper, ...(card.question !== null && state === 'done' ? { answer } : {}),
        ...(name.trim() === '' ? {} : { name: name.trim() }), ...(note.trim() === '' ? {} : { note: note.trim() }),
        ...(happenedAt === undefined ? {} : { happenedAt }),
      },
    })
    if (done.ok) onDone()
  }
  return (
    <Form submit={say('step.save')} busy={set.busy} refused={set.refused} onSubmit={submit}>
      <p className="font-700">{card.title}</p>
      <SelectField label={say('edit.state')} value={state} options={states.map((value) => ({ value, label: say(`step.${value}`) }))} onChange={setState} />
      {card.question !== null && state === 'done' && (
        <RadioField
          label={card.question} value={answer} onChange={setAnswer}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: say(`answer.${value}`) }))}
        />
      )}
      <TextField label={say('step.name')} hint={say('step.name.hint')} name="name" value={name} onChange={setName} maxLength={200} />
      <TextField label={say(state === 'skipped' ? 'step.reason' : 'step.note')} name="note" lines={3} required={state === 'skipped'} value={note} onChange={setNote} maxLength={2000} />
      <MomentField label={say('when')} hint={say('when.hint')} name="happenedAt" value={at} onChange={(value) => setAt(value === '' ? '' : localTime(momentTyped(value) ?? Date.now()))} />
      <CheckField label={say('open.paper')} checked={paper} onChange={setPaper} />
    </Form>
  )
}
