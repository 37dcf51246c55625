// A drill is started: which ward, how many, and whether on a copy of a real board.
import { useState } from 'react'
import type { Data } from '../../api/client.ts'
import { useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { SelectField } from '../../ui/choice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { countTyped } from './count-typed.ts'
import { useDrillWords } from './words.ts'

interface StartFormProps {
  readonly exercise: Data<'drills.list'>['exercises'][number]
  readonly real: Data<'drills.list'>['real']
  readonly onStarted: (id: string) => void
}

export function StartForm({ exercise, real, onStarted }: StartFormProps) {
  const say = useDrillWords()
  const start = useDo('drills.start')
  const [ward, setWard] = useState('')
  const [count, setCount] = useState('')
  const [copyOf, setCopyOf] = useState('')
  const submit = async () => {
    const participants = countTyped(count)
    const answer = await start.send({
      body: {
        exercise: exercise.id, ...(ward.trim() === '' ? {} : { ward: ward.trim() }), ...(participants === undefined ? {} : { participants }),
        ...(copyOf === '' ? {} : { copyOf }),
      },
    })
    if (answer.ok) onStarted(answer.data.id)
  }
  return (
    <Form submit={say('start')} busy={start.busy} refused={start.refused} onSubmit={submit}>
      <TextField label={say('start.ward')} hint={say('start.ward.hint')} name="ward" value={ward} onChange={setWard} maxLength={200} />
      <TextField label={say('start.count')} hint={say('start.count.hint')} name="participants" inputMode="numeric" value={count} onChange={setCount} maxLength={6} />
      {real.length > 0 && (
        <SelectField
          label={say('start.copy')} hint={say('start.copy.hint')} value={copyOf} onChange={setCopyOf}
          options={[{ value: '', label: say('start.copy.none') }, ...real.map((one) => ({ value: one.id, label: `${one.number} ${one.title ?? ''}` }))]}
        />
      )}
    </Form>
  )
}
