// A call that stands on paper, or went to somebody who stands in no list.
import { useState } from 'react'
import { useDo } from '../../../api/hooks.ts'
import { Form } from '../../../forms/form.tsx'
import { useWhyNot } from '../../../layouts/hospital.ts'
import { CheckField, SelectField } from '../../../ui/choice.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { localTime, MomentField, momentTyped } from '../moment-field.tsx'
import { outcomes } from './station-card.tsx'
import { useCallWords } from './words.ts'

export function CallForm({ incident, now }: { readonly incident: string; readonly now: string }) {
  const say = useCallWords()
  const whyNot = useWhyNot()
  const call = useDo('calls.called')
  const [name, setName] = useState('')
  const [channel, setChannel] = useState('')
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('reached')
  const [words, setWords] = useState('')
  const [at, setAt] = useState(() => localTime(now))
  const [fromPaper, setFromPaper] = useState(true)
  const given = (key: 'name' | 'channel' | 'words', value: string) => (value.trim() === '' ? {} : { [key]: value.trim() })
  const submit = async () => {
    const happenedAt = momentTyped(at)
    const answer = await call.send({
      params: { incident },
      body: { outcome, fromPaper, ...given('name', name), ...given('channel', channel), ...given('words', words), ...(happenedAt === undefined ? {} : { happenedAt }) },
    })
    // The next line of the sheet: time and mark stay.
    if (answer.ok) for (const clear of [setName, setChannel, setWords]) clear('')
  }
  return (
    <Form submit={say('paper.keep')} busy={call.busy} refused={call.refused} disabledReason={whyNot('incident.work')} onSubmit={submit}>
      <TextField label={say('paper.name')} name="name" required value={name} onChange={setName} maxLength={200} />
      <TextField label={say('paper.channel')} name="channel" value={channel} onChange={setChannel} maxLength={200} />
      <SelectField label={say('paper.outcome')} value={outcome} onChange={setOutcome} options={outcomes.map((value) => ({ value, label: say(`outcome.${value}`) }))} />
      <TextField label={say('paper.words')} name="words" lines={2} value={words} onChange={setWords} maxLength={2000} />
      <MomentField label={say('paper.at')} name="happenedAt" value={at} onChange={setAt} />
      <CheckField label={say('paper.fromPaper')} checked={fromPaper} onChange={setFromPaper} />
    </Form>
  )
}
