// What was just done to a medium, once more before it is stated: where it is now, and what seems odd about it.
import { useState } from 'react'
import type { Data } from '../../api/client.ts'
import { useDo } from '../../api/hooks.ts'
import { Form } from '../../forms/form.tsx'
import { useWhyNot } from '../../layouts/hospital.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useMediaWords } from './words.ts'

interface MoveFormProps {
  readonly medium: string
  readonly state: Data<'media.one'>['states'][number]
  readonly places: readonly string[]
  readonly onCancel: () => void
  readonly onDone: () => void
}

/** Somebody says beforehand when it comes back. */
const comesBack = new Set<string>(['detached', 'off-site'])

export function MoveForm({ medium, state, places, onCancel, onDone }: MoveFormProps) {
  const say = useMediaWords()
  const whyNot = useWhyNot()
  const move = useDo('media.move')
  const [place, setPlace] = useState(state.place ?? '')
  const [dueOn, setDueOn] = useState('')
  const submit = async () => {
    const answer = await move.send({
      body: {
        label: medium, state: state.state, ...(place.trim() === '' ? {} : { place: place.trim() }), ...(dueOn === '' ? {} : { dueOn }),
      },
    })
    if (answer.ok) onDone()
  }
  return (
    <section aria-label={say(`do.${state.state}`)} className="card flex flex-col gap-4">
      <h2>{say(`do.${state.state}`)}</h2>
      {state.doubts.length > 0 && (
        <Notice tone="caution" title={say('shelf.doubt')}>
          <ul>{state.doubts.map((doubt) => <li key={doubt}>{doubt}</li>)}</ul>
        </Notice>
      )}
      <Form
        submit={say('shelf.record')}
        busy={move.busy}
        refused={move.refused}
        disabledReason={whyNot('work.do')}
        onSubmit={submit}
        beside={<Button look="quiet" onClick={onCancel}>{say('shelf.cancel')}</Button>}
      >
        <TextField label={say('shelf.place.field')} name="place" value={place} onChange={setPlace} maxLength={200} />
        {places.length > 0 && (
          <div role="group" aria-label={say('shelf.place.pick')} className="flex flex-wrap gap-2">
            {places.filter((one) => one !== place).map((one) => <Button key={one} look="secondary" onClick={() => setPlace(one)}>{one}</Button>)}
          </div>
        )}
        {comesBack.has(state.state) && (
          <TextField label={say('shelf.due')} hint={say('shelf.due.hint')} name="dueOn" type="date" value={dueOn} onChange={setDueOn} />
        )}
      </Form>
    </section>
  )
}
