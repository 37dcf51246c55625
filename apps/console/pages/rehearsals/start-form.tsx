// Declares a rehearsal: which system, how wide. The clock runs from here.
import { useState } from 'react'
import { useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { RadioField, SelectField } from '../../ui/choice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useRehearsalWords } from './words.ts'

const sorts = ['system', 'data', 'site'] as const

interface StartFormProps {
  readonly systems: readonly string[]
  readonly onDone: (key: string) => void
}

export function StartForm({ systems, onDone }: StartFormProps) {
  const say = useRehearsalWords()
  const start = useDo('rehearsals.start')
  const [system, setSystem] = useState(systems[0] ?? '')
  const [other, setOther] = useState('')
  const [sort, setSort] = useState<(typeof sorts)[number]>('system')
  const [medium, setMedium] = useState('')
  const submit = async () => {
    const answer = await start.send({
      body: { system: system === '' ? other.trim() : system, sort, ...(medium.trim() === '' ? {} : { medium: medium.trim() }) },
    })
    if (answer.ok) onDone(answer.data.key)
  }
  return (
    <Form submit={say('start.submit')} busy={start.busy} refused={start.refused} onSubmit={submit}>
      {systems.length > 0 && (
        <SelectField
          label={say('start.system')}
          value={system}
          options={[...systems.map((name) => ({ value: name, label: name })), { value: '', label: say('start.other') }]}
          onChange={setSystem}
        />
      )}
      {system === '' && <TextField label={say('start.other.name')} name="system" required value={other} onChange={setOther} maxLength={200} />}
      <RadioField
        label={say('start.sort')}
        value={sort}
        options={sorts.map((value) => ({ value, label: say(`start.sort.${value}`), hint: say(`start.sort.${value}.hint`) }))}
        onChange={setSort}
      />
      <TextField label={say('start.medium')} name="medium" value={medium} onChange={setMedium} maxLength={200} />
    </Form>
  )
}
