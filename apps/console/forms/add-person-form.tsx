// One more person: name, log-in name, roles. The first password is made by the house and shown once.
import { useState } from 'react'
import type { Data } from '../api/client.ts'
import { useDo } from '../api/hooks.ts'
import { TextField } from '../ui/text-field.tsx'
import { Form } from './form.tsx'
import { RolesField, type HospitalRole } from './roles-field.tsx'
import { useFormWords } from './words.ts'

export function AddPersonForm({ onDone }: { readonly onDone: (secret: Data<'people.add'>) => void }) {
  const say = useFormWords()
  const add = useDo('people.add')
  const [values, setValues] = useState({ name: '', login: '', department: '' })
  const [roles, setRoles] = useState<readonly HospitalRole[]>(['staff'])
  const set = (field: keyof typeof values) => (value: string) => setValues({ ...values, [field]: value })
  const submit = async () => {
    const { department, ...rest } = values
    const answer = await add.send({ body: { ...rest, ...(department === '' ? {} : { department }), roles: [...roles] } })
    if (answer.ok) onDone(answer.data)
  }
  return (
    <Form submit={say('person.add')} busy={add.busy} refused={add.refused} disabledReason={roles.length === 0 ? say('roles.none') : null} onSubmit={submit}>
      <TextField label={say('contact.name')} name="name" required value={values.name} onChange={set('name')} />
      <TextField label={say('person.login')} name="login" required value={values.login} onChange={set('login')} />
      <TextField label={say('person.department')} name="department" value={values.department} onChange={set('department')} />
      <RolesField roles={roles} onChange={setRoles} />
    </Form>
  )
}
