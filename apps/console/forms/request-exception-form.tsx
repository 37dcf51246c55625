// It cannot be put right now: why, what is done instead, until when. Somebody else decides.
import { useState } from 'react'
import { useDo } from '../api/hooks.ts'
import { TextField } from '../ui/text-field.tsx'
import { Form } from './form.tsx'
import { useFormWords } from './words.ts'

export function RequestExceptionForm({ finding, onDone }: { readonly finding: string; readonly onDone: () => void }) {
  const say = useFormWords()
  const request = useDo('exceptions.request')
  const [values, setValues] = useState({ reason: '', measure: '', until: '' })
  const submit = async () => {
    const answer = await request.send({ body: { finding, ...values } })
    if (answer.ok) onDone()
  }
  return (
    <Form submit={say('exception.submit')} busy={request.busy} refused={request.refused} onSubmit={submit}>
      <p>{say('exception.lead')}</p>
      <TextField
        label={say('exception.reason')}
        hint={say('exception.reason.hint')}
        name="reason"
        lines={3}
        required
        value={values.reason}
        onChange={(reason) => setValues({ ...values, reason })}
      />
      <TextField
        label={say('exception.measure')}
        hint={say('exception.measure.hint')}
        name="measure"
        lines={3}
        required
        value={values.measure}
        onChange={(measure) => setValues({ ...values, measure })}
      />
      <TextField
        label={say('exception.until')}
        hint={say('exception.until.hint')}
        name="until"
        type="date"
        required
        value={values.until}
        onChange={(until) => setValues({ ...values, until })}
      />
    </Form>
  )
}
