// A vendor's form was asked for, or has come.
import { useState } from 'react'
import type { Row } from '../api/client.ts'
import { useDo } from '../api/hooks.ts'
import { RadioField, SelectField } from '../ui/choice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { today } from '../util/format.ts'
import { Form } from './form.tsx'
import { useFormWords } from './words.ts'

const forms = ['checklist', 'mds', 'sds'] as const
const events = ['received', 'asked'] as const

export function VendorReceiptForm({ vendor, onDone }: { readonly vendor: Row<'vendors.list'>; readonly onDone: () => void }) {
  const say = useFormWords()
  const received = useDo('vendors.received')
  const asked = useDo('vendors.asked')
  const [event, setEvent] = useState<(typeof events)[number]>('received')
  const [form, setForm] = useState<(typeof forms)[number]>('checklist')
  const [system, setSystem] = useState('')
  const [on, setOn] = useState(today())
  const submit = async () => {
    const about = { vendor: vendor.name, on, ...(system === '' ? {} : { system }) }
    const answer = event === 'received'
      ? await received.send({ body: { ...about, form } })
      : await asked.send({ body: { ...about, forms: [form] } })
    if (answer.ok) onDone()
  }
  return (
    <Form submit={say('receipt.submit')} busy={received.busy || asked.busy} refused={received.refused ?? asked.refused} onSubmit={submit}>
      <p className="font-700">{vendor.name}</p>
      <RadioField label={say('receipt.event')} value={event} options={events.map((value) => ({ value, label: say(`receipt.${value}`) }))} onChange={setEvent} />
      <SelectField label={say('receipt.form')} value={form} options={forms.map((value) => ({ value, label: say(`form.${value}`) }))} onChange={setForm} />
      <SelectField
        label={say('receipt.system')}
        value={system}
        options={[{ value: '', label: say('receipt.system.all') }, ...vendor.systems.map((name) => ({ value: name, label: name }))]}
        onChange={setSystem}
      />
      <TextField label={say('receipt.on')} name="on" type="date" required value={on} onChange={setOn} />
    </Form>
  )
}
