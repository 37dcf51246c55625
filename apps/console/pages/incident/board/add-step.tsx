// A step of one's own: what no playbook foresaw.
import { useState } from 'react'
import { useDo } from '../../../api/hooks.ts'
import { Form } from '../../../forms/form.tsx'
import { useWhyNot } from '../../../layouts/hospital.ts'
import { SelectField } from '../../../ui/choice.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { Board, Card } from '../shapes.ts'
import { useIncidentWords } from '../words.ts'

interface AddStepProps {
  readonly board: Board
  readonly incident: string
  readonly lane: Card['lane']
}

const roles = ['lead', 'scribe', 'liaison', 'systems', 'care', 'press'] as const

export function AddStep({ board, incident, lane: shown }: AddStepProps) {
  const say = useIncidentWords()
  const whyNot = useWhyNot()
  const add = useDo('steps.add')
  const [lane, setLane] = useState(shown)
  const [who, setWho] = useState<Card['who']>('lead')
  const [words, setWords] = useState('')
  const [minutes, setMinutes] = useState('')
  const submit = async () => {
    const within = Number(minutes.normalize('NFKC'))
    const done = await add.send({
      params: { incident },
      body: { lane, who, words: words.trim(), ...(minutes.trim() === '' || !Number.isInteger(within) ? {} : { withinMinutes: within }) },
    })
    if (done.ok) setWords('')
  }
  return (
    <Disclosure title={say('own.title')}>
      <Form submit={say('own.add')} busy={add.busy} refused={add.refused} disabledReason={whyNot('incident.work')} onSubmit={submit}>
        <TextField label={say('own.words')} name="words" required value={words} onChange={setWords} maxLength={200} />
        <SelectField label={say('board.lane')} value={lane} options={board.lanes.map((one) => ({ value: one.lane, label: one.title }))} onChange={setLane} />
        <SelectField label={say('own.who')} value={who} options={roles.map((value) => ({ value, label: say(`role.${value}`) }))} onChange={setWho} />
        <TextField label={say('own.minutes')} name="withinMinutes" inputMode="numeric" value={minutes} onChange={setMinutes} maxLength={6} />
      </Form>
    </Disclosure>
  )
}
