// A device is followed from here on, by what stands on its label.
import { useState } from 'react'
import { useDo } from '../../../api/hooks.ts'
import { Form } from '../../../forms/form.tsx'
import { useWhyNot } from '../../../layouts/hospital.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { useComebackWords } from './words.ts'

export function DeviceForm({ incident }: { readonly incident: string }) {
  const say = useComebackWords()
  const whyNot = useWhyNot()
  const follow = useDo('comeback.device')
  const [number, setNumber] = useState('')
  const [by, setBy] = useState('')
  const submit = async () => {
    const answer = await follow.send({ params: { incident }, body: { number, by } })
    if (answer.ok) setNumber('')
  }
  return (
    <Form submit={say('devices.add')} busy={follow.busy} refused={follow.refused} disabledReason={whyNot('incident.work')} onSubmit={submit}>
      <TextField label={say('devices.number')} name="number" required value={number} onChange={setNumber} maxLength={200} />
      <TextField label={say('step.by')} name="by" required value={by} onChange={setBy} maxLength={200} />
    </Form>
  )
}
