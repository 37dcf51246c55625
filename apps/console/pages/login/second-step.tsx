// The second step: six digits from the phone, or one of the recovery codes.
import { useState } from 'react'
import type { Data } from '../../api/client.ts'
import { useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useLoginWords } from './words.ts'

type Way = 'totp' | 'recovery'

interface SecondStepProps {
  readonly ways: readonly Way[]
  readonly onEntered: (next: Data<'session.logIn'>) => void
  readonly onBack: () => void
}

export function SecondStep({ ways, onEntered, onBack }: SecondStepProps) {
  const say = useLoginWords()
  const [way, setWay] = useState<Way>(ways[0] ?? 'totp')
  const [code, setCode] = useState('')
  const step = useDo('session.secondStep')
  const other: Way = way === 'totp' ? 'recovery' : 'totp'
  const submit = async () => {
    const answer = await step.send({ body: { way, code } })
    if (answer.ok) onEntered(answer.data)
  }
  return (
    <Page title={say('second')} above={<button type="button" className="link" onClick={onBack}>{say('second.back')}</button>}>
      <div className="card max-w-xl">
        <Form
          submit={say('submit')}
          busy={step.busy}
          refused={step.refused}
          onSubmit={submit}
          beside={ways.includes(other) && (
            <Button look="quiet" onClick={() => { setWay(other); setCode('') }}>{say(`second.use.${other}`)}</Button>
          )}
        >
          <TextField
            key={way}
            label={say(`second.${way}`)}
            hint={say(`second.${way}.hint`)}
            name="code"
            value={code}
            onChange={setCode}
            required
            inputMode={way === 'totp' ? 'numeric' : 'text'}
            autoComplete="one-time-code"
          />
        </Form>
      </div>
    </Page>
  )
}
