// A yes or a no to somebody's request, with a word about it; a no always says why.
import { useState } from 'react'
import { useDo } from '../api/hooks.ts'
import { TextField } from '../ui/text-field.tsx'
import { Form } from './form.tsx'
import { useFormWords } from './words.ts'

interface DecideFormProps {
  readonly exception: string
  readonly decision: 'approve' | 'refuse' | 'end'
  readonly onDone: () => void
}

export function DecideForm({ exception, decision, onDone }: DecideFormProps) {
  const say = useFormWords()
  const approve = useDo('exceptions.approve')
  const refuse = useDo('exceptions.refuse')
  const end = useDo('exceptions.end')
  const [note, setNote] = useState('')
  const doing = { approve, refuse, end }[decision]
  const submit = async () => {
    const params = { exception }
    const said = note === '' ? {} : { note }
    const answer = decision === 'refuse'
      ? await refuse.send({ params, body: { note } })
      : decision === 'approve' ? await approve.send({ params, body: said }) : await end.send({ params, body: said })
    if (answer.ok) onDone()
  }
  return (
    <Form submit={say(`decide.${decision}`)} busy={doing.busy} refused={doing.refused} onSubmit={submit}>
      <p>{say(`decide.${decision}.lead`)}</p>
      <TextField label={say(decision === 'refuse' ? 'decide.why' : 'note')} name="note" lines={3} required={decision === 'refuse'} value={note} onChange={setNote} />
    </Form>
  )
}
