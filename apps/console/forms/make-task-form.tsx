// From findings to a task: for whom, by when.
import { useState } from 'react'
import type { Role } from '#hospital/kernel/permission.ts'
import { useAsk, useDo } from '../api/hooks.ts'
import { useLayoutWords } from '../layouts/words.ts'
import { SelectField } from '../ui/choice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { Form } from './form.tsx'
import { useFormWords } from './words.ts'

interface MakeTaskFormProps {
  readonly findings: readonly string[]
  readonly duty: Role
  readonly onDone: () => void
}

const duties = ['manager', 'practitioner', 'staff'] as const satisfies readonly Role[]

export function MakeTaskForm({ findings, duty, onDone }: MakeTaskFormProps) {
  const say = useFormWords()
  const role = useLayoutWords()
  const people = useAsk('people.assignable', {})
  const make = useDo('tasks.create')
  const [values, setValues] = useState<{ duty: Role; assignee: string; due: string; note: string }>({ duty, assignee: '', due: '', note: '' })
  const submit = async () => {
    const { assignee, due, note } = values
    const answer = await make.send({
      body: {
        findings: [...findings],
        duty: values.duty,
        ...(assignee === '' ? {} : { assignee }),
        ...(due === '' ? {} : { due }),
        ...(note === '' ? {} : { note }),
      },
    })
    if (answer.ok) onDone()
  }
  const assignable = people.data?.ok ? people.data.data.rows : []
  return (
    <Form submit={say('task.submit')} busy={make.busy} refused={make.refused} onSubmit={submit}>
      <SelectField
        label={say('task.duty')}
        value={values.duty}
        options={duties.map((value) => ({ value, label: role(`role.${value}`) }))}
        onChange={(next) => setValues({ ...values, duty: next })}
      />
      <SelectField
        label={say('task.assignee')}
        value={values.assignee}
        options={[{ value: '', label: say('task.anyone') }, ...assignable.map((one) => ({ value: one.id, label: one.name }))]}
        onChange={(assignee) => setValues({ ...values, assignee })}
      />
      <TextField label={say('task.due')} name="due" type="date" value={values.due} onChange={(due) => setValues({ ...values, due })} />
      <TextField label={say('note')} name="note" lines={3} value={values.note} onChange={(note) => setValues({ ...values, note })} />
    </Form>
  )
}
