// Who runs this installation.
import { useState } from 'react'
import { useAsk, useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { Answered } from '../../layouts/answered.tsx'
import { Button } from '../../ui/button.tsx'
import { CopyText } from '../../ui/copy-text.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useOperateWords } from './words.ts'

export function Operators() {
  const say = useOperateWords()
  const asked = useAsk('operators.list', {})
  const remove = useDo('operators.remove')
  return (
    <>
      {remove.refused && <Notice tone="error" title={remove.refused.reasons.join(' ')} />}
      <Answered asked={asked}>
        {({ rows }) => (
          <ul className="flex flex-col divide-y divide-line rounded-8 border border-line bg-raised">
            {rows.map((one) => (
              <li key={one.id} className="flex flex-wrap items-start justify-between gap-3 px-4 py-3">
                <span><span className="font-700">{one.name}</span>　<span className="hint">{one.login}</span></span>
                <Button
                  look="secondary"
                  aria-label={say('operators.remove.of', { name: one.name })}
                  busy={remove.busy}
                  disabledReason={rows.length < 2 ? say('operators.last') : null}
                  onClick={() => void remove.send({ params: { person: one.id } })}
                >
                  {say('operators.remove')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Answered>
      <Disclosure title={say('operators.add')}><AddOperator /></Disclosure>
    </>
  )
}

function AddOperator() {
  const say = useOperateWords()
  const add = useDo('operators.add')
  const [login, setLogin] = useState('')
  const [name, setName] = useState('')
  const [secret, setSecret] = useState<string | null>(null)
  const submit = async () => {
    const answer = await add.send({ body: { login, ...(name === '' ? {} : { name }) } })
    if (!answer.ok) return
    setSecret(answer.data.oneTimePassword)
    setLogin('')
    setName('')
  }
  return (
    <Form submit={say('operators.add')} busy={add.busy} refused={add.refused} onSubmit={submit}>
      {secret && <Notice tone="done" title={say('operators.secret')} focus><CopyText label={say('facilities.secret.label')} text={secret} /></Notice>}
      <TextField label={say('operators.login')} hint={say('operators.login.hint')} name="login" required value={login} onChange={setLogin} />
      <TextField label={say('operators.name')} name="name" value={name} onChange={setName} />
    </Form>
  )
}
