// Taking an import back: the file stays, what was read from it no longer counts.
import { useState } from 'react'
import { useDo } from '../api/hooks.ts'
import { TextField } from '../ui/text-field.tsx'
import { Form } from './form.tsx'
import { useFormWords } from './words.ts'

export function UndoForm({ file, onDone }: { readonly file: string; readonly onDone: () => void }) {
  const say = useFormWords()
  const undo = useDo('files.undo')
  const [reason, setReason] = useState('')
  const submit = async () => {
    const answer = await undo.send({ params: { file }, body: { reason } })
    if (answer.ok) onDone()
  }
  return (
    <Form submit={say('undo.submit')} busy={undo.busy} refused={undo.refused} onSubmit={submit}>
      <p>{say('undo.lead')}</p>
      <TextField label={say('undo.reason')} hint={say('undo.reason.hint')} name="reason" required value={reason} onChange={setReason} />
    </Form>
  )
}
