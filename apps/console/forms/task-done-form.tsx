// Done, and how.
import { useState } from 'react'
import { useDo } from '../api/hooks.ts'
import { TextField } from '../ui/text-field.tsx'
import { Form } from './form.tsx'
import { useFormWords } from './words.ts'

interface TaskDoneFormProps {
  readonly task: string
  readonly title: string
  readonly onDone: () => void
}

export function TaskDoneForm({ task, title, onDone }: TaskDoneFormProps) {
  const say = useFormWords()
  const finish = useDo('tasks.done')
  const [note, setNote] = useState('')
  const submit = async () => {
    const answer = await finish.send({ params: { task }, body: note === '' ? {} : { note } })
    if (answer.ok) onDone()
  }
  return (
    <Form submit={say('done.submit')} busy={finish.busy} refused={finish.refused} onSubmit={submit}>
      <p className="font-700">{title}</p>
      <p>{say('done.lead')}</p>
      <TextField label={say('done.note')} hint={say('done.note.hint')} name="note" lines={3} value={note} onChange={setNote} />
    </Form>
  )
}
