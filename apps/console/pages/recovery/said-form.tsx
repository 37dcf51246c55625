// A vendor's answer, in the vendor's words.
import { useState } from 'react'
import type { Row } from '../../api/client.ts'
import { useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { CheckField } from '../../ui/choice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { today } from '../../util/format.ts'
import { numberTyped } from '../../util/number-typed.ts'
import { useRecoveryWords } from './words.ts'

export function SaidForm({ claim, onDone }: { readonly claim: Row<'claims.list'>; readonly onDone: () => void }) {
  const say = useRecoveryWords()
  const said = useDo('claims.said')
  const [vendor, setVendor] = useState(claim.vendor ?? '')
  const [hours, setHours] = useState(claim.hours === null ? '' : String(claim.hours))
  const [on, setOn] = useState(today())
  const [inWriting, setInWriting] = useState(false)
  const [basis, setBasis] = useState('')
  const number = numberTyped(hours)
  const wrong = hours !== '' && !(number >= 0)
  const submit = async () => {
    const answer = await said.send({
      body: { vendor, system: claim.system, hours: number, on, inWriting, ...(basis.trim() === '' ? {} : { basis: basis.trim() }) },
    })
    if (answer.ok) onDone()
  }
  return (
    <Form submit={say('claims.said.submit')} busy={said.busy} refused={said.refused} disabledReason={wrong ? say('claims.said.number') : null} onSubmit={submit}>
      <TextField label={say('claims.said.vendor')} name="vendor" required value={vendor} onChange={setVendor} maxLength={200} />
      <TextField label={say('claims.said.hours')} hint={say('claims.said.number')} name="hours" required inputMode="numeric" value={hours} onChange={setHours} />
      <TextField label={say('claims.said.on')} name="on" type="date" required value={on} onChange={setOn} />
      <CheckField label={say('claims.said.inWriting')} checked={inWriting} onChange={setInWriting} />
      <TextField label={say('claims.said.basis')} name="basis" lines={3} value={basis} onChange={setBasis} maxLength={2000} />
    </Form>
  )
}
