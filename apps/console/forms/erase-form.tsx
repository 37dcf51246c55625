// Erasing the personal data of one entry: the record still verifies, the words are gone for good.
import { useState } from 'react'
import { useDo } from '../api/hooks.ts'
import { TextField } from '../ui/text-field.tsx'
import { Form } from './form.tsx'
import { useFormWords } from './words.ts'

export function EraseForm({ seq, onDone }: { readonly seq: number; readonly onDone: () => void }) {
  const say = useFormWords()
  const erase = useDo('ledger.erase')
  const [reason, setReason] = useState('')
  const submit = async () => {
    const answer = await erase.send({ params: { seq: String(seq) }, body: { reason } })
    if (answer.ok) onDone()
  }
  return (
    <Form submit={say('erase.submit')} busy={erase.busy} refused={erase.refused} onSubmit={submit}>
      <p>{say('erase.lead', { seq })}</p>
      <TextField label={say('erase.reason')} name="reason" lines={2} required value={reason} onChange={setReason} />
    </Form>
  )
}
