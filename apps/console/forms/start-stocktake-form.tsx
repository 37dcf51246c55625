// Starting an account review: a name and a day.
import { useState } from 'react'
import type { Data } from '../api/client.ts'
import { useDo } from '../api/hooks.ts'
import { TextField } from '../ui/text-field.tsx'
import { Form } from './form.tsx'
import { useFormWords } from './words.ts'

export function StartStocktakeForm({ onDone }: { readonly onDone: (started: Data<'stocktakes.start'>) => void }) {
  const say = useFormWords()
  const start = useDo('stocktakes.start')
  const [title, setTitle] = useState('')
  const [due, setDue] = useState('')
  const submit = async () => {
    const answer = await start.send({ body: { title, due } })
    if (answer.ok) onDone(answer.data)
  }
  return (
    <Form submit={say('stocktake.submit')} busy={start.busy} refused={start.refused} onSubmit={submit}>
      <p>{say('stocktake.lead')}</p>
      <TextField label={say('stocktake.title')} hint={say('stocktake.title.hint')} name="title" required value={title} onChange={setTitle} />
      <TextField label={say('stocktake.due')} hint={say('stocktake.due.hint')} name="due" type="date" required value={due} onChange={setDue} />
    </Form>
  )
}
