// An item is written down: what it is and who has it are enough.
import { useState } from 'react'
import { useDo } from '../../../api/hooks.ts'
import { Form } from '../../../forms/form.tsx'
import { CheckField, SelectField } from '../../../ui/choice.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { MomentField, momentTyped } from '../moment-field.tsx'
import type { Secured } from './secured.ts'
import { useEvidenceWords } from './words.ts'

interface AddItemProps {
  readonly incident: string
  readonly data: Secured
  readonly onDone: () => void
}

export function AddItem({ incident, data, onDone }: AddItemProps) {
  const say = useEvidenceWords()
  const adding = useDo('secured.add')
  const [text, setText] = useState({ what: '', collector: '', label: '', place: '', storage: '', seal: '', happened: '' })
  const [method, setMethod] = useState(data.methods[0]?.id ?? 'other')
  const [device, setDevice] = useState('')
  const [paper, setPaper] = useState(false)
  const field = (name: keyof typeof text) => ({ name, value: text[name], onChange: (value: string) => setText({ ...text, [name]: value }) })
  const known = data.devices.find(({ key }) => key === device)
  const submit = async () => {
    const happenedAt = momentTyped(text.happened)
    const label = known?.label ?? text.label.trim()
    const place = text.place.trim() || (known?.place ?? '')
    const answer = await adding.send({
      params: { incident },
      body: {
        what: text.what, collector: text.collector, method, fromPaper: paper, ...(device === '' ? {} : { device }),
        ...(label === '' ? {} : { deviceLabel: label }), ...(place === '' ? {} : { place }),
        ...(text.storage.trim() === '' ? {} : { storage: text.storage }), ...(text.seal.trim() === '' ? {} : { seal: text.seal }),
        ...(happenedAt === undefined ? {} : { happenedAt }),
      },
    })
    if (answer.ok) onDone()
  }
  return (
    <Form submit={say('add')} busy={adding.busy} refused={adding.refused} onSubmit={submit}>
      <TextField label={say('add.what')} hint={say('add.what.hint')} required lines={2} maxLength={2000} {...field('what')} />
      <SelectField
        label={say('add.method')} value={method} onChange={setMethod}
        options={data.methods.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <TextField label={say('add.collector')} required maxLength={200} {...field('collector')} />
      <SelectField
        label={say('add.device')} value={device} onChange={setDevice}
        options={[{ value: '', label: say('add.device.none') }, ...data.devices.map(({ key, label }) => ({ value: key, label }))]}
      />
      {device === '' && <TextField label={say('add.label')} maxLength={200} {...field('label')} />}
      <TextField label={say('add.place')} maxLength={200} {...field('place')} />
      <TextField label={say('add.storage')} maxLength={200} {...field('storage')} />
      <TextField label={say('add.seal')} maxLength={200} {...field('seal')} />
      <MomentField label={say('add.when')} {...field('happened')} />
      <CheckField label={say('add.paper')} checked={paper} onChange={setPaper} />
    </Form>
  )
}
