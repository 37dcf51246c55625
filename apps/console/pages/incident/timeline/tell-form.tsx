// One line in one's own words, as it happens.
import { useState } from 'react'
import { useDo } from '../../../api/hooks.ts'
import { Form } from '../../../forms/form.tsx'
import { useWhyNot } from '../../../layouts/hospital.ts'
import { SelectField } from '../../../ui/choice.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { Timeline } from '../shapes.ts'
import { useIncidentWords } from '../words.ts'

interface TellProps {
  readonly timeline: Timeline
  readonly incident: string
}

export function TellForm({ timeline, incident }: TellProps) {
  const say = useIncidentWords()
  const whyNot = useWhyNot()
  const tell = useDo('timeline.tell')
  const [words, setWords] = useState('')
  const [lane, setLane] = useState<'' | Timeline['lanes'][number]['lane']>('')
  const submit = async () => {
    const done = await tell.send({ params: { incident }, body: { words: words.trim(), ...(lane === '' ? {} : { lane }) } })
    if (done.ok) setWords('')
  }
  return (
    <section aria-label={say('tell')} className="card">
      <Form submit={say('tell')} busy={tell.busy} refused={tell.refused} disabledReason={whyNot('incident.work')} onSubmit={submit}>
        <TextField label={say('tell.words')} name="words" lines={2} required value={words} onChange={setWords} maxLength={2000} />
        <SelectField
          label={say('board.lane')} value={lane} onChange={setLane}
          options={[{ value: '' as const, label: say('tell.noLane') }, ...timeline.lanes.map((one) => ({ value: one.lane, label: one.title }))]}
        />
      </Form>
    </section>
  )
}
