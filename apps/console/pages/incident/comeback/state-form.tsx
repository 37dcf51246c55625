// One step forward, or back to the beginning: always with the name of who confirmed it.
import { useState } from 'react'
import { useDo } from '../../../api/hooks.ts'
import { Form } from '../../../forms/form.tsx'
import { CheckField } from '../../../ui/choice.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { MomentField, momentTyped } from '../moment-field.tsx'
import type { Comeback } from './comeback-data.ts'
import { useComebackWords } from './words.ts'

interface StateFormProps {
  readonly subject: { readonly kind: 'system' | 'device'; readonly key: string }
  readonly state: Comeback['systems'][number]['state']
  readonly incident: string
  readonly held: boolean
  readonly onDone: () => void
}

export function StateForm({ subject, state, incident, held, onDone }: StateFormProps) {
  const say = useComebackWords()
  const set = useDo('comeback.state')
  const [by, setBy] = useState('')
  const [how, setHow] = useState('')
  const [fromPaper, setFromPaper] = useState(false)
  const [at, setAt] = useState('')
  const submit = async () => {
    const happenedAt = momentTyped(at)
    const answer = await set.send({
      params: { incident },
      body: { ...subject, state, by, fromPaper, ...(how.trim() === '' ? {} : { how: how.trim() }), ...(happenedAt === undefined ? {} : { happenedAt }) },
    })
    if (answer.ok) onDone()
  }
  return (
    <Form submit={say('step.save')} busy={set.busy} refused={set.refused} onSubmit={submit}>
      {held && state === 'cleaned' && <Notice tone="caution" title={say('held')}><p>{say('step.held')}</p></Notice>}
      <TextField label={say(state === 'signed' ? 'step.by.signed' : 'step.by')} name="by" required value={by} onChange={setBy} maxLength={200} />
      <TextField label={say('step.how')} name="how" lines={2} value={how} onChange={setHow} maxLength={2000} />
      <CheckField label={say('step.fromPaper')} checked={fromPaper} onChange={setFromPaper} />
      {fromPaper && <MomentField label={say('step.at')} name="happenedAt" value={at} onChange={setAt} />}
    </Form>
  )
}
