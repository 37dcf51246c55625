// The hospitals in this installation, and one more.
import { useState } from 'react'
import type { Data } from '../../api/client.ts'
import { useAsk, useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { Answered } from '../../layouts/answered.tsx'
import { CopyText } from '../../ui/copy-text.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useOperateWords } from './words.ts'

export function Facilities() {
  const say = useOperateWords()
  const asked = useAsk('facilities.list', {})
  return (
    <>
      <Answered asked={asked}>
        {({ rows }) => (
          <ul className="flex flex-col divide-y divide-line rounded-8 border border-line bg-raised">
            {rows.map((one) => (
              <li key={one.id} className="flex flex-wrap justify-between gap-3 px-4 py-3">
                <span className="font-700">{one.name}</span>
                <span className="hint">{one.sample ? say('facilities.sample') : ''}　{say('facilities.people', { count: one.people })}</span>
              </li>
            ))}
          </ul>
        )}
      </Answered>
      <Disclosure title={say('facilities.add')}><AddFacility /></Disclosure>
    </>
  )
}

function AddFacility() {
  const say = useOperateWords()
  const add = useDo('facilities.add')
  const [values, setValues] = useState({ hospital: '', name: '', login: '' })
  const [added, setAdded] = useState<Data<'facilities.add'> | null>(null)
  const set = (field: keyof typeof values) => (value: string) => setValues({ ...values, [field]: value })
  const submit = async () => {
    const answer = await add.send({ body: { name: values.hospital, manager: { name: values.name, login: values.login } } })
    setAdded(answer.ok ? answer.data : null)
  }
  if (added) {
    return (
      <Notice tone="done" title={say('facilities.added')} focus>
        <p>{say('facilities.secret')}</p>
        <CopyText label={say('facilities.secret.label')} text={added.oneTimePassword} />
      </Notice>
    )
  }
  return (
    <Form submit={say('facilities.add')} busy={add.busy} refused={add.refused} onSubmit={submit}>
      <TextField label={say('facilities.name')} name="name" required value={values.hospital} onChange={set('hospital')} />
      <TextField label={say('facilities.manager')} name="managerName" required value={values.name} onChange={set('name')} />
      <TextField label={say('facilities.login')} name="managerLogin" required value={values.login} onChange={set('login')} />
    </Form>
  )
}
