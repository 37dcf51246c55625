// Changing one's own password.
import { useState } from 'react'
import { useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useMeWords } from './words.ts'

export function PasswordForm() {
  const say = useMeWords()
  const change = useDo('me.changePassword')
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [done, setDone] = useState(false)
  const submit = async () => {
    const answer = await change.send({ body: { current, next } })
    setDone(answer.ok)
    if (!answer.ok) return
    setCurrent('')
    setNext('')
  }
  return (
    <>
      {done && <Notice tone="done" title={say('password.done')} focus />}
      <Form submit={say('password.submit')} busy={change.busy} refused={change.refused} onSubmit={submit}>
        <TextField label={say('password.current')} name="current" type="password" required autoComplete="current-password" value={current} onChange={setCurrent} />
        <TextField label={say('password.next')} hint={say('password.hint')} name="next" type="password" required autoComplete="new-password" value={next} onChange={setNext} />
      </Form>
    </>
  )
}
