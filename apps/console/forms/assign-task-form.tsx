// Whose task it is, and by when.
import { useState } from 'react'
import type { Row } from '../api/client.ts'
import { useAsk, useDo } from '../api/hooks.ts'
import { SelectField } from '../ui/choice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { Form } from './form.tsx'
import { useFormWords } from './words.ts'

export function AssignTaskForm({ task, onDone }: { readonly task: Row<'tasks.list'>; readonly onDone: () => void }) {
  const say = useFormWords()
  const people = useAsk('people.assignable', {})
  const assign = useDo('tasks.assign')
  const [assignee, setAssignee] = useState(task.assignee?.id ?? '')
  const [due, setDue] = useState(task.due ?? '')
  const submit = async () => {
    const answer = await assign.send({
      params: { task: task.id }, body: { assignee: assignee === '' ? null : assignee, ...(due === '' ? {} : { due }) },
    })
    if (answer.ok) onDone()
  }
  const rows = people.data?.ok ? people.data.data.rows : []
  return (
    <Form submit={say('assign.submit')} busy={assign.busy} refused={assign.refused} onSubmit={submit}>
      <p className="font-700">{task.title}</p>
      <SelectField
        label={say('task.assignee')}
        value={assignee}
        options={[{ value: '', label: say('task.anyone') }, ...rows.map((one) => ({ value: one.id, label: one.name }))]}
        onChange={setAssignee}
      />
      <TextField label={say('task.due')} name="due" type="date" value={due} onChange={setDue} />
    </Form>
  )
}
